/** Problems as workflow commands of GitHub Actions: each one becomes a note beside the line that it is about. */
import type { Problem } from './report.ts';
import type { Severity } from './catalogue.ts';
import { inert } from '#text/clean.ts';
import { withUnseenWritten } from '#text/unseen.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  notice: 'notice'
};

/** `::error file=landscape.yml,line=8,col=22,title=stage_unknown::Unknown stage …`, always one line. */
export function formatAnnotation({ file, line, column, severity, code, message }: Problem): string {
  const properties = { file, line, col: column, title: code };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(message)}`;
}

/**
 * Percent signs first: what follows must not be read as escaped already. `##[` begins a command of an older form,
 * wherever it stands in a line. What a log would obey, escapes and turns of direction, is written out.
 */
const data = (text: string) =>
  inert(text.replace(/[^\r\n]+/g, withUnseenWritten))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
