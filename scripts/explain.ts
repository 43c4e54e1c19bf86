/** The catalogue of problems for people: one of them, or all as the page docs/problems.md. */
import { type Severity, problems } from '#landscape/problems/catalogue.ts';
import { nearest } from '#text/nearest.ts';
import { UsageError } from './usage.ts';

type ProblemRow = { readonly severity: Severity; readonly what: string; readonly why: string; readonly fix: string };
const rows = Object.entries(problems) as unknown as readonly (readonly [code: string, row: ProblemRow])[];

/** What a code means, the list of all codes, or for `all` the whole page. Throws for a code that there is not. */
export function explain(code?: string): string {
  if (code === undefined) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, { severity, what }]) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${what}`).join('\n');
  }
  if (code === 'all') return problemsPage();
  const row = rows.find(([name]) => name === code)?.[1];
  if (!row) {
    const meant = nearest(code, Object.keys(problems));
    throw new UsageError(
      `There is no problem “${code}”${meant ? `; did you mean “${meant}”?` : '; --explain alone lists them.'}`
    );
  }
  return [`${code} (${row.severity})`, row.what, `Why it matters: ${row.why}`, `How to fix it: ${row.fix}`].join('\n');
}

const MEANINGS: readonly (readonly [Severity, string])[] = [
  ['fatal', 'No item list can be read: `check` and `build` exit 1 and write nothing.'],
  ['error', 'Something written is lost: `check` exits 1; `build` reports and builds, with `--strict` it exits 1.'],
  ['warning', 'Most likely a mistake; never failing.'],
  ['notice', 'Worth knowing; never failing.']
];

/** The page of all problems, gravest first. */
export function problemsPage(): string {
  const sections = MEANINGS.map(([severity, meaning]) => {
    const entries = rows
      .filter(([, row]) => row.severity === severity)
      .map(
        ([code, { what, why, fix }]) => `### ${code}\n\n${what}\n\n- Why it matters: ${why}\n- How to fix it: ${fix}\n`
      );
    return `## ${severity}\n\n${meaning}\n\n${entries.join('\n')}`;
  });
  return `# Problems

Everything that \`npm run landscape -- check\` can find, made from the catalogue in \`src/landscape/problems/catalogue.ts\` by
\`npm run landscape -- check --explain all\`. One of them alone: \`npm run landscape -- check --explain CODE\`.

${sections.join('\n').trimEnd()}`;
}
