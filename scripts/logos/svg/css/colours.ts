/** Colours that only browsers know, as red, green and blue (CSS Color 4). */

/** A number, a percentage of `whole`, or an angle in degrees; undefined for anything else, `none` is zero. */
function amount(text: string | undefined, whole: number): number | undefined {
  if (text === 'none') return 0;
  const [, number, unit] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|rad|grad|turn)?$/i.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  const scale = { '%': whole / 100, deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 }[unit?.toLowerCase() ?? ''] ?? 1;
  return Number(number) * scale;
}

type Three = readonly [number, number, number];

const gamma = (c: number) =>
  Math.abs(c) <= 0.0031308 ? 12.92 * c : Math.sign(c) * (1.055 * Math.abs(c) ** (1 / 2.4) - 0.055);
const linear = (c: number) =>
  Math.abs(c) <= 0.04045 ? c / 12.92 : Math.sign(c) * ((Math.abs(c) + 0.055) / 1.055) ** 2.4;
const times = (m: readonly Three[], [a, b, c]: Three): Three =>
  m.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Three;

/** From the CIE's X, Y and Z under the light of a screen (D65). */
const fromXyz = (xyz: Three): Three =>
  times(
    [
      [3.2409699419, -1.5373831776, -0.4986107603],
      [-0.9692436363, 1.8759675015, 0.0415550574],
      [0.0556300797, -0.2039769589, 1.0569715142]
    ],
    xyz
  ).map(gamma) as unknown as Three;

function fromOklab([l, a, b]: Three): Three {
  const lms = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548]
    ],
    [l, a, b]
  ).map((c) => c ** 3) as unknown as Three;
  return times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701]
    ],
    lms
  ).map(gamma) as unknown as Three;
}

function fromLab([l, a, b]: Three): Three {
  const y = (l + 16) / 116;
  const cube = (t: number) => (t ** 3 > 216 / 24389 ? t ** 3 : (116 * t - 16) / (24389 / 27));
  const white: Three = [0.9642956764, 1, 0.8251046025];
  const d50 = [cube(a / 500 + y), l > 8 ? y ** 3 : l / (24389 / 27), cube(y - b / 200)].map((c, i) => c * white[i]!);
  return fromXyz(
    times(
      [
        [0.9554734528, -0.0230985369, 0.0632593086],
        [-0.0283697069, 1.0099954581, 0.0210415381],
        [0.0123140016, -0.0205076964, 1.3303659366]
      ],
      d50 as unknown as Three
    )
  );
}

const turned = ([l, chroma, hue]: Three): Three => [
  l,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180)
];

function fromHsl([hue, s, l]: Three): Three {
  const f = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [f(0), f(8), f(4)];
}

function fromHwb([hue, white, black]: Three): Three {
  if (white + black >= 1) return [0, 0, 0].map(() => white / (white + black)) as unknown as Three;
  return fromHsl([hue, 1, 0.5]).map((c) => c * (1 - white - black) + white) as unknown as Three;
}

const SPACES: Readonly<Record<string, (three: Three) => Three>> = {
  srgb: (three) => three,
  'srgb-linear': (three) => three.map(gamma) as unknown as Three,
  'display-p3': (three) =>
    fromXyz(
      times(
        [
          [0.4865709486, 0.2656676932, 0.1982172852],
          [0.2289745641, 0.6917385218, 0.0792869141],
          [0, 0.0451133819, 1.0439443689]
        ],
        three.map(linear) as unknown as Three
      )
    ),
  xyz: fromXyz,
  'xyz-d65': fromXyz
};

interface Model {
  /** What 100 % are of each part. */
  readonly wholes: Three;
  readonly rgb: (three: Three) => Three;
}

const MODELS: Readonly<Record<string, Model>> = {
  rgb: { wholes: [255, 255, 255], rgb: (three) => three.map((c) => c / 255) as unknown as Three },
  hsl: { wholes: [360, 1, 1], rgb: fromHsl },
  hwb: { wholes: [360, 1, 1], rgb: fromHwb },
  lab: { wholes: [100, 125, 125], rgb: fromLab },
  lch: { wholes: [100, 150, 360], rgb: (three) => fromLab(turned(three)) },
  oklab: { wholes: [1, 0.4, 0.4], rgb: fromOklab },
  oklch: { wholes: [1, 0.4, 360], rgb: (three) => fromOklab(turned(three)) }
};

/**
 * The colour that a function makes of its arguments, as `rgb(…)` or, where it lets something through, `rgba(…)`; undefined
 * for what is none.
 */
export function colourOf(name: string, argumentsText: string): string | undefined {
  const [before = '', after] = argumentsText.split('/');
  const words = before
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  const space = name === 'color' ? SPACES[words.shift()?.toLowerCase() ?? ''] : undefined;
  const model = name === 'color' ? space && { wholes: [1, 1, 1] as const, rgb: space } : MODELS[name.replace(/a$/, '')];
  if (!model || words.length < 3 || words.length > 4) return undefined;
  const three = model.wholes.map((whole, i) => amount(words[i], whole));
  const alpha = amount((after ?? words[3] ?? '1').trim(), 1);
  if (three.includes(undefined) || alpha === undefined) return undefined;
  const rgb = model.rgb(three as unknown as Three).map((c) => Math.round(Math.min(1, Math.max(0, c)) * 255));
  return alpha >= 1 ? `rgb(${rgb.join(',')})` : `rgba(${[...rgb, Number(Math.max(0, alpha).toFixed(4))].join(',')})`;
}

export const COLOUR_FUNCTIONS: ReadonlySet<string> = new Set([
  'color',
  ...Object.keys(MODELS).flatMap((name) => (/^(rgb|hsl)$/.test(name) ? [name, `${name}a`] : [name]))
]);
