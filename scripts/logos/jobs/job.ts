/** What the program that works on logos is sent, and what it answers. */
import type { DrawingOutcome } from '../draw/draw.ts';

/** `look` tells what is wrong with an image, `draw` makes its pictures, `emblem` those of a foundation's own logo. */
export type Job = 'look' | 'draw' | 'emblem';

export interface JobQuestion {
  readonly job: Job;
  readonly bytes: Uint8Array;
  /** Beyond so many milliseconds of the processor it is given up. */
  readonly cpuMs: number;
}

export interface JobAnswer {
  readonly outcome: DrawingOutcome;
  /** It should be replaced before the next image: a renderer failed in it or it has grown too large. */
  readonly worn: boolean;
}
