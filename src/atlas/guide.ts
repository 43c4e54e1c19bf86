/** The guide as readers use it: where a link leads in it, and which of its sections speak of what is searched for. */
import type { Block, Guide, GuideSection, Inline } from '#landscape/publish/packed.ts';
import type { Query } from './query.ts';
import { homeOf } from './query.ts';

/** The page of a section, or of a heading in it. */
export const guideQuery = (query: Query, section = ''): Query => ({ ...homeOf(query), view: 'guide', section });

/** The section that holds what is called so, by its own id, that of a part, or that of a heading. */
export const sectionOf = ({ sections }: Guide, id: string): GuideSection | undefined =>
  sections.find((section) => headingsOf(section).some((heading) => heading.id === id) || section.id === id);

export interface Heading {
  readonly id: string;
  readonly title: string;
}

/** What a section is divided into: its parts, or else its headings of the second level. */
export function headingsOf({ blocks, parts = [] }: GuideSection): Heading[] {
  const own = blocks.flatMap((block) =>
    block.is === 'h' && block.level === 2 ? [{ id: block.id, title: textOf(block.of) }] : []
  );
  return [...own, ...parts.map(({ id, title }) => ({ id, title }))];
}

const textOf = (inline: readonly Inline[]): string =>
  inline
    .map((part) =>
      typeof part === 'string' ? part : part.is === 'br' ? ' ' : part.is === 'code' ? part.text : textOf(part.of)
    )
    .join('');

const blockText = (block: Block): string => {
  if (block.is === 'p' || block.is === 'h') return textOf(block.of);
  if (block.is === 'list') return block.items.flat().map(blockText).join(' ');
  if (block.is === 'quote') return block.of.map(blockText).join(' ');
  if (block.is === 'table') return [block.head, ...block.rows].flat().map(textOf).join(' ');
  return block.is === 'pre' ? block.text : '';
};

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const MOST = 3;
const SHORTEST = 3;

/** Sections and parts in which every word that is searched for stands, those first that are called so. */
export function guideHits({ sections }: Guide, text: string): Heading[] {
  const words = plain(text)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word.length >= SHORTEST);
  if (words.length === 0) return [];
  const all = sections.flatMap((section) => [section, ...(section.parts ?? [])]);
  return all
    .flatMap(({ id, title, blocks, keywords = [] }) => {
      const own = plain([title, ...keywords].join(' '));
      const whole = `${own} ${plain(blocks.map(blockText).join(' '))}`;
      if (!words.every((word) => whole.includes(word))) return [];
      return [{ id, title, rank: words.filter((word) => own.includes(word)).length }];
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ id, title }) => ({ id, title }));
}
