/** A framework of openness as a landscape declares it: which parts a release may have, and what each class asks of them. */

/** A part of what is released with a model or a data set: weights, training code, a data card. */
export interface OpennessComponent {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** The id of the kind of license that is made for it. */
  readonly license?: string;
  /** Components of which one can stand in for it. */
  readonly instead?: readonly string[];
}

export interface OpennessClass {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Components that it asks for beside those of the classes before it. */
  readonly requires: readonly string[];
  /** Components that belong to it and are not asked for. */
  readonly optional?: readonly string[];
}

/** Licenses made for one kind of thing: code, data, documents. */
export interface LicenseKind {
  readonly id: string;
  readonly name: string;
  readonly licenses: readonly string[];
}

export interface OpennessFramework {
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  /** Ids of documents that it is taken from. */
  readonly sources?: readonly string[];
  readonly components: readonly OpennessComponent[];
  /** From the one that asks least to the one that asks most. */
  readonly classes: readonly OpennessClass[];
  readonly kinds: readonly LicenseKind[];
  /** Licenses that are open enough; without a list, those of any kind are. */
  readonly open: readonly string[];
}

/** By component what is released: its license, or null where it has none. */
export type Released = Readonly<Record<string, string | null>>;

/** How a component stands: what is not declared may be there all the same, so that nobody is called closed for it. */
export type ComponentState = 'open' | 'unfit' | 'closed' | 'unlicensed' | 'absent';

export interface OpennessReading {
  /** The highest class of which all is there; absent where none is reached yet. */
  readonly class?: string;
  /** By component, in the order of the framework. */
  readonly states: Readonly<Record<string, ComponentState>>;
  /** The class after it, and the components that are missing for that; absent after the last. */
  readonly next?: { readonly id: string; readonly missing: readonly string[] };
}

/** The public evaluations of a framework, as a file beside the landscape has them. */
export interface Evaluations {
  readonly source?: string;
  readonly url?: string;
  /** The day on which they were read. */
  readonly date?: string;
  readonly credit?: string;
  readonly models: readonly Evaluation[];
}

export interface Evaluation {
  readonly name: string;
  readonly producer?: string;
  /** As it is told: `7B`. */
  readonly size?: string;
  readonly type?: string;
  /** The day of the evaluation. */
  readonly date?: string;
  readonly repo?: string;
  readonly page?: string;
  /** Ids of items whose model it is. */
  readonly items?: readonly string[];
  readonly components: Released;
}
