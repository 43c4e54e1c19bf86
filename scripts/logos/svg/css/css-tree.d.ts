/** The parts of css-tree that are used; no package holds types of this version. */
interface CssChildren {
  toArray(): import('css-tree/parser').CssNode[];
}

declare module 'css-tree/parser' {
  export interface CssNode {
    readonly type: string;
    readonly name?: string | CssNode;
    readonly value?: string | CssNode | null;
    readonly unit?: string;
    readonly matcher?: string | null;
    readonly flags?: string | null;
    readonly nth?: CssNode;
    readonly a?: string | null;
    readonly b?: string | null;
    readonly selector?: CssNode | null;
    readonly modifier?: string | null;
    readonly mediaType?: string | null;
    readonly condition?: CssNode | null;
    readonly property?: string;
    readonly declaration?: CssNode;
    readonly left?: CssNode;
    readonly leftComparison?: string;
    readonly middle?: CssNode;
    readonly rightComparison?: string | null;
    readonly right?: CssNode | null;
    readonly prelude?: CssNode | null;
    readonly children?: CssChildren | null;
    readonly block?: CssNode | null;
    /** Where it stands, with the option `positions`. */
    readonly loc?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } } | null;
  }
  interface CssOptions {
    readonly context?: string;
    readonly positions?: boolean;
    readonly parseRulePrelude?: boolean;
    readonly parseAtrulePrelude?: boolean;
    readonly parseValue?: boolean;
  }
  /** Throws for a text that is none of the context. */
  const parse: (text: string, options: CssOptions) => CssNode;
  export default parse;
}

declare module 'css-tree/tokenizer' {
  export const tokenize: (text: string, onToken: (type: number, start: number, end: number) => void) => void;
  export const tokenTypes: Readonly<Record<string, number>>;
}

declare module 'css-tree/utils' {
  export const ident: { readonly decode: (text: string) => string };
}
