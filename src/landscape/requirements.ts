/** What stages ask of projects and give them, as a foundation publishes it. */

/** What a requirement is measured by; the rules that read it are those of atlas/readiness. */
export const METRICS = [
  'stars',
  'organizations',
  'active_weeks',
  'files',
  'documented',
  'badge',
  'review',
  'license',
  'maintained',
  'neutral',
  'packaged',
  'described'
] as const;
export type Metric = (typeof METRICS)[number];
/** Other than a condition: done once a project is in, decided by people, or only told. */
export const REQUIREMENT_KINDS = ['task', 'vote', 'note'] as const;
export const OPERATORS = ['>=', '=', '<='] as const;

/** Something that a stage asks of projects that enter it. */
export interface Requirement {
  readonly name: string;
  readonly kind?: (typeof REQUIREMENT_KINDS)[number];
  readonly metric?: Metric;
  readonly operator?: (typeof OPERATORS)[number];
  readonly value?: number;
  /** Of a badge. */
  readonly level?: string;
  readonly unit?: string;
  /** What is asked, in words. */
  readonly text?: string;
  /** Of metrics that look for files, the most telling first. */
  readonly files?: readonly string[];
  /** Asked again for every later stage. */
  readonly kept?: true;
  /** Ids of documents that say so. */
  readonly sources?: readonly string[];
}

/** What a stage asks and gives. */
export interface StageRules {
  readonly id: string;
  /** How long projects are expected to stay: months, at least and at most. */
  readonly expectedMonths?: readonly [number, number];
  readonly requirements: readonly Requirement[];
  readonly benefits: readonly Benefit[];
  readonly differences: readonly Difference[];
}

export interface Benefit {
  readonly name: string;
  readonly condition?: string;
  readonly sources?: readonly string[];
}

/** Where documents say different things of one requirement. */
export interface Difference {
  readonly name: string;
  /** By the id of a document. */
  readonly said: Readonly<Record<string, string>>;
  /** What this landscape goes by. */
  readonly taken?: string;
}

/** Something published that the file refers to. */
export interface Publication {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  /** `YYYY-MM-DD`, of the version that was read. */
  readonly date?: string;
  readonly note?: string;
}
