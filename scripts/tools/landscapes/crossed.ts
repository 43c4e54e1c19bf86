/**
 * Landscapes in which hardly anything stands where it is declared, after the shapes of large public ones: second places
 * by the thousand in boxes that no category declares, members among projects, groups that share categories. Beside the
 * text, what is in it by plain counting.
 */
import { generator } from './generated.ts';

export interface Crossed {
  readonly data: string;
  readonly settings: string;
  /** By item name, `Category / Subcategory` of every place, each once. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** By name, the categories of each group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** `items` in all, `second` second places among them in boxes that nobody declares. */
export function crossedLandscape({
  items,
  second,
  boxes,
  seed = 1
}: Readonly<Record<'items' | 'second' | 'boxes', number>> & { seed?: number }): Crossed {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const areas = Array.from({ length: 12 }, (_, i) => `Area ${i + 1}`);
  const box = (n: number) => `${areas[n % areas.length]!} / Box ${Math.floor(n / areas.length) + 1}`;
  const projects = Math.min(90, Math.floor(items / 3));
  const places = new Map<string, Set<string>>();
  const more = new Map<string, string[]>();
  const names = Array.from({ length: items }, (_, i) => `${i < projects ? 'Project' : 'Company'} ${i + 1}`);
  for (const [i, name] of names.entries()) {
    const home = i < projects ? 'Projects / Hosted' : i % 7 === 0 ? 'Members / Gold' : 'Members / Silver';
    places.set(name, new Set([home]));
    more.set(name, []);
  }
  for (let placed = 0; placed < second;) {
    const name = names[below(names.length)]!;
    const place = box(below(boxes));
    if (places.get(name)!.has(place)) continue;
    places.get(name)!.add(place);
    more.get(name)!.push(place);
    placed += 1;
  }
  const item = (name: string) => {
    const slug = name.toLowerCase().replace(' ', '-');
    const repo = name.startsWith('Project') ? `, repo_url: 'https://github.com/${slug}/${slug}', project: sandbox` : '';
    const paths = more.get(name)!.map((path) => `'${path}'`);
    return `      - {name: '${name}', homepage_url: 'https://${slug}.example.org/', logo: ${slug}.svg${repo}, second_path: [${paths.join(', ')}]}`;
  };
  const frame = (place: string) => {
    const [, name] = place.split(' / ');
    const own = names.filter((name) => [...places.get(name)!][0] === place);
    return [`  - name: ${name}`, '    items:', ...own.map((name) => item(name))];
  };
  const data = [
    'landscape:',
    ...['- name: Projects', '  subcategories:', ...frame('Projects / Hosted')],
    ...areas.flatMap((area) => [`- name: ${area}`, '  subcategories: []']),
    ...['- name: Members', '  subcategories:', ...frame('Members / Gold'), ...frame('Members / Silver')]
  ];
  const groups = new Map([
    ['All of the first', ['Projects', ...areas.slice(0, 5)]],
    ['Some of both', areas.slice(3, 9)],
    ['Members', ['Members']]
  ]);
  const settings = [
    'foundation: Crossed',
    'groups:',
    ...[...groups].map(([name, categories]) => `- {name: ${name}, categories: [${categories.join(', ')}]}`)
  ];
  return { data: `${data.join('\n')}\n`, settings: `${settings.join('\n')}\n`, places, groups };
}
