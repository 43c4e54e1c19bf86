/**
 * Everything that can be wrong with a landscape, in one table: code, severity, wording, and what to do about it.
 * A report collects problems, each with the place where it was written; nothing here throws or prints.
 */
import type { Located, Path, Position } from './located.ts';

/** fatal: no item list can be read. error: fails a check. warning and notice: worth knowing, never failing. */
export type Severity = 'fatal' | 'error' | 'warning' | 'notice';

interface Rule<Arguments extends unknown[]> {
  readonly severity: Severity;
  readonly message: (...args: Arguments) => string;
  /** Why it matters and how to fix it, for people who maintain the file. */
  readonly help: string;
}

const rule = <Arguments extends unknown[]>(
  severity: Severity,
  message: (...args: Arguments) => string,
  help: string
): Rule<Arguments> => ({ severity, message, help });

const quoted = (text: string) => `“${printable(text)}”`;
const meant = (proposal: string | undefined) => (proposal ? `; did you mean ${quoted(proposal)}?` : '.');

export const problems = {
  file_missing: rule(
    'fatal',
    (file: string) => `There is no file ${quoted(file)}.`,
    'Name an existing file, or start one with “landscape new”.'
  ),
  file_unreadable: rule(
    'fatal',
    (reason: string) => printable(reason),
    'The text is not one readable YAML document. Nothing is built from it; mend the place named and run again.'
  ),
  file_not_a_landscape: rule(
    'fatal',
    (found: string) => `Expected a mapping with “landscape” or “categories”, found ${found}.`,
    'The top of a landscape file is a mapping; its categories stand under “landscape:” (or “categories:”).'
  ),
  key_misspelt: rule(
    'error',
    (key: string, level: string, proposal: string) =>
      `${level} has no key ${quoted(key)}; did you mean ${quoted(proposal)}?`,
    'A misspelt key is read by nothing: what it says is lost. Rename it as proposed.'
  ),
  key_unknown: rule(
    'notice',
    (key: string, level: string) => `${level} has no key ${quoted(key)}; it is kept out of the site.`,
    'Foreign keys are ignored. Remove the key, or move it under “extra.annotations” to keep it.'
  ),
  value_wrong_type: rule(
    'error',
    (key: string, expected: string, found: string) => `${quoted(key)} should be ${expected}, but is ${found}.`,
    'A value of another type cannot be read and is left out. Write it as described.'
  ),
  category_name_missing: rule(
    'error',
    (level: string) => `${level} needs a “name”.`,
    'Frames are found by their names. Give it one.'
  ),
  item_name_missing: rule(
    'error',
    () => 'An item needs a “name”.',
    'An item without a name cannot be shown and is left out. Give it the name that the project or organization uses.'
  ),
  item_homepage_missing: rule(
    'error',
    (name: string) => `${quoted(name)} needs a “homepage_url”.`,
    'Readers leave the landscape through the homepage. The repository will do where there is no site.'
  ),
  url_malformed: rule(
    'error',
    (key: string, url: string) => `${quoted(key)} is not a web address: ${quoted(url)}.`,
    'Only http and https addresses are linked; anything else is left out so that no link can run code.'
  ),
  stage_unknown: rule(
    'error',
    (stage: string, known: string, proposal?: string) =>
      `Unknown stage ${quoted(stage)}; expected one of ${known}${meant(proposal)}`,
    'Stages decide size, place in counts and filters. Use one that “stages” declares.'
  ),
  layer_unknown: rule(
    'error',
    (layer: string, proposal?: string) => `Unknown workflow layer ${quoted(layer)}${meant(proposal)}`,
    'Layers are named by the ids under “layers”.'
  ),
  tier_unknown: rule(
    'error',
    (tier: string, known: string, proposal?: string) =>
      `Unknown tier ${quoted(tier)}; expected one of ${known}${meant(proposal)}`,
    'Members stand in a subcategory named like one of the declared tiers.'
  ),
  organization_unknown: rule(
    'error',
    (organization: string, proposal?: string) => `Unknown organization ${quoted(organization)}${meant(proposal)}`,
    'Hosts and contributors are named by the ids under “organizations”.'
  ),
  member_unknown: rule(
    'warning',
    (id: string) => `No listed member is called what “members” lists under ${quoted(id)}.`,
    'The member left or was renamed. Add its new name to “listed_as”, or remove the entry.'
  ),
  item_duplicate_name: rule(
    'error',
    (name: string, line: number) => `${quoted(name)} already appears on line ${line}, in the same subcategory.`,
    'One entry per item. Remove one of the two.'
  ),
  item_name_repeated: rule(
    'warning',
    (name: string, line: number) => `${quoted(name)} already appears on line ${line}, elsewhere.`,
    'If it is the same item, keep one entry and give it a “second_path”; if not, tell the names apart.'
  ),
  item_duplicate_repo: rule(
    'warning',
    (repo: string, name: string, line: number) =>
      `The repository ${repo} is already that of ${quoted(name)} on line ${line}.`,
    'If it is the same project, keep one entry and give it a “second_path”.'
  ),
  id_repeated: rule(
    'error',
    (id: string, line: number) => `The id ${quoted(id)} is already taken on line ${line}.`,
    'Links point to ids. Give one of the two another “id”.'
  ),
  license_not_spdx: rule(
    'warning',
    (license: string, proposal?: string) => `${quoted(license)} is not an SPDX expression${meant(proposal)}`,
    'Licenses are compared and filtered by SPDX id (spdx.org/licenses). The proposal stands in until the file says so itself; without one the license counts as not recorded.'
  ),
  logo_outside: rule(
    'error',
    (logo: string) => `${quoted(logo)} is not a file name inside the logo folder.`,
    'Logos are named by file, without folders above. It is left out.'
  ),
  settings_unreadable: rule(
    'error',
    (reason: string) => `The settings cannot be read: ${printable(reason)}`,
    'The landscape is built without them. Mend the place named.'
  ),
  input_missing: rule(
    'error',
    (file: string) => `There is no file ${quoted(file)}.`,
    'The landscape is built without it. Name an existing file, or leave the option out.'
  ),
  snapshot_unreadable: rule(
    'error',
    (reason: string) => `The snapshot cannot be read: ${printable(reason)}`,
    'The landscape is built without observed figures. Restore the snapshot or collect it again.'
  )
};

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

type Arguments<C extends Code> = Parameters<(typeof problems)[C]['message']>;

/** The problems of one run, in the order in which they were written. */
export class Report {
  readonly #problems: Problem[] = [];

  /** Notes a problem at a path of a document. `fix` is the proposed value, `at: 'key'` points to the key instead. */
  add<C extends Code>(
    code: C,
    where: { doc: Located; path: Path; at?: 'key' | 'value'; fix?: string | undefined },
    ...args: Arguments<C>
  ): void {
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
  }

  /** All problems, sorted by file and place. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted(
      (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code)
    );
  }

  count(severity: Severity): number {
    return this.#problems.filter((problem) => problem.severity === severity).length;
  }
}

/** `landscape.yml:8:22 warning stage_unknown Unknown stage …` — clickable in terminals and editors. */
export function formatProblem({ file, line, column, severity, code, message }: Problem): string {
  return `${printable(file)}:${line}:${column} ${severity} ${code} ${message}`;
}

/** `2 errors, 1 warning`, or `no problems`. */
export function formatCounts(report: Pick<Report, 'count'>): string {
  const parts = (['fatal', 'error', 'warning', 'notice'] as const).flatMap((severity) => {
    const n = report.count(severity);
    return n === 0 ? [] : [`${n} ${severity}${n === 1 || severity === 'fatal' ? '' : 's'}`];
  });
  return parts.join(', ') || 'no problems';
}

export function formatPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

/**
 * Makes foreign text safe to print: control characters (terminal escapes), line breaks and bidirectional overrides
 * become visible code points, and very long texts are shortened.
 */
export function printable(text: string): string {
  const safe = text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
