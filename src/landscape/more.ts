/** What a landscape2 file may say of an item beyond what every item has. */
export interface More {
  readonly tags?: readonly string[];
  /** The name of the project that it is a part of. */
  readonly parent?: string;
  readonly endUser?: boolean;
  readonly specification?: boolean;
  readonly reviewed?: string;
  readonly audits?: readonly Audit[];
  readonly chatChannel?: string;
  readonly training?: string;
  /** The branch of its repository that is to be looked at. */
  readonly branch?: string;
  /** What CLOMonitor and LFX call it. */
  readonly cloMonitor?: string;
  readonly lfx?: string;
  /** Under which its shares are traded. */
  readonly ticker?: string;
  /** Label → text, as the project describes itself. */
  readonly summary?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Audit {
  readonly date?: string;
  readonly type?: string;
  readonly vendor?: string;
  readonly url?: string;
}
