/** The dev server of a landscape file, as `npm start` runs it, on a free port of this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface DevServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function startOn(file: string): Promise<DevServer> {
  const args = ['scripts/run.mjs', 'tools/start', file, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    return { address: await addressIn(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server tells once it listens; what it said instead where it ends before. */
function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        said += String(part);
        const address = /^The explorer: (\S+)$/m.exec(said)?.[1];
        if (address) found(address);
      });
    child.on('exit', () => failed(new Error(said)));
  });
}
