/** Many readers at once, half of whom leave before a file is through: what they get, and what it leaves in the server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { generator } from '../landscapes/generated.ts';

export interface ClientsRun {
  /** Answers that came whole, and those of them that were not what the file holds. */
  readonly whole: number;
  readonly wrong: number;
  readonly left: number;
  /** Files that the server has open, before and when all have gone; undefined where the system does not tell. */
  readonly openBefore: number | undefined;
  readonly openAfter: number | undefined;
  /** Memory of the server in MB, halfway and at the end. */
  readonly memoryHalfway: number | undefined;
  readonly memoryAfter: number | undefined;
}

const PAUSE_MS = 40;
/** Bytes of the files that are served: what fits into one packet, and what no reader takes at once. */
const SIZES = [200, 20_000, 3_000_000];
const root = fileURLToPath(new URL('../../..', import.meta.url));

export async function soakClients(clients: number, seconds: number): Promise<ClientsRun> {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const files = SIZES.map((size, i) => [`${i}.bin`, Buffer.alloc(size, `${i} of the files. `)] as const);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Soak</title>');
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  const server = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'landscape', 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  try {
    const address = await addressOf(server);
    await ask(`${address}0.bin`, files[0]![1]);
    const openBefore = openFiles(server);
    const until = Date.now() + seconds * 1000;
    const counts = { whole: 0, wrong: 0, left: 0 };
    const halfway = sleep((seconds * 1000) / 2).then(() => memoryOf(server));
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const random = generator(client + 1);
        while (Date.now() < until) {
          const [name, bytes] = files[Math.floor(random() * files.length)]!;
          if (client % 2 === 0) await leave(`${address}${name}`).then(() => (counts.left += 1));
          else counts[(await ask(`${address}${name}`, bytes)) ? 'whole' : 'wrong'] += 1;
          await sleep(PAUSE_MS * random());
        }
      })
    );
    await sleep(500);
    return {
      ...counts,
      openBefore,
      openAfter: openFiles(server),
      memoryHalfway: await halfway,
      memoryAfter: memoryOf(server)
    };
  } finally {
    server.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for (let said = ''; ;) {
    said += String((await once(stdout!, 'data'))[0]);
    const [address] = /http:\S+/.exec(said) ?? [];
    if (address) return address;
  }
}

/** Whether the whole file comes. A third of the questions ask for a part of it. */
function ask(url: string, expected: Buffer): Promise<boolean> {
  const [start, end] = [Math.floor(expected.length / 3), Math.floor(expected.length / 2)];
  const isPart = url.length % 3 === 0;
  const wanted = isPart ? expected.subarray(start, end + 1) : expected;
  return new Promise((done) => {
    const request = get(
      url,
      { agent: false, ...(isPart && { headers: { Range: `bytes=${start}-${end}` } }) },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(Buffer.concat(parts).equals(wanted)));
        answer.on('error', () => done(false));
      }
    );
    request.on('error', () => done(false));
  });
}

/** Asks, and leaves as soon as something comes. */
function leave(url: string): Promise<void> {
  return new Promise((done) => {
    const request = get(url, { agent: false }, (answer) => {
      answer.once('data', () => request.destroy());
      answer.on('error', () => undefined);
      answer.on('close', done);
    });
    request.on('error', () => done());
  });
}

function openFiles({ pid }: ChildProcess): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return undefined;
  }
}

function memoryOf({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
