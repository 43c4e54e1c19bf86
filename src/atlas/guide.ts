/** The guide as readers use it: where a link leads in it, and what its sections say. */
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

/** A section, a part of one, or what stands below a heading in it: as it is searched. */
export interface GuideText extends Heading {
  /** The title of what it is a part of. */
  readonly under?: string;
  readonly keywords: readonly string[];
  readonly text: string;
}

/** All that a guide says, by what can be linked to. */
export const guideTexts = ({ sections }: Guide): readonly GuideText[] =>
  sections.flatMap((section) => [
    ...textsOf(section),
    ...(section.parts ?? []).flatMap((part) => textsOf(part, section.title))
  ]);

function textsOf({ id, title, blocks, keywords = [] }: GuideSection, under?: string): GuideText[] {
  const texts: { id: string; title: string; under?: string; keywords: readonly string[]; text: string }[] = [
    { id, title, keywords, text: '', ...(under === undefined ? {} : { under }) }
  ];
  for (const block of blocks) {
    if (block.is === 'h' && block.level === 2)
      texts.push({ id: block.id, title: textOf(block.of), keywords: [], text: '', under: title });
    else texts.at(-1)!.text += ` ${blockText(block)}`;
  }
  return texts;
}
