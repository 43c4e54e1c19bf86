/** Style sheets as rules in the order in which they count: conditions decided, nesting and layers resolved. */
import { isSupported, matchesMedia, type Screen } from './conditions.ts';
import { compileSelectors, type CompiledSelector, type SelectorList } from './select.ts';
import { parseSheet, type CssAtRule, type CssDeclaration, type CssItem } from './syntax.ts';
import { isReadable, tellLoading, type Leave } from './values.ts';
import type { Sheet } from '../node.ts';

export interface SheetRule {
  readonly selector: CompiledSelector;
  readonly declarations: readonly CssDeclaration[];
  /** Rules in no layer come after all that are in one. */
  readonly layer: number;
  readonly order: number;
}

export interface Sheets {
  /** By what an element must have: `#id`, `.class`, its name, `*`. */
  readonly byKey: ReadonlyMap<string, readonly SheetRule[]>;
  /** By its name, what an animation ends with. */
  readonly ends: ReadonlyMap<string, readonly CssDeclaration[]>;
}

interface LayerNode {
  readonly children: Map<string, LayerNode>;
  rank: number;
}

interface Context {
  /** In a block. */
  readonly isWithin?: boolean;
  readonly parents?: SelectorList | undefined;
  readonly layer?: LayerNode | undefined;
}

const GROUPS = new Set(['media', 'supports', 'layer']);

export function readSheets(sheets: readonly Sheet[], screen: Screen, leave: Leave): Sheets {
  const reader = new SheetReader(screen, leave);
  for (const { text, media } of sheets) if (matchesMedia(media, screen)) reader.walk(parseSheet(text), {});
  return reader.result();
}

class SheetReader {
  readonly #screen: Screen;
  readonly #leave: Leave;
  readonly #layers: LayerNode = { children: new Map(), rank: 0 };
  readonly #rules: { list: SelectorList; declarations: CssDeclaration[]; layer: LayerNode | undefined }[] = [];
  readonly #ends = new Map<string, readonly CssDeclaration[]>();
  readonly #lists = new Map<string, SelectorList | undefined>();
  #anonymous = 0;

  constructor(screen: Screen, leave: Leave) {
    this.#screen = screen;
    this.#leave = leave;
  }

  walk(items: readonly CssItem[], context: Context): void {
    const own = items.filter((item) => item.kind === 'declaration');
    // Also of rules that select nothing.
    for (const { property, text } of own) tellLoading(property, text, this.#leave);
    // What no renderer could read gives way to what was said before.
    const declarations = own.filter(({ property, text }) => isReadable(property, text));
    if (declarations.length > 0 && context.parents)
      this.#rules.push({ list: context.parents, declarations, layer: context.layer });
    for (const item of items) {
      if (item.kind === 'rule') this.#rule(item.selector, item.items, context);
      else if (item.kind === 'at') this.#at(item, context);
    }
  }

  #rule(selector: string, items: readonly CssItem[], context: Context): void {
    const list = context.parents ? compileSelectors(selector, context.parents) : this.#compiled(selector);
    this.walk(list ? items : items.filter(({ kind }) => kind === 'declaration'), {
      ...context,
      isWithin: true,
      parents: list
    });
  }

  /** Files that were put together say the same selectors thousands of times. */
  #compiled(selector: string): SelectorList | undefined {
    if (!this.#lists.has(selector)) this.#lists.set(selector, compileSelectors(selector));
    return this.#lists.get(selector);
  }

  #at(at: CssAtRule, context: Context): void {
    const name = at.name.replace(/^-(webkit|moz|o)-/, '');
    if (name === 'import') this.#leave(context.isWithin ? 'a style that loads' : '@import');
    else if (name === 'font-face') this.#leave('@font-face');
    else if (name === 'keyframes') this.#keyframes(at);
    else if (name === 'layer' && !at.items) for (const one of at.prelude.split(',')) this.#layer(one.trim(), context);
    else if (GROUPS.has(name) && this.#applies(name, at.prelude))
      this.walk(at.items ?? [], {
        ...context,
        isWithin: true,
        layer: name === 'layer' ? this.#layer(at.prelude, context) : context.layer
      });
    else tellLoading(at.name, at.text, this.#leave);
  }

  #applies(name: string, prelude: string): boolean {
    if (name === 'layer') return true;
    return name === 'media' ? matchesMedia(prelude, this.#screen) : isSupported(prelude);
  }

  #layer(name: string, { layer = this.#layers }: Context): LayerNode {
    const steps = name === '' ? [`${(this.#anonymous += 1)}`] : name.split('.').map((step) => step.trim());
    return steps.reduce((node, step) => {
      const child = node.children.get(step) ?? { children: new Map<string, LayerNode>(), rank: 0 };
      node.children.set(step, child);
      return child;
    }, layer);
  }

  /** What stands at the end, of the last that has the name. */
  #keyframes({ prelude, items = [] }: CssAtRule): void {
    const ends = items.filter((item) => item.kind === 'rule' && /(^|,)\s*(to|100%)\s*(,|$)/i.test(item.selector));
    const declarations = ends.flatMap((rule) => (rule.kind === 'rule' ? rule.items : []));
    this.#ends.set(
      prelude.replace(/^["']|["']$/g, ''),
      declarations.filter((item) => item.kind === 'declaration')
    );
  }

  result(): Sheets {
    let ranks = 0;
    // What a layer holds itself comes after the layers in it.
    const rank = (node: LayerNode): void => {
      for (const child of node.children.values()) rank(child);
      node.rank = ranks += 1;
    };
    rank(this.#layers);
    return { byKey: this.#byKey(), ends: this.#ends };
  }

  /** From the last to the first: what a later rule with the same selector says is not said by earlier ones any more. */
  #byKey(): Map<string, readonly SheetRule[]> {
    const byKey = new Map<string, SheetRule[]>();
    const said = new Map<SelectorList | undefined, Map<string, Set<string>>>();
    for (const [order, { list, declarations, layer = { rank: Infinity } }] of [...this.#rules.entries()].reverse())
      for (const selector of list.selectors) {
        const within = said.get(selector.parents) ?? new Map<string, Set<string>>();
        said.set(selector.parents, within);
        const key = `${layer.rank} ${selector.text}`;
        const before = within.get(key) ?? new Set();
        within.set(key, before);
        const left = declarations
          .toReversed()
          .filter(({ property, important }) => isNew(before, `${property} ${important}`));
        if (left.length === 0) continue;
        const rules = byKey.get(selector.key) ?? [];
        rules.push({ selector, declarations: left.reverse(), layer: layer.rank, order });
        byKey.set(selector.key, rules);
      }
    return byKey;
  }
}

function isNew(set: Set<string>, value: string): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}
