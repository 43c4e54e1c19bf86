/**
 * The structure of CSS: rules, at-rules and declarations, nested as they are written (CSS Syntax 3, with nesting). css-tree
 * cuts the text into tokens; each is looked at once.
 */
import { tokenTypes, tokenize } from 'css-tree/tokenizer';
import { ident } from 'css-tree/utils';

export interface CssDeclaration {
  readonly kind: 'declaration';
  /** In lower case, but for names of variables. */
  readonly property: string;
  readonly text: string;
  readonly important: boolean;
}

export interface CssRule {
  readonly kind: 'rule';
  readonly selector: string;
  readonly items: readonly CssItem[];
}

export interface CssAtRule {
  readonly kind: 'at';
  /** As it is written, in lower case. */
  readonly name: string;
  readonly prelude: string;
  /** Undefined without a block. */
  readonly items: readonly CssItem[] | undefined;
  /** The whole of it, for looking at what is left out. */
  readonly text: string;
}

export type CssItem = CssDeclaration | CssRule | CssAtRule;

/** Deeper blocks are passed over. */
const DEEPEST = 32;
const { AtKeyword, Colon, Comment, Ident, Semicolon, WhiteSpace, CDO, CDC } = tokenTypes as Record<string, number>;
const { LeftCurlyBracket, LeftParenthesis, LeftSquareBracket, Function: FunctionToken } = tokenTypes;
const { RightCurlyBracket, RightParenthesis, RightSquareBracket } = tokenTypes;
const CLOSES = new Map([
  [RightCurlyBracket, [LeftCurlyBracket]],
  [RightParenthesis, [LeftParenthesis, FunctionToken]],
  [RightSquareBracket, [LeftSquareBracket]]
]);
const OPENS = new Set([LeftCurlyBracket, LeftParenthesis, LeftSquareBracket, FunctionToken]);
const BLANK = new Set([WhiteSpace, Comment, CDO, CDC]);

/** The rules of a style sheet. */
export const parseSheet = (text: string): CssItem[] => new Structure(text).items({ isSheet: true });

/** The declarations of a `style`. */
export const parseStyle = (text: string): CssDeclaration[] =>
  new Structure(text).items({ isSheet: false }).filter((item) => item.kind === 'declaration');

class Structure {
  readonly #text: string;
  readonly #types: number[] = [];
  readonly #starts: number[] = [];
  /** By the token that opens a block, the one that closes it, or the number of all. */
  readonly #ends = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    const open: number[] = [];
    tokenize(text, (type, start) => {
      const index = this.#types.push(type) - 1;
      this.#starts.push(start);
      if (OPENS.has(type)) open.push(index);
      const opener = CLOSES.get(type);
      if (opener?.includes(this.#types[open.at(-1) ?? -1])) this.#ends.set(open.pop()!, index);
    });
    for (const index of open) this.#ends.set(index, this.#types.length);
  }

  items({ isSheet }: { readonly isSheet: boolean }, from = 0, to = this.#types.length, depth = 0): CssItem[] {
    const items: CssItem[] = [];
    for (let at = from; at < to;) {
      const type = this.#types[at]!;
      if (BLANK.has(type) || type === Semicolon) {
        at += 1;
        continue;
      }
      const end = this.#endOf(at, to, isSheet && type !== AtKeyword);
      const isBlock = this.#types[end] === LeftCurlyBracket && end < to;
      const close = isBlock ? Math.min(this.#ends.get(end)!, to) : end;
      const below = () => (depth < DEEPEST ? this.items({ isSheet: false }, end + 1, close, depth + 1) : []);
      const declaration = isSheet ? undefined : this.#declaration(at, to);
      if (type === AtKeyword)
        items.push({
          kind: 'at',
          name: this.#slice(at, at + 1)
            .slice(1)
            .toLowerCase(),
          prelude: this.#bare(at + 1, end),
          items: isBlock ? below() : undefined,
          text: this.#bare(at, close)
        });
      else if (declaration) items.push(declaration.item);
      else if (isBlock) items.push({ kind: 'rule', selector: this.#bare(at, end), items: below() });
      at = Math.max(at, declaration ? declaration.end : close) + 1;
    }
    return items;
  }

  /** The token of the `{` or `;` at which what begins here ends, blocks in brackets passed over. */
  #endOf(from: number, to: number, isRule: boolean): number {
    let at = from;
    while (at < to && this.#types[at] !== LeftCurlyBracket && (isRule || this.#types[at] !== Semicolon))
      at = (OPENS.has(this.#types[at]) ? this.#ends.get(at)! : at) + 1;
    return Math.min(at, to);
  }

  /** A declaration and the token after it; undefined for the beginning of a rule. */
  #declaration(from: number, to: number): { readonly item: CssDeclaration; readonly end: number } | undefined {
    let colon = from + 1;
    while (colon < to && BLANK.has(this.#types[colon])) colon += 1;
    if (this.#types[from] !== Ident || this.#types[colon] !== Colon || colon >= to) return undefined;
    const name = this.#slice(from, from + 1);
    const isVariable = name.startsWith('--');
    let end = colon + 1;
    let hasBlock = false;
    while (end < to && this.#types[end] !== Semicolon) {
      hasBlock ||= this.#types[end] === LeftCurlyBracket;
      if (hasBlock && !isVariable) return undefined;
      end = (OPENS.has(this.#types[end]) ? this.#ends.get(end)! : end) + 1;
    }
    end = Math.min(end, to);
    const text = this.#bare(colon + 1, end);
    const plain = text.endsWith('t') ? text.replace(/\s*!\s*important$/i, '') : text;
    const item: CssDeclaration = {
      kind: 'declaration',
      property: isVariable ? ident.decode(name) : ident.decode(name).toLowerCase(),
      text: plain,
      important: plain !== text
    };
    return { item, end };
  }

  #slice(from: number, to: number): string {
    return this.#text.slice(this.#starts[from], this.#starts[to] ?? this.#text.length);
  }

  /** Without comments; one that is not closed takes the rest along. */
  #bare(from: number, to: number): string {
    const text = this.#slice(from, to);
    return (text.includes('/*') ? text.replace(/\/\*[^]*?(\*\/|$)/g, ' ') : text).trim();
  }
}
