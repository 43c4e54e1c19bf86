/**
 * The guide as landscape2 puts it beside its page: chapters and their parts as HTML. It is made from blocks, so that nothing
 * in it is markup that somebody wrote. Live lists are left out: they are no text.
 */
import type { Block, Guide, GuideSection, Inline } from '#landscape/guide/guide.ts';
import { escapeHtml } from '#text/escape.ts';
import { present } from '#text/value.ts';

export interface FormerGuide {
  readonly categories: readonly {
    readonly category: string;
    readonly content: string;
    readonly subcategories?: readonly {
      readonly subcategory: string;
      readonly content: string;
      readonly keywords?: readonly string[];
    }[];
  }[];
}

export const formerGuide = (guide: Guide | undefined): FormerGuide => ({
  categories: (guide?.sections ?? []).map(({ title, blocks, parts }) =>
    present({ category: title, content: htmlOf(blocks), subcategories: parts?.map(partOf) })
  )
});

const partOf = ({ title, blocks, keywords }: GuideSection) =>
  present({ subcategory: title, content: htmlOf(blocks), keywords });

const element = (name: string, content: string, more = '') => `<${name}${more}>${content}</${name}>`;

const htmlOf = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n');

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'p':
      return element('p', inlineHtml(block.of));
    case 'h':
      return element(
        `h${Math.min(6, Math.max(2, block.level))}`,
        inlineHtml(block.of),
        ` id="${escapeHtml(block.id)}"`
      );
    case 'list':
      return element(
        block.start === undefined ? 'ul' : 'ol',
        block.items.map((item) => element('li', htmlOf(item))).join('')
      );
    case 'quote':
      return element('blockquote', htmlOf(block.of));
    case 'pre':
      return element('pre', escapeHtml(block.text));
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], cell: string) =>
        element('tr', cells.map((of) => element(cell, inlineHtml(of))).join(''));
      return element('table', row(block.head, 'th') + block.rows.map((cells) => row(cells, 'td')).join(''));
    }
    case 'hr':
      return '<hr />';
    default:
      return '';
  }
}

const TAGS = { b: 'strong', i: 'em', s: 'del' } as const;

/** Links within the page that this one was made from have nowhere to lead here: they are their words. */
const inlineHtml = (inline: readonly Inline[]): string =>
  inline
    .map((part): string => {
      if (typeof part === 'string') return escapeHtml(part);
      if (part.is === 'br') return '<br />';
      if (part.is === 'code') return element('code', escapeHtml(part.text));
      if (part.is !== 'a') return element(TAGS[part.is], inlineHtml(part.of));
      return /^(?:https?:|mailto:)/.test(part.to)
        ? element('a', inlineHtml(part.of), ` href="${escapeHtml(part.to)}"`)
        : inlineHtml(part.of);
    })
    .join('');
