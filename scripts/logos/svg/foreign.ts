/** What stands in a `foreignObject`: programs for drawing put there what SVG lacks, pages what runs. */
import type { SaxesTagNS } from 'saxes';
import type { Losses } from './losses.ts';

/** What it paints, by what its style says. */
const PAINTS: readonly (readonly [RegExp, string])[] = [
  [/conic-gradient\(/i, 'a conic gradient'],
  [/backdrop-filter\s*:/i, 'a blurred background'],
  [/gradient\(/i, 'a gradient of CSS'],
  [/background|border|box-shadow/i, 'a box of CSS']
];

export class Foreign {
  readonly #at: string;
  #isStyleAlone = true;
  #style = '';

  constructor(at: string) {
    this.#at = at;
  }

  look({ local, uri, attributes }: SaxesTagNS): void {
    const isBox = uri.endsWith('/xhtml') && /^(div|span)$/.test(local);
    const others = Object.keys(attributes).filter((name) => !/^(style|class|xmlns)$/.test(name));
    if (!isBox || others.length > 0) this.#isStyleAlone = false;
    this.#style += `;${attributes['style']?.value ?? ''}`;
  }

  text(data: string): void {
    if (data.trim() !== '') this.#isStyleAlone = false;
  }

  /** At its end: what is lost of the drawing, or that a piece of a page was left out. */
  tell(losses: Losses): void {
    const paints = this.#paints();
    if (paints === undefined) losses.leave('foreignobject');
    else losses.change(paints, this.#at);
  }

  #paints(): string | undefined {
    if (!this.#isStyleAlone || /url\s*\(|\\|expression|image-set/i.test(this.#style)) return undefined;
    return PAINTS.find(([pattern]) => pattern.test(this.#style))?.[1];
  }
}
