/** The guide of a landscape: its text, what is put into it live, and what in it leads nowhere, with its place. */
import { facetOptions, facetRowsOf } from '../facets.ts';
import type { Landscape } from '../model.ts';
import type { Report } from '../problems/report.ts';
import type { Located, Path, Position } from '../read/located.ts';
import type { SourceText } from '../sources.ts';
import { nearest } from '#text/nearest.ts';
import type { Block, Guide, GuideSection } from './guide.ts';
import type { Anchors, Live } from './markdown.ts';
import { evaluationBlocks, opennessBlocks } from './openness.ts';
import { type GuideReading, guideOfFile, guideOfMarkdown } from './sections.ts';
import { stageBlocks } from './stages.ts';
import { Anchors as FreshAnchors } from './markdown.ts';

/** THE TABLE OF LIVE BLOCKS beside lists of items: what a landscape itself tells. */
const LIVE_BLOCKS: Readonly<Record<string, (landscape: Landscape, anchors: Anchors) => readonly Block[]>> = {
  stages: stageBlocks,
  openness: opennessBlocks,
  evaluations: evaluationBlocks
};
const LIVE_NAMES = ['items', ...Object.keys(LIVE_BLOCKS)];

/** Where a guide was written: a Markdown file, a landscape2 guide, or a text in the landscape's own file. */
export type GuideSource = { readonly markdown: SourceText } | { readonly file: Located } | { readonly own: Located };

export interface GuideBeside {
  /** What links say besides facets. */
  readonly linkNames: ReadonlySet<string>;
  readonly more?: ((landscape: Landscape, anchors: Anchors) => readonly GuideSection[]) | undefined;
}

/** Undefined where there is nothing to read. */
export function readGuide(
  landscape: Landscape,
  source: GuideSource | undefined,
  { linkNames, more }: GuideBeside,
  report: Report
): Guide | undefined {
  const anchors = new FreshAnchors();
  const places = new Places(source);
  const strangeIn = strangers(landscape, linkNames);
  const checked = (query: string, path: Path, written: string) => {
    const strange = strangeIn(query);
    for (const { said, proposal } of strange) places.tell(report, 'guide_list_unknown', path, written, said, proposal);
    return strange.length === 0;
  };
  const live =
    (path: Path): Live =>
    (name, query, written) => {
      if (name === 'items' && query !== '') return checked(query, path, written) ? [{ is: 'items', query }] : [];
      if (Object.hasOwn(LIVE_BLOCKS, name)) return LIVE_BLOCKS[name]!(landscape, anchors);
      places.tell(report, 'guide_block_unknown', path, written, written, nearest(name, LIVE_NAMES));
      return undefined;
    };
  const reading: GuideReading = {
    ...{ anchors, live },
    link(to, path, ids) {
      const id = to.slice(1);
      if (to.startsWith('#') && !ids.has(id)) places.tell(report, 'guide_link_dead', path, to, id, nearest(id, ids));
      else if (to.startsWith('?')) checked(id, path, to);
    },
    ...(more && { more: (taken) => more(landscape, taken) })
  };
  if (!source) return guideOfMarkdown('', reading);
  if ('markdown' in source) return guideOfMarkdown(source.markdown.text, reading);
  if ('file' in source) return guideOfFile(source.file.value, landscape, reading);
  const { guide } = source.own.value as { readonly guide?: unknown };
  return guideOfMarkdown(typeof guide === 'string' ? guide : '', reading, ['guide']);
}

/** Finds what of a selection, as a link says it, the landscape does not have. */
function strangers(landscape: Landscape, linkNames: ReadonlySet<string>) {
  const options = new Map(
    facetRowsOf(landscape).map((row) => [row.id, facetOptions(row, landscape).map(({ id }) => id)] as const)
  );
  const places = landscape.categories.flatMap(({ id, subcategories }) => subcategories.map((sub) => `${id}/${sub.id}`));
  return (query: string): readonly { readonly said: string; readonly proposal: string | undefined }[] =>
    [...new URLSearchParams(query)].flatMap(([key, value]) => {
      const known = key === 'place' ? places : options.get(key);
      if (known === undefined)
        return linkNames.has(key) ? [] : [{ said: key, proposal: nearest(key, [...options.keys(), ...linkNames]) }];
      return value
        .split(',')
        .filter((id) => id !== '' && !known.includes(id))
        .map((id) => ({ said: `${key}=${id}`, proposal: nearest(id, known) }));
    });
}

type GuideCode = 'guide_list_unknown' | 'guide_block_unknown' | 'guide_link_dead';

/** Finds in what was written where something stands that was read: the first time first, then further on. */
class Places {
  readonly #file: string;
  readonly #text: string;
  readonly #startOf: (path: Path) => number;
  readonly #next = new Map<string, number>();

  constructor(source: GuideSource | undefined) {
    const doc = source && ('file' in source ? source.file : 'own' in source ? source.own : undefined);
    this.#file = doc?.file ?? (source && 'markdown' in source ? source.markdown.file : '');
    this.#text = doc?.text ?? (source && 'markdown' in source ? source.markdown.text : '');
    this.#startOf = (path) => (doc ? offsetOf(this.#text, doc.locate(path)) : 0);
  }

  tell(report: Report, code: GuideCode, path: Path, written: string, said: string, proposal: string | undefined): void {
    const key = `${path.join('.')} ${written}`;
    const start = this.#next.get(key) ?? this.#startOf(path);
    const found = this.#text.indexOf(written, start);
    if (found >= 0) this.#next.set(key, found + written.length);
    report.addAt(
      code,
      this.#file,
      positionOf(this.#text, found < 0 ? start : found),
      path.join('.'),
      proposal,
      said,
      proposal
    );
  }
}

const offsetOf = (text: string, { line, column }: Position): number =>
  text.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
