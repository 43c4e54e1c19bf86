/** What a landscape is compiled from: the texts of its files, each with the name that problems give it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface Sources {
  readonly data: SourceText;
  /** A landscape2 settings file, where there is one. */
  readonly settings?: SourceText;
  /** A landscape2 guide and games file: read for checking what they refer to. */
  readonly guide?: SourceText;
  readonly games?: SourceText;
  readonly snapshot?: SourceText;
  /** What was listed when. */
  readonly history?: SourceText;
}
