/** Landscapes made up for tests where the public ones are not at hand: seeded, so that each run sees the same. */

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ra',
  'ten',
  'sor',
  'vi',
  'no',
  'der',
  'pla',
  'qui',
  'zen',
  'bo',
  'fu',
  'ger',
  'hy'
];
const STAGES = ['graduated', 'incubating', 'sandbox', 'archived'];
const LICENSES = ['Apache-2.0', 'MIT', 'BSD-3-Clause', 'GPL-3.0-only', 'MPL-2.0'];

/** A landscape2 data file of `size` items: mostly projects, some members and organizations. */
export function generatedLandscape(size: number, seed = 1): string {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const taken = new Set<string>();
  const name = () => {
    for (;;) {
      const text = random() < 0.3 ? `${capital(word())} ${capital(word())}` : capital(word());
      if (!taken.has(text)) {
        taken.add(text);
        return text;
      }
    }
  };

  const members = Math.round(size * 0.15);
  const hosts = Math.round(size * 0.08);
  const projects = size - members - hosts;
  const lines = ['landscape:'];
  const category = (title: string) => lines.push('  - category:', `    name: ${title}`, '    subcategories:');
  const subcategory = (title: string) => lines.push('      - subcategory:', `        name: ${title}`, '        items:');
  const item = (fields: Readonly<Record<string, string | undefined>>) => {
    lines.push('          - item:');
    for (const [key, value] of Object.entries(fields))
      if (value !== undefined) lines.push(`            ${key}: ${value}`);
  };

  const owners = Array.from({ length: 40 }, () => word());
  let left = projects;
  while (left > 0) {
    category(`${capital(word())} ${capital(word())}`);
    const frames = 1 + Math.floor(random() * 7);
    for (let f = 0; f < frames && left > 0; f++) {
      subcategory(capital(word()));
      const count = Math.min(left, 1 + Math.floor(random() * 24));
      for (let i = 0; i < count; i++) {
        const title = name();
        const slug = title.toLowerCase().replaceAll(' ', '-');
        item({
          name: title,
          homepage_url: `https://${slug}.example.org/`,
          repo_url: `https://github.com/${slug}/${slug}`,
          logo: `${slug}.svg`,
          project: random() < 0.15 ? pick(STAGES) : undefined,
          license: random() < 0.8 ? pick(LICENSES) : undefined,
          crunchbase: `https://www.crunchbase.com/organization/${pick(owners)}`
        });
      }
      left -= count;
    }
  }
  const plain = (title: string) =>
    item({
      name: title,
      homepage_url: `https://${title.toLowerCase().replaceAll(' ', '-')}.example.org/`,
      logo: 'x.svg'
    });
  category('Members');
  for (const [tier, share] of [
    ['Gold', 0.1],
    ['Silver', 1]
  ] as const) {
    subcategory(tier);
    const count = tier === 'Gold' ? Math.round(members * share) : members - Math.round(members * 0.1);
    for (let i = 0; i < count; i++) plain(name());
  }
  category('Hosting');
  subcategory('Companies');
  for (let i = 0; i < hosts; i++) plain(name());
  return `${lines.join('\n')}\n`;
}

/** A linear congruential generator: 0 ≤ value < 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The values in another order, the same for the same seed (Fisher–Yates). */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const list = [...values];
  const random = generator(seed);
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
