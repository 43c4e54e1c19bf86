import { formatAnnotation } from '#core/annotations.ts';
import { excerptOf } from '#core/excerpt.ts';
import { type Problem, type Report, formatCounts, formatProblem } from '#core/problems.ts';
import { explain } from '../explain.ts';
import { compileInputs } from '../inputs.ts';
import { checkLogos } from '../logos/check.ts';
import { type Command, UsageError } from './index.ts';

const FORMATS = ['text', 'json', 'github'] as const;

export const check: Command = {
  summary:
    'Names all problems of a landscape at once. Exit 1 if one is fatal or an error. --explain tells what a code means.',
  usage:
    'check [FILE] [--settings F] [--guide F] [--games F] [--snapshot F] [--logos DIR] [--format text|json|github] | check --explain [CODE]',
  options: {
    settings: { type: 'string' },
    guide: { type: 'string' },
    games: { type: 'string' },
    snapshot: { type: 'string' },
    logos: { type: 'string' },
    format: { type: 'string', default: 'text' },
    explain: { type: 'boolean' }
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
      effects.print(explain(file));
      return 0;
    }
    const data = file ?? 'landscape.yml';
    const logos = text('logos');
    if (logos !== undefined && (await effects.list(logos)) === undefined)
      throw new UsageError(`There is no folder “${logos}”.`);
    const { doc, report, texts } = await compileInputs(
      { data, settings: text('settings'), guide: text('guide'), games: text('games'), snapshot: text('snapshot') },
      effects
    );
    if (doc && logos !== undefined) await checkLogos(doc, logos, report, effects);
    if (format === 'json') effects.print(formatJson(report));
    else
      for (const problem of report.problems)
        effects.print(format === 'github' ? formatAnnotation(problem) : withExcerpt(problem, texts));
    effects.tell(`${data}: ${formatCounts(report)}`);
    return report.count('fatal') + report.count('error') > 0 ? 1 : 0;
  }
};

/** The line of the problem, and below it the place in the file that it points to. */
function withExcerpt(problem: Problem, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(problem.file);
  const excerpt = text === undefined ? undefined : excerptOf(text, problem);
  return excerpt === undefined ? formatProblem(problem) : `${formatProblem(problem)}\n${excerpt}`;
}

/** The published shape: `path` and `fix` are always there, empty text or null where there is nothing to say. */
function formatJson(report: Report): string {
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
      notices: report.count('notice')
    },
    null,
    2
  );
}
