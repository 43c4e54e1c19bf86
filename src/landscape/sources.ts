/** What a landscape is compiled from: the texts of its files, each with the name that problems give it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface Sources {
  readonly data: SourceText;
  /** A landscape2 settings file, where there is one. */
  readonly settings?: SourceText;
  /** The guide: Markdown, or a landscape2 guide file. */
  readonly guide?: SourceText;
  /** A landscape2 games file: read for checking what it refers to. */
  readonly games?: SourceText;
  readonly snapshot?: SourceText;
  /** What was listed when. */
  readonly history?: SourceText;
  /** Public evaluations of the openness of models. */
  readonly openness?: SourceText;
}
