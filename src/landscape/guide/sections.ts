/** A guide's sections: from Markdown, a section for each heading of the first level; or from a landscape2 guide file. */
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping, present, some } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import type { Landscape } from '../model.ts';
import type { Path } from '../read/located.ts';
import type { Block, Guide, GuideSection, Inline } from './guide.ts';
import { Anchors, type Live, parseMarkdown, plainText } from './markdown.ts';

/** What a guide is read with. */
export interface GuideReading {
  readonly anchors: Anchors;
  /** What live blocks become that stand in the text at a path. */
  readonly live: (path: Path) => Live | undefined;
  /** Told of each link within the guide, with the path of the text in which it stands, and whether it leads somewhere. */
  readonly link?: (to: string, path: Path, ids: ReadonlySet<string>) => void;
  /** Sections that no text has, put after those that one has. */
  readonly more?: (anchors: Anchors) => readonly GuideSection[];
}

const plainReading = (): GuideReading => ({ anchors: new Anchors(), live: () => undefined });

/** The guide of a Markdown text; undefined where nothing is in it. What stands before the first heading is an introduction. */
export function guideOfMarkdown(text: string, reading = plainReading(), path: Path = []): Guide | undefined {
  const { anchors, live } = reading;
  const sections: { id: string; title: string; blocks: Block[] }[] = [];
  for (const block of parseMarkdown(text, anchors, live(path))) {
    if (block.is === 'h' && block.level === 1) sections.push({ id: block.id, title: plainText(block.of), blocks: [] });
    else {
      if (sections.length === 0) sections.push({ id: anchors.of('Introduction'), title: 'Introduction', blocks: [] });
      sections.at(-1)!.blocks.push(block);
    }
  }
  return finished(sections, new Map([[path, sections.flatMap(({ blocks }) => blocks)]]), reading);
}

type Places = Pick<Landscape, 'categories' | 'items'>;

/** The guide of a landscape2 file; chapters about a category or a part of one end with the items that stand there. */
export function guideOfFile(
  value: unknown,
  { categories, items }: Places,
  reading = plainReading()
): Guide | undefined {
  const { anchors, live } = reading;
  const texts = new Map<Path, readonly Block[]>();
  const blocksAt = (content: unknown, path: Path) => {
    const blocks = parseMarkdown(typeof content === 'string' ? content : '', anchors, live(path));
    texts.set(path, blocks);
    return blocks;
  };
  const isShown = (category: string, subcategory?: string) =>
    items.some(({ places }) =>
      places.some((place) => place.category === category && (!subcategory || place.subcategory === subcategory))
    );
  const sections = listOf(mapping(value)['categories']).flatMap((entry, i): GuideSection[] => {
    const chapter = mapping(entry);
    const title = cleanText(chapter['category']);
    if (!title) return [];
    const category = categories.find(({ name }) => slug(name) === slug(title));
    const id = anchors.of(title);
    const parts = listOf(chapter['subcategories']).flatMap((inner, j): GuideSection[] => {
      const part = mapping(inner);
      const name = cleanText(part['subcategory']);
      if (!name) return [];
      const place = category?.subcategories.find((sub) => slug(sub.name) === slug(name));
      const blocks = blocksAt(part['content'], ['categories', i, 'subcategories', j, 'content']);
      const shown = category && place && isShown(category.id, place.id);
      const list: Block[] = shown ? [{ is: 'items', query: `place=${category.id}/${place.id}` }] : [];
      return [
        present({
          ...{ id: anchors.of(`${title} ${name}`), title: name, blocks: [...blocks, ...list] },
          keywords: some(textsOf(part['keywords']))
        })
      ];
    });
    const blocks = blocksAt(chapter['content'], ['categories', i, 'content']);
    return [present({ id, title, blocks, keywords: some(textsOf(chapter['keywords'])), parts: some(parts) })];
  });
  return finished(sections, texts, reading);
}

/** With what is put after it, and without links that lead nowhere. */
function finished(
  own: readonly GuideSection[],
  texts: ReadonlyMap<Path, readonly Block[]>,
  { anchors, link, more }: GuideReading
): Guide | undefined {
  const sections = [...own, ...(more?.(anchors) ?? [])];
  const ids = new Set(idsIn(sections));
  for (const [path, blocks] of texts) for (const to of linksIn(blocks)) link?.(to, path, ids);
  return sections.length > 0 ? { sections: withoutDeadLinks(sections, ids) } : undefined;
}

/** Where the links of blocks lead, in order. */
function linksIn(blocks: readonly Block[]): string[] {
  const inline = (list: readonly Inline[]): string[] =>
    list.flatMap((part) =>
      typeof part === 'string' || part.is === 'br' || part.is === 'code'
        ? []
        : [...(part.is === 'a' ? [part.to] : []), ...inline(part.of)]
    );
  return blocks.flatMap((block) => {
    if (block.is === 'p' || block.is === 'h') return inline(block.of);
    if (block.is === 'list') return block.items.flatMap(linksIn);
    if (block.is === 'quote') return linksIn(block.of);
    return block.is === 'table' ? [block.head, ...block.rows].flat().flatMap(inline) : [];
  });
}

/** Links to places that the guide does not have are their text alone. */
function withoutDeadLinks(sections: readonly GuideSection[], ids: ReadonlySet<string>): GuideSection[] {
  const inline = (list: readonly Inline[]): Inline[] =>
    list.flatMap((part): Inline | Inline[] => {
      if (typeof part === 'string' || part.is === 'br' || part.is === 'code') return part;
      const of = inline(part.of);
      return part.is === 'a' && part.to.startsWith('#') && !ids.has(part.to.slice(1)) ? of : { ...part, of };
    });
  const block = (one: Block): Block => {
    if (one.is === 'p' || one.is === 'h') return { ...one, of: inline(one.of) };
    if (one.is === 'list') return { ...one, items: one.items.map((item) => item.map(block)) };
    if (one.is === 'quote') return { ...one, of: one.of.map(block) };
    if (one.is === 'table') return { ...one, head: one.head.map(inline), rows: one.rows.map((row) => row.map(inline)) };
    return one;
  };
  const section = (one: GuideSection): GuideSection => ({
    ...one,
    blocks: one.blocks.map(block),
    ...(one.parts ? { parts: one.parts.map(section) } : {})
  });
  return sections.map(section);
}

function idsIn(sections: readonly GuideSection[]): string[] {
  const inBlocks = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => (block.is === 'h' ? [block.id] : block.is === 'quote' ? inBlocks(block.of) : []));
  return sections.flatMap(({ id, blocks, parts = [] }) => [id, ...inBlocks(blocks), ...idsIn(parts)]);
}
