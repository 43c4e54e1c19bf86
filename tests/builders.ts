/** Landscapes for tests: a few words in, YAML text or compiled data out. */
import { dump } from 'js-yaml';
import { LINK_NAMES } from '#atlas/migrations.ts';
import { type Atlas, unpack } from '#atlas/atlas.ts';
import { type Packed } from '#landscape/publish/packed.ts';
import { type Compiled, compile } from '#landscape/compile.ts';
import type { Item, Landscape } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { slug } from '#text/slug.ts';

/** Control characters, line breaks, everything that turns the direction of text or has no width, halves of letters. */
export const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

export type Fields = Readonly<Record<string, unknown>>;
/** Category → subcategory → items, each a name or fields. */
export type Places = Readonly<Record<string, Readonly<Record<string, readonly (string | Fields)[]>>>>;

/** A project with everything that an item must have. */
export function anItem(name: string, more: Fields = {}): Fields {
  const address = encodeURIComponent(slug(name));
  return {
    name,
    homepage_url: `https://${address}.example.org/`,
    repo_url: `https://github.com/example/${address}`,
    logo: `${slug(name)}.svg`,
    ...more
  };
}

/** A member or an organization: no repository. */
export function aMember(name: string, more: Fields = {}): Fields {
  const { repo_url: _none, ...fields } = anItem(name, more);
  return fields;
}

/** The text of a landscape file, from one block of categories or several; `top` holds its other tables. */
export function aLandscape(blocks: Places | readonly Places[], top: Fields = {}): string {
  const categories = [blocks].flat().flatMap((places: Places) => Object.entries(places));
  const landscape = categories.map(([name, subcategories]) => ({
    name,
    subcategories: Object.entries(subcategories).map(([name, items]) => ({
      name,
      items: items.map((item) => (typeof item === 'string' ? anItem(item) : item))
    }))
  }));
  return dump({ ...top, landscape }, { lineWidth: -1 });
}

export function compiled(
  data: string,
  beside: { settings?: string; snapshot?: unknown; history?: unknown; openness?: unknown } = {}
): Compiled {
  const { settings, snapshot, history, openness } = beside;
  return compile(
    {
      data: { file: 'landscape.yml', text: data },
      ...(settings === undefined ? {} : { settings: { file: 'settings.yml', text: settings } }),
      ...(snapshot === undefined
        ? {}
        : { snapshot: { file: 'landscape.snapshot.json', text: JSON.stringify(snapshot) } }),
      ...(history === undefined ? {} : { history: { file: 'landscape.history.json', text: JSON.stringify(history) } }),
      ...(openness === undefined
        ? {}
        : { openness: { file: 'landscape.openness.json', text: JSON.stringify(openness) } })
    },
    { linkNames: LINK_NAMES }
  );
}

/** The landscape of a text that has no problem but notices and warnings. */
export function landscapeOf(...source: Parameters<typeof compiled>): Landscape {
  const { landscape, report } = compiled(...source);
  const grave = report.problems.filter(({ severity }) => severity === 'fatal' || severity === 'error');
  if (!landscape || grave.length > 0) throw new Error(grave.map(formatProblem).join('\n'));
  return landscape;
}

/** As the page gets it: packed, sent as JSON, unpacked. */
export const atlasOf = (landscape: Landscape): Atlas => unpack(JSON.parse(JSON.stringify(pack(landscape))) as Packed);

export function itemOf({ items }: Landscape, name: string): Item {
  const item = items.find((other) => other.name === name);
  if (!item) throw new Error(`no item is called ${name}`);
  return item;
}

/** `code message` of each problem. */
export const told = ({ report }: Compiled): string[] =>
  report.problems.map(({ code, message }) => `${code} ${message}`);
