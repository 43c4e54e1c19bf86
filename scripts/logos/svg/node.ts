/** An element of a drawing while it is read. */
import type { Selectable } from './css/select.ts';
import type { Element } from './tree.ts';

/** Made for every element of files that have hundreds of thousands: what few of them have is made when it is asked for. */
export class SvgNode implements Element, Selectable {
  name: string;
  readonly parent: SvgNode | undefined;
  readonly siblings: readonly SvgNode[];
  readonly place: number;
  /** What is drawn. */
  readonly attributes = new Map<string, string>();
  readonly written = new Map<string, string>();
  readonly children: (SvgNode | string)[] = [];
  /** The elements among its children. */
  readonly elements: SvgNode[] = [];
  /** Of an image that holds one. */
  nested?: NestedDrawing;
  readonly #line: number;
  #css: Map<string, string> | undefined;
  #motions: Motion[] | undefined;

  constructor(name: string, line: number, parent?: SvgNode) {
    this.name = name;
    this.parent = parent;
    this.siblings = parent?.elements ?? [];
    this.place = this.siblings.length;
    this.#line = line;
  }

  /** What it is and where in the file. */
  get at(): string {
    return placed(this.name, this.#line);
  }

  /** Of its properties those that are no attribute of SVG, or mean something else as one. */
  get css(): ReadonlyMap<string, string> {
    return this.#css ?? NOTHING;
  }

  setCss(name: string, text: string): void {
    (this.#css ??= new Map()).set(name, text);
  }

  /** Animations of it. */
  get motions(): readonly Motion[] {
    return this.#motions ?? [];
  }

  move(motion: Motion): void {
    (this.#motions ??= []).push(motion);
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** `<path> on line 3`. */
export const placed = (name: string, line: number): string => `<${name.slice(0, 40)}> on line ${line}`;

/** An element that changes another one. */
export interface Motion {
  readonly name: string;
  readonly written: ReadonlyMap<string, string>;
  readonly at: string;
}

export interface NestedDrawing {
  readonly root: Element;
  readonly background?: string;
}

export interface Sheet {
  readonly text: string;
  readonly media: string;
}

/** The style sheet that an element holds; none in another language than CSS. */
export function sheetsOf({ children, written }: SvgNode): Sheet[] {
  const text = children.filter((child) => typeof child === 'string').join('');
  const isCss = /^(text\/css)?$/i.test(written.get('type')?.trim() ?? '');
  return isCss ? [{ text, media: written.get('media') ?? '' }] : [];
}

/** The element and all below it, parents first. */
export function allNodes(root: SvgNode): SvgNode[] {
  const nodes = [root];
  const walk = (node: SvgNode): void => {
    for (const child of node.elements) {
      nodes.push(child);
      walk(child);
    }
  };
  walk(root);
  return nodes;
}

/** Says of something that paints and is lost, or painted otherwise, what it is and where. */
export type Change = (what: string, at?: string) => void;
