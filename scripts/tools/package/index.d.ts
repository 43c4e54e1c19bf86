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
  /** After so long without the whole answer it is given up. */
  readonly timeoutMs: number;
  /** An answer of more bytes is given up. */
  readonly most?: number;
}

export interface WebAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A file as a commit of its git repository has it. */
export interface Version {
  readonly commit: string;
  readonly day: string;
  readonly text: () => Promise<string>;
}

/** Everything by which a command reaches the outside world. */
export interface Effects {
  /** The text of a file of at most 64 MB, or undefined if there is none. Throws for anything else that keeps it from being read: an error that says so. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** The bytes of a file of no more than so many, or undefined if there is none; with a folder, out of which no link may lead. Throws otherwise. */
  readonly readBytes: (path: string, most: number, within?: string) => Promise<Uint8Array | undefined>;
  /** Whether anything has this name. */
  readonly isThere: (path: string) => Promise<boolean>;
  /** The text that a file had at a git revision, or undefined if it was not there. Throws for what is no revision. */
  readonly readRevision: (revision: string, path: string) => Promise<string | undefined>;
  /** Every version of a file in its git repository, oldest first, each with its day in UTC. */
  readonly versions: (path: string) => Promise<readonly Version[]>;
  /** Writes a file and the folders above it, in one step as far as readers can tell. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Writes a whole folder, new or in place of an empty one, in one step; a folder that holds anything stays. */
  readonly writeFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** Names in a folder, or undefined if there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[] | undefined>;
  /** Removes a file and drafts of it that were left behind, if they are there, and the folders above it that are empty then, up to `root`; never a folder itself. */
  readonly remove: (path: string, root: string) => Promise<void>;
  /** The result of a command, for standard output. */
  readonly print: (text: string) => void;
  /** How far long work has come, for standard error: one line that is written over where that can be done. */
  readonly progress: (what: string, done: number, total: number) => void;
  /** Asks a server once, following no redirect. Throws when it cannot be reached, is too slow or says too much. */
  readonly request: (request: WebRequest) => Promise<WebAnswer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds; rejects with the reason of the signal. */
  readonly wait: (ms: number) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** A variable of the environment, undefined if it is not set or empty. */
  readonly variable: (name: string) => string | undefined;
  /** Ends long work early: Ctrl C. */
  readonly signal: AbortSignal;
  /** Problems and results of steps, for standard error. */
  readonly tell: (text: string) => void;
  /** Does something in a folder, made if need be, while no other program writes there. Throws if one does not end. */
  readonly alone: <T>(folder: string, work: () => Promise<T>) => Promise<T>;
  /** The path of a link that a folder holds, however deep, or undefined if it holds none. */
  readonly linkIn: (folder: string) => Promise<string | undefined>;
  /** Writes files into a folder by their paths in it, as one step in their order: before, nothing has changed. */
  readonly writeTogether: (folder: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
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
