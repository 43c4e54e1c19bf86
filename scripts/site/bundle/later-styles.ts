/**
 * Vite plugin for the build: the stylesheet of the first view stands in the page, that of all other parts is a file, which
 * the first of them that is loaded brings along. A component's rules name its own class (vite.config.ts), so the code that
 * holds the class tells where its rules are needed.
 */
import parse, { type CssNode } from 'css-tree/parser';
import type { Plugin } from 'vite';

/** What the class of a component's styles looks like; no class of ours begins with a capital. */
const OWN = /\bS[0-9a-z]{4}\b/g;

/**
 * At the head of a file whose components need the later styles. Without them it would only look wrong, so nothing fails
 * where they do not come.
 */
const WAITS =
  'await(globalThis.laterStyles??=new Promise(d=>{let l=document.querySelector("[rel=later]");l?(l.onload=l.onerror=d,l.rel="stylesheet"):d()}));';

export const laterStyles: Plugin = {
  name: 'later-styles',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'));
      if (page?.type !== 'asset' || sheet?.type !== 'asset') return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry)!;
      const { first, later } = splitStyles(String(sheet.source), ownClasses(entry.code));
      const late = this.emitFile({ type: 'asset', name: 'later.css', source: later });
      sheet.source = first;
      page.source = String(page.source).replace(
        '</head>',
        `  <link rel="later" href="./${this.getFileName(late)}">\n  </head>`
      );
      const needed = ownClasses(later);
      for (const chunk of chunks) {
        if (chunk !== entry && meet(ownClasses(chunk.code), needed)) chunk.code = WAITS + chunk.code;
      }
    }
  }
};

const ownClasses = (text: string): ReadonlySet<string> => new Set(text.match(OWN));

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((one) => others.has(one));

/**
 * A stylesheet in two, each with its rules in their order: those that name classes of components, none of which is among
 * the first, are for later.
 */
export function splitStyles(
  css: string,
  firstClasses: ReadonlySet<string>
): { readonly first: string; readonly later: string } {
  const isLater = (text: string) => {
    const named = ownClasses(text);
    return named.size > 0 && !meet(named, firstClasses);
  };
  const part = (nodes: readonly CssNode[], wanted: boolean): string =>
    nodes
      .map((node) => {
        const text = css.slice(node.loc!.start.offset, node.loc!.end.offset);
        if (node.type !== 'Atrule' || !node.block || typeof node.name !== 'string' || !GROUPS.has(node.name))
          return isLater(text) === wanted ? text : '';
        const within = part(node.block.children!.toArray(), wanted);
        return within && `${css.slice(node.loc!.start.offset, node.block.loc!.start.offset)}{${within}}`;
      })
      .join('');
  const { children } = parse(css, WHERE);
  return { first: part(children!.toArray(), false), later: part(children!.toArray(), true) };
}

/** How it is read: where rules stand is all that is asked. */
const WHERE = { positions: true, parseRulePrelude: false, parseAtrulePrelude: false, parseValue: false };

/** Rules that hold rules. */
const GROUPS = new Set(['media', 'supports', 'container', 'layer']);
