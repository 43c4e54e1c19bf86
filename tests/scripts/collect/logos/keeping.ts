/** A foundation's logos on a server of this machine, a landscape that names them, and runs of `collect logos`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type ServerResponse, createServer } from 'node:http';
import { join } from 'node:path';
import type { Effects } from '#scripts/effects.ts';
import { aLandscape, anItem } from '../../../builders.ts';
import { type Outcome, aFolder, filesIn, runWith } from '../../outside.ts';
import { listen, patient } from '../loopback.ts';

/** A drawing that can be told from others. */
export const drawing = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word}</title><path d="M0 0h9v9z"/></svg>`;

/** Answers in place of the server; false leaves the answer to it. */
export type Fault = (path: string, response: ServerResponse, count: number) => boolean;

export interface FakeKeeper {
  readonly origin: string;
  /** Paths as they were asked for, with what stands behind `?`. */
  readonly asked: string[];
  fault: Fault;
}

/** A server that has these files, by their decoded paths. */
export async function aKeeper(
  files: Readonly<Record<string, string | Uint8Array>>,
  fault: Fault = () => false
): Promise<FakeKeeper> {
  const fake = { origin: '', asked: [] as string[], fault };
  const server = createServer(({ url }, response) => {
    fake.asked.push(url!);
    if (fake.fault(url!, response, fake.asked.length)) return;
    const file = decodeURIComponent(url!.slice(1).split('?')[0]!);
    if (Object.hasOwn(files, file)) response.writeHead(200, { 'Content-Type': 'text/plain' }).end(files[file]);
    else response.writeHead(404).end('404: Not Found');
  });
  fake.origin = await listen(server);
  return fake;
}

export interface Place {
  readonly folder: string;
  readonly file: string;
  /** What the folder of logos holds, by name. */
  readonly logos: () => Readonly<Record<string, string>>;
}

/** A landscape whose items have these logos. */
export function aPlace(logos: readonly string[], top = {}): Place {
  const folder = aFolder();
  const file = join(folder, 'landscape.yml');
  const items = logos.map((logo, i) => anItem(`Item ${i}`, { logo }));
  writeFileSync(file, aLandscape({ Data: { Storage: items } }, top));
  const into = join(folder, 'logos');
  const names = () => (existsSync(into) ? filesIn(into) : []);
  return {
    folder,
    file,
    logos: () => Object.fromEntries(names().map((name) => [name, readFileSync(join(into, name), 'utf8')]))
  };
}

export interface Run extends Outcome {
  readonly waits: readonly number[];
}

/** A run from this address or folder; time passes only while waiting. */
export async function collect(
  { file }: Place,
  from: string,
  differences: Partial<Effects> = {},
  ...options: readonly string[]
): Promise<Run> {
  const { waits, ...time } = patient();
  const outcome = await runWith({ ...time, ...differences }, 'collect', 'logos', file, '--from', from, ...options);
  return { ...outcome, waits };
}
