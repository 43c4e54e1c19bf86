import { formatAnnotation } from '#landscape/problems/annotations.ts';
import { excerptOf } from '#landscape/problems/excerpt.ts';
import type { Fix } from '#landscape/problems/fix.ts';
import { type Problem, type Report, formatCounts, formatProblem } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import { type ExaminedInputs, examineInputs } from '../inputs/inputs.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

/** Files beside the data, by the options that name them. */
const BESIDE = ['settings', 'guide', 'games', 'snapshot'] as const;
const FORMATS = ['text', 'json', 'github'] as const;

export const check: Command = {
  summary:
    'Names all problems of a landscape at once. Exit 1 if one is fatal or an error. --explain tells what a code means. ' +
    '--fix corrects what needs no thought, in the data and the settings, and names the rest.',
  usage:
    'check [FILE] [--settings F] [--guide F] [--games F] [--snapshot F] [--logos DIR] [--format text|json|github] [--fix] | check --explain [CODE]',
  options: {
    settings: { type: 'string' },
    guide: { type: 'string' },
    games: { type: 'string' },
    snapshot: { type: 'string' },
    logos: { type: 'string' },
    format: { type: 'string', default: 'text' },
    explain: { type: 'boolean' },
    fix: { type: 'boolean' }
  },
  files: 1,
  async run([file], options, effects) {
    const text = (name: string) => options[name] as string | undefined;
    const format = text('format') as (typeof FORMATS)[number];
    if (!FORMATS.includes(format))
      throw new UsageError(
        `“${format}” is no format; there are ${FORMATS.slice(0, -1).join(', ')} and ${FORMATS.at(-1)}.`
      );
    if (options['explain']) {
      effects.print((await import('../explain.ts')).explain(file));
      return 0;
    }
    const data = file ?? 'landscape.yml';
    const logos = text('logos');
    if (logos !== undefined && (await effects.list(logos)) === undefined)
      throw new UsageError(`There is no folder “${logos}”.`);
    const paths = { data, ...Object.fromEntries(BESIDE.map((name) => [name, text(name)])) };
    const inspect = async ({ doc, report }: ExaminedInputs) => {
      if (!doc || logos === undefined) return;
      const { checkLogos } = await import('../logos/check.ts');
      await checkLogos(doc, logos, report, effects);
    };
    const { inputs, fixes, refused } = options['fix']
      ? await (await import('../fix.ts')).correct(paths, effects, inspect)
      : { inputs: await examineInputs(paths, effects), fixes: undefined, refused: undefined };
    if (!options['fix']) await inspect(inputs);
    const { report, texts } = inputs;

    const say = format === 'text' ? effects.print : effects.tell;
    if (format !== 'json') for (const fix of fixes ?? []) say(formatFix(fix));
    if (format === 'json') effects.print(formatJson(report, fixes));
    else
      for (const problem of format === 'github' ? report.problems : report.worstLast)
        effects.print(format === 'github' ? formatAnnotation(problem) : withExcerpt(problem, texts));
    if (refused !== undefined) effects.tell(refused);
    else if (fixes && !inputs.doc) effects.tell(`Nothing was corrected: ${printable(data)} cannot be read.`);
    const corrected = fixes === undefined ? '' : `${fixes.length} corrected, `;
    effects.tell(`${data}: ${corrected}${formatCounts(report)}`);
    return refused !== undefined || report.count('fatal') + report.count('error') > 0 ? 1 : 0;
  }
};

/** `landscape.yml:8:22 corrected license_not_spdx: Apache 2.0 → Apache-2.0` */
const formatFix = ({ file, line, column, code, before, after }: Fix) =>
  `${printable(file)}:${line}:${column} corrected ${code}: ${printable(before)} → ${printable(after)}`;

/** The line of the problem, and below it the place in the file that it points to. */
function withExcerpt(problem: Problem, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(problem.file);
  const excerpt = text === undefined ? undefined : excerptOf(text, problem);
  return excerpt === undefined ? formatProblem(problem) : `${formatProblem(problem)}\n${excerpt}`;
}

/** The published shape: `path` and `fix` are always there, empty text or null where there is nothing to say. With --fix also what was corrected. */
function formatJson(report: Report, fixes: readonly Fix[] | undefined): string {
  const problems = report.problems.map(({ code, severity, message, file, line, column, path, fix }: Problem) => ({
    code,
    severity,
    message,
    file,
    line,
    column,
    path,
    fix: fix ?? null
  }));
  const fatal = report.count('fatal');
  return JSON.stringify(
    {
      problems,
      fatal,
      errors: report.count('error'),
      warnings: report.count('warning'),
      notices: report.count('notice'),
      ...(fixes && { fixed: fixes })
    },
    null,
    2
  );
}
