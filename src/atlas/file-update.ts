import type { Details, Packed } from '#landscape/publish/packed.ts';

/** What the development server sends when a page opens, without data, and after each save of the landscape's file. */
export interface FileUpdate {
  readonly first?: Packed;
  readonly details?: Details;
  /** As lines for people, the worst first. */
  readonly problems: readonly string[];
  /** The file cannot be read, the last good state stays. */
  readonly stale: boolean;
}
