import { type Problem, type Report, formatCounts, formatProblem } from '#core/problems.ts';
import { compileInputs } from '../inputs.ts';
import { type Command, UsageError } from './index.ts';

const FORMATS = ['text', 'json'] as const;

export const check: Command = {
  summary: 'Names all problems of a landscape at once. Exit 1 if one is fatal or an error.',
  usage: 'check [FILE] [--settings F] [--snapshot F] [--format text|json]',
  options: { settings: { type: 'string' }, snapshot: { type: 'string' }, format: { type: 'string', default: 'text' } },
  files: 1,
  async run([file = 'landscape.yml'], options, effects) {
    const format = options['format'] as (typeof FORMATS)[number];
    if (!FORMATS.includes(format))
      throw new UsageError(`“${format}” is no format; there are ${FORMATS.join(' and ')}.`);
    const { report } = await compileInputs(
      {
        data: file,
        settings: options['settings'] as string | undefined,
        snapshot: options['snapshot'] as string | undefined
      },
      effects
    );
    if (format === 'json') effects.print(formatJson(report));
    else for (const problem of report.problems) effects.print(formatProblem(problem));
    effects.tell(`${file}: ${formatCounts(report)}`);
    return report.count('fatal') + report.count('error') > 0 ? 1 : 0;
  }
};

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
