/** One spoilt file, tried: read, checked and packed as a build does it, and what went wrong with that. */
import { LINK_NAMES } from '#atlas/migrations.ts';
import { compile } from '#landscape/compile.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { lineEndOf } from '#text/lines.ts';
import { decodeText } from '../../decode.ts';
import { generator } from '../landscapes/generated.ts';
import { type Chance, MUTATIONS, encoded } from './mutations.ts';

export interface Trial {
  /** The file as it was tried. */
  readonly bytes: Buffer;
  /** Whether anything of it could be shown. */
  readonly readable: boolean;
  /** CPU time that it took, ms. */
  readonly cpuMs: number;
  /** What must not be: an exception, a place outside the file, a hang. Empty where all is well. */
  readonly complaints: readonly string[];
}

/** What a check of any file may take at most, in ms of CPU, beside what the whole one takes. */
export const MOST_MS = 2000;

const KINDS = Object.values(MUTATIONS);

/** The n-th spoilt form of a text: the same for the same seed, whatever was tried before. */
export function spoilt(text: string, seed: number, n: number): Buffer {
  const random = generator((Math.imul(seed, 2_654_435_761) ^ Math.imul(n + 1, 40_503)) >>> 0);
  // The first of a generator's numbers are near each other for near seeds.
  for (let i = 0; i < 8; i++) random();
  const below = (limit: number) => Math.floor(random() * limit);
  const chance: Chance = { below, of: (list) => list[below(list.length)]! };
  let mutated = text;
  for (let times = 1 + below(3); times > 0; times--) mutated = chance.of(KINDS)(mutated, chance);
  return below(4) === 0 ? encoded(mutated, chance) : Buffer.from(mutated);
}

/** @param mostMs what it may take, ms of CPU */
export function tried(bytes: Buffer, mostMs: number): Trial {
  const started = process.cpuUsage();
  const complaints: string[] = [];
  let readable = false;
  try {
    const text = decodeText(bytes);
    const { landscape, report } = compile({ data: { file: 'landscape.yml', text } }, { linkNames: LINK_NAMES });
    const written = text.split(lineEndOf(text));
    for (const problem of report.problems) {
      const { line, column, message } = problem;
      const inside = line >= 1 && line <= written.length && column >= 1 && column <= written[line - 1]!.length + 1;
      if (!inside) complaints.push(`outside the file: ${formatProblem(problem)}`);
      // eslint-disable-next-line no-control-regex -- what a terminal would obey
      if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(message))
        complaints.push(`signs that are obeyed: ${JSON.stringify(message)}`);
    }
    if (landscape) {
      readable = true;
      JSON.stringify([pack(landscape), packDetails(landscape), publicItems(landscape)]);
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) complaints.push(`thrown: ${(error as Error).stack ?? String(error)}`);
  }
  const { user, system } = process.cpuUsage(started);
  const cpuMs = (user + system) / 1000;
  if (cpuMs > mostMs) complaints.push(`took ${Math.round(cpuMs)} ms of CPU, ${Math.round(mostMs)} are allowed`);
  return { bytes, readable, cpuMs, complaints };
}
