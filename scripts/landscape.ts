/** The one command: `npm run landscape -- <command>`. Only this file sets the exit code. */
import { printable } from '#text/clean.ts';
import { NotAFile, TooLarge } from './files.ts';
import { UsageError } from './usage.ts';
import { runCommand } from './commands/index.ts';
import { realEffects } from './effects.ts';

try {
  process.exitCode = await runCommand(process.argv.slice(2), realEffects);
} catch (error) {
  if (error instanceof UsageError) {
    realEffects.tell(error.message);
    process.exitCode = 2;
  } else {
    realEffects.tell(reasonOf(error));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['DEBUG']) return `${error.stack}`;
  const file = error instanceof NotAFile || error instanceof TooLarge ? error.file : undefined;
  return `Stopped: ${file === undefined ? '' : `“${printable(file)}”: `}${error.message}`;
}
