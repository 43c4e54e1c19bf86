/** A guide as the site has it: nothing in it is markup, every part is a value that a page makes elements of. */

/** Text, or text that is set apart: `b` strong, `i` stressed, `s` struck, `code`, `a` with where it leads, `br`. */
export type Inline =
  | string
  | { readonly is: 'b'; readonly of: readonly Inline[] }
  | { readonly is: 'i'; readonly of: readonly Inline[] }
  | { readonly is: 's'; readonly of: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'a'; readonly of: readonly Inline[]; readonly to: string }
  | { readonly is: 'br' };

export type Block =
  | { readonly is: 'p'; readonly of: readonly Inline[] }
  | { readonly is: 'h'; readonly level: number; readonly id: string; readonly of: readonly Inline[] }
  | { readonly is: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly is: 'quote'; readonly of: readonly Block[] }
  | { readonly is: 'pre'; readonly text: string }
  | {
      readonly is: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly is: 'hr' }
  /** What was publicly evaluated by the framework of openness, as a table. */
  | { readonly is: 'evaluations' }
  /** A live list: the items of a selection, as a link says it: `stage=graduated&layer=storage`. */
  | { readonly is: 'items'; readonly query: string };

export interface GuideSection {
  /** Its name in links, unique in the guide. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly keywords?: readonly string[];
  /** Parts of it, where it has some; they are shown with it. */
  readonly parts?: readonly GuideSection[];
}

export interface Guide {
  readonly sections: readonly GuideSection[];
}
