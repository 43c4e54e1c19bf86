/** The one command: `npm run landscape -- <command>`. Only this file sets the exit code. */
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
    realEffects.tell(
      error instanceof Error ? (process.env['DEBUG'] ? `${error.stack}` : `Stopped: ${error.message}`) : String(error)
    );
    process.exitCode = 1;
  }
}
