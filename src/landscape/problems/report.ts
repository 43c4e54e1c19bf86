/**
 * A report collects problems, each with the place where it was written; nothing here throws or prints. What there can be
 * wrong is told in catalogue.ts.
 */
import { type Rule, type Severity, problems } from './catalogue.ts';
import type { Located, Path, Position } from '../read/located.ts';
import { compareText } from '#text/order.ts';
import { printable } from '#text/clean.ts';

export { type Severity, problems } from './catalogue.ts';

export type Code = keyof typeof problems;

export interface Problem {
  /** A key of the catalogue; the logo pipeline has codes of its own. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The way to the value, as `landscape[0].subcategories[1].items[2].name`. */
  readonly path: string;
  /** The value proposed instead, where one can be told. */
  readonly fix?: string;
}

/** A fix that no one needs to think about. */
export interface SafeFix {
  readonly code: Code;
  readonly doc: Located;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly text: string;
}

type Arguments<C extends Code> = Parameters<(typeof problems)[C]['message']>;

/** The problems of one run, in the order in which they were written. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #fixes: SafeFix[] = [];

  /**
   * Notes a problem at a path of a document. `fix` is the proposed value, `at: 'key'` points to the key instead;
   * `isSafe` says that nothing else can have been meant.
   */
  add<C extends Code>(
    code: C,
    where: { doc: Located; path: Path; at?: 'key' | 'value'; fix?: string | undefined; isSafe?: boolean },
    ...args: Arguments<C>
  ): void {
    const { doc, path, at = 'value', fix, isSafe = false } = where;
    if (isSafe && fix !== undefined) this.#fixes.push({ code, doc, path, at, text: fix });
    this.addAt(
      code,
      where.doc.file,
      where.doc.locate(where.path, where.at),
      formatPath(where.path),
      where.fix,
      ...args
    );
  }

  /** Notes a problem for which there is no parsed document. */
  addAt<C extends Code>(
    code: C,
    file: string,
    { line, column }: Position,
    path: string,
    fix: string | undefined,
    ...args: Arguments<C>
  ): void {
    const { severity, message } = problems[code] as unknown as Rule<Arguments<C>>;
    const text = message(...args);
    this.#problems.push({
      code,
      severity,
      message: text,
      file,
      line,
      column,
      path,
      ...(fix === undefined ? {} : { fix })
    });
  }

  merge(other: Report): void {
    this.#problems.push(...other.#problems);
    this.#fixes.push(...other.#fixes);
  }

  get fixes(): readonly SafeFix[] {
    return this.#fixes;
  }

  /** All problems, sorted by file and place. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted(
      (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code)
    );
  }

  /** The same, what is worst at the end: a terminal shows the end. */
  get worstLast(): readonly Problem[] {
    return this.problems.toSorted((a, b) => ASCENDING.indexOf(a.severity) - ASCENDING.indexOf(b.severity));
  }

  count(severity: Severity): number {
    return this.#problems.filter((problem) => problem.severity === severity).length;
  }
}

const ASCENDING: readonly Severity[] = ['notice', 'warning', 'error', 'fatal'];

/** `landscape.yml:8:22 warning stage_unknown Unknown stage …` — clickable in terminals and editors. */
export function formatProblem({ file, line, column, severity, code, message }: Problem): string {
  return `${printable(file)}:${line}:${column} ${severity} ${code} ${message}`;
}

/** `2 errors, 1 warning`, or `no problems`. */
export function formatCounts(report: Pick<Report, 'count'>): string {
  const parts = ASCENDING.toReversed().flatMap((severity) => {
    const n = report.count(severity);
    return n === 0 ? [] : [`${n} ${severity}${n === 1 || severity === 'fatal' ? '' : 's'}`];
  });
  return parts.join(', ') || 'no problems';
}

export function formatPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
