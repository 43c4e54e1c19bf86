/** A text that a landscape is compiled from, with the name that problems give it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface Sources {
  readonly data: SourceText;
  readonly settings?: SourceText;
  readonly guide?: SourceText;
  readonly games?: SourceText;
  readonly snapshot?: SourceText;
}

export interface Problem {
  readonly code: string;
  readonly severity: 'fatal' | 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly fix?: string;
}

export interface Compiled {
  /** Frozen, plain JSON; undefined after a fatal problem. */
  readonly landscape: Readonly<Record<string, unknown>> | undefined;
  readonly report: { readonly problems: readonly Problem[] };
}

/** Everything that reaches the outside world; each may be replaced. */
export type Effects = Readonly<Record<string, unknown>>;
export const realEffects: Effects;

/** The landscape of the texts, and all problems in them. Never throws for bad input. */
export function compile(sources: Sources): Compiled;
/** As the command of that name, with its arguments: 0 done, 1 the input has problems that matter. */
export function check(args: readonly string[], effects?: Effects): Promise<0 | 1 | 2>;
export function build(args: readonly string[], effects?: Effects): Promise<0 | 1 | 2>;
