/** What a command is. */
import type { ParseArgsConfig } from 'node:util';
import type { Effects } from '../effects.ts';

/** 0 done; 1 the input has problems that matter; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly options: Options;
  /** How many file arguments it takes at most. */
  readonly files: number;
  run(
    files: readonly string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
    effects: Effects
  ): Promise<ExitCode>;
}

/** A command of several kinds, each with options of its own: the word behind its name says which. */
export interface Family {
  readonly summary: string;
  /** What a kind is called: `source`. */
  readonly kind: string;
  readonly members: Readonly<Record<string, Command>>;
}
