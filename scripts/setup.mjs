/** Installs the packages of the lock file when they are missing or not those of the lock file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNode } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;

export function setUp() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (isInstalled()) return stampIt(lock);

  console.error('Installing packages (npm ci), once …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (status !== 0) {
    console.error(
      `npm ci failed${error ? `: ${error.message}` : ''}. The packages named above could not be installed.`
    );
    process.exit(1);
  }
  stampIt(lock);
}

/** A folder that cannot be written to is looked at again next time. */
function stampIt(lock) {
  try {
    writeFileSync(stamp, lock);
  } catch {
    // Somebody else's clone.
  }
}

/** Whether npm, as it says itself, has installed what the lock file names: by hand, or in a picture of a machine. */
function isInstalled() {
  const own = `${root}node_modules/.package-lock.json`;
  if (!existsSync(own)) return false;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages(own);
  return Object.entries(packages(`${root}package-lock.json`)).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path])
  );
}
