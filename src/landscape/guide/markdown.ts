/**
 * Markdown → blocks. A maintained parser finds what is meant; only what the table below knows becomes a block, so that no
 * markup of the text reaches a page: foreign tags are shown as they are written, pictures by their words, addresses that
 * may not be linked as text.
 */
import { type Token, type Tokens, lexer } from 'marked';
import { mailAddress, webAddress } from '#text/address.ts';
import { slug } from '#text/slug.ts';
import { withoutUnseen } from '#text/unseen.ts';
import type { Block, Inline } from './guide.ts';

/** Ids of headings, each once. */
export class Anchors {
  readonly #taken = new Set<string>();

  /** `what-it-is`, and `what-it-is-2` for the second of that name. */
  of(text: string): string {
    const base = slug(text) || 'section';
    let id = base;
    for (let n = 2; this.#taken.has(id); n++) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/**
 * What becomes of `{{ items stage=graduated layer=storage }}`, alone in its paragraph: its name, what it says as a link
 * does, and how it is written. Undefined for what means nothing: then it is shown as it is written.
 */
export type Live = (name: string, query: string, written: string) => readonly Block[] | undefined;

const LIVE = /^\{\{\s*([\w-]+)((?:\s+[\w-]+=[^\s{}]+)*)\s*\}\}$/;

const itemsAlone: Live = (name, query) => (name === 'items' && query !== '' ? [{ is: 'items', query }] : undefined);

interface Context {
  readonly anchors: Anchors;
  readonly live: Live;
}

export const parseMarkdown = (text: string, anchors: Anchors, live: Live = itemsAlone): Block[] =>
  blocksOf(lexer(seen(text), { gfm: true }), { anchors, live });

/** Lines and indents stay, what nobody sees goes. */
const seen = (text: string) =>
  text
    .replaceAll('\t', '    ')
    .split(/\r\n?|\n/)
    .map(withoutUnseen)
    .join('\n');

const BLOCKS: Readonly<Record<string, (token: never, context: Context) => Block | readonly Block[]>> = {
  heading: ({ depth, tokens, text }: Tokens.Heading, { anchors }) => {
    const of = inlineOf(tokens);
    return { is: 'h', level: depth, id: anchors.of(plainText(of) || text), of };
  },
  paragraph: ({ tokens, text }: Tokens.Paragraph, { live }) => {
    const [written, name, said = ''] = LIVE.exec(text.trim()) ?? [];
    const pairs = said.split(/\s+/).filter(Boolean);
    const query = new URLSearchParams(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
    );
    const blocks = written === undefined ? undefined : live(name!, query.toString(), written);
    return blocks ?? { is: 'p', of: inlineOf(tokens) };
  },
  text: ({ tokens, text }: Tokens.Text) => ({ is: 'p', of: tokens ? inlineOf(tokens) : [decoded(text)] }),
  list: ({ ordered, start, items }: Tokens.List, context) => ({
    is: 'list',
    ...(ordered ? { start: typeof start === 'number' ? start : 1 } : {}),
    items: items.map((item) => blocksOf(item.tokens, context))
  }),
  blockquote: ({ tokens }: Tokens.Blockquote, context) => ({ is: 'quote', of: blocksOf(tokens, context) }),
  code: ({ text }: Tokens.Code) => ({ is: 'pre', text }),
  table: ({ header, rows }: Tokens.Table) => ({
    is: 'table',
    head: header.map(({ tokens }) => inlineOf(tokens)),
    rows: rows.map((row) => row.map(({ tokens }) => inlineOf(tokens)))
  }),
  hr: () => ({ is: 'hr' }),
  html: ({ text }: Tokens.HTML) => {
    const shown = text.replace(/<!--.*?(?:-->|$)/gs, '').trim();
    return shown ? { is: 'p', of: [shown] } : [];
  }
};

function blocksOf(tokens: readonly Token[], context: Context): Block[] {
  return tokens.flatMap((token) => {
    const read = Object.hasOwn(BLOCKS, token.type) ? BLOCKS[token.type] : undefined;
    return read ? read(token as never, context) : [];
  });
}

function inlineOf(tokens: readonly Token[] = []): Inline[] {
  return tokens.flatMap((token): Inline | Inline[] => {
    switch (token.type) {
      case 'strong':
        return { is: 'b', of: inlineOf(token.tokens) };
      case 'em':
        return { is: 'i', of: inlineOf(token.tokens) };
      case 'del':
        return { is: 's', of: inlineOf(token.tokens) };
      case 'codespan':
        return { is: 'code', text: (token as Tokens.Codespan).text };
      case 'br':
        return { is: 'br' };
      case 'link': {
        const { href, tokens } = token as Tokens.Link;
        const of = inlineOf(tokens);
        const to = linkable(href);
        return to === undefined ? of : { is: 'a', of, to };
      }
      // Nothing is fetched from elsewhere: a picture is its words.
      case 'image':
        return decoded((token as Tokens.Image).text);
      case 'html':
        return /^<br\s*\/?>$/i.test(token.raw) ? { is: 'br' } : /^<!--/.test(token.raw) ? [] : token.raw;
      case 'text':
      case 'escape':
        return token.type === 'text' && 'tokens' in token && token.tokens
          ? inlineOf(token.tokens)
          : decoded(token.raw.replace(/^\\(?=.$)/, ''));
      default:
        return token.raw;
    }
  });
}

/** An address that may be followed, a place in the guide (`#id`), or a selection (`?stage=…`). */
function linkable(href: string): string | undefined {
  if (/^#[\p{L}\p{N}-]+$/u.test(href)) return href;
  if (/^\?[^\s<>"\\^`{|}]*$/.test(href)) return href;
  return webAddress(href) ?? (href.startsWith('mailto:') ? mailAddress(href) : undefined);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The few entities that people write by hand. */
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => (name === '#39' ? "'" : NAMED[name]!));

/** What is said without how it is set. */
export const plainText = (inline: readonly Inline[]): string =>
  inline
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.is === 'br') return ' ';
      return part.is === 'code' ? part.text : plainText(part.of);
    })
    .join('');
