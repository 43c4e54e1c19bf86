/** The table of commands, and how their arguments are read. */
import { readFile } from 'node:fs/promises';
import type { Command, ExitCode, Family } from './command.ts';
import { parseArgs } from 'node:util';
import { printable } from '#text/clean.ts';
import { nearest } from '#text/nearest.ts';
import type { Effects } from '../effects.ts';
import { COMMAND, besideProgram, isCompiled } from '../place.ts';
import { UsageError } from '../usage.ts';
import { discreetly } from './discreet.ts';

const commands: Readonly<Record<string, () => Promise<Command | Family>>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  collect: async () => (await import('./collect.ts')).collect,
  diff: async () => (await import('./diff.ts')).diff,
  history: async () => (await import('./history.ts')).history,
  new: async () => (await import('./new.ts')).start,
  export: async () => (await import('./export.ts')).exportSelection,
  serve: async () => (await import('./serve.ts')).serve
};

/** Runs what the arguments name; throws `UsageError` for wrong use. */
export const runCommand = (args: readonly string[], effects: Effects): Promise<ExitCode> =>
  discreetly(effects, (discreet) => runNamed(args, discreet));

async function runNamed(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    effects.print(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`There is no command “${name}”; there are ${Object.keys(commands).join(', ')}.`);
  const loaded = await load();
  if (!('members' in loaded)) return runOne(loaded, rest, effects);
  const member = memberAt(loaded, rest);
  if (member < 0 && rest.some((arg) => arg === '--help' || arg === '-h')) {
    effects.print([loaded.summary, '', ...linesOf(loaded)].join('\n'));
    return 0;
  }
  return runOne(memberNamed(rest[member], loaded), rest.toSpliced(member, 1), effects);
}

async function runOne(command: Command, args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = parse(command, args);
  if (values['help']) {
    effects.print(`landscape ${command.usage}\n\n${command.summary}`);
    return 0;
  }
  if (positionals.length > command.files) {
    throw new UsageError(`“${positionals[command.files]}” is one argument too many: landscape ${command.usage}`);
  }
  return command.run(positionals, values, effects);
}

/** Where the arguments say which one is meant: first, or behind options. */
function memberAt({ members }: Family, args: readonly string[]): number {
  return args[0]?.startsWith('-') === false ? 0 : args.findIndex((arg) => Object.hasOwn(members, arg));
}

function memberNamed(name: string | undefined, { kind, members }: Family): Command {
  const known = Object.keys(members);
  if (name !== undefined && Object.hasOwn(members, name)) return members[name]!;
  const proposal = name === undefined ? undefined : nearest(name, known);
  const fault = name === undefined ? `Name a ${kind}` : `There is no ${kind} “${printable(name)}”`;
  const meant = proposal === undefined ? '' : `; did you mean “${proposal}”?`;
  throw new UsageError(
    [`${fault}${meant || '.'}`, ...known.map((each) => `  ${each}: ${members[each]!.summary}`)].join('\n')
  );
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUse: landscape ${command.usage}`);
  }
}

/** Written down while compiling: it takes all commands to tell it. */
async function overview(): Promise<string> {
  const written = isCompiled ? await readFile(besideProgram('help.txt'), 'utf8').catch(() => undefined) : undefined;
  if (written !== undefined) return written;
  const rows = await Promise.all(Object.values(commands).map((load) => load()));
  return [`Use: ${COMMAND} <command>`, '', ...rows.flatMap(linesOf)].join('\n');
}

const linesOf = (row: Command | Family): string[] =>
  ('members' in row ? Object.values(row.members) : [row]).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
