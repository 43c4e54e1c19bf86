/** What `import … from 'landscape-explorer'` gives. */

export interface SourceText {
  /** The name that problems give the file. */
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

export interface Item {
  readonly id: string;
  readonly kind: 'project' | 'member' | 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly symbol: string;
  readonly places: readonly { readonly category: string; readonly subcategory: string }[];
  readonly stage?: string;
  readonly tier?: string;
  readonly license?: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly repo?: string;
  readonly logo?: string;
  readonly line: number;
}

export interface Landscape {
  readonly foundation: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly subcategories: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly items: readonly Item[];
}

export interface Compiled {
  /** Undefined after a fatal problem. */
  readonly landscape: Landscape | undefined;
  readonly report: { readonly problems: readonly Problem[] };
}

export interface WebRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

export interface WebAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

/** Everything by which a command reaches the outside world. */
export interface Effects {
  readonly readText: (path: string) => Promise<string | undefined>;
  readonly readRevision: (revision: string, path: string) => Promise<string | undefined>;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly writeFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  readonly list: (path: string) => Promise<readonly string[] | undefined>;
  readonly remove: (path: string, root: string) => Promise<void>;
  readonly print: (text: string) => void;
  readonly progress: (what: string, done: number, total: number) => void;
  readonly request: (request: WebRequest) => Promise<WebAnswer>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly variable: (name: string) => string | undefined;
  readonly signal: AbortSignal;
  readonly tell: (text: string) => void;
}

/** The effects of the command itself: real files, standard output, the network. */
export declare const realEffects: Effects;

/** Thrown for arguments that make no sense. */
export declare class UsageError extends Error {}

/** The landscape of these texts and the report of their problems. Nothing is read or written. */
export declare function compile(sources: Sources): Compiled;

/** Runs `landscape check` with these arguments; the exit code. */
export declare function check(args: readonly string[], effects?: Effects): Promise<0 | 1 | 2>;

/** Runs `landscape build` with these arguments; the exit code. */
export declare function build(args: readonly string[], effects?: Effects): Promise<0 | 1 | 2>;
