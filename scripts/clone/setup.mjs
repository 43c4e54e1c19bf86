/** Installs the packages of the lock file when they are missing or not those of the lock file. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkNode } from './node-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function setUp() {
  checkNode();
  if (isInstalled(root)) return;

  console.error('Installing packages (npm ci), once …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (status === 0) return;
  console.error(`npm ci failed${error ? `: ${error.message}` : ''}. The packages named above could not be installed.`);
  process.exit(1);
}

/**
 * Whether a folder has the packages of its lock file, whoever installed them: npm notes what it has installed as the last
 * thing that it does. Packages for other systems may be missing.
 */
function isInstalled(folder) {
  const installed = packagesOf(`${folder}/node_modules/.package-lock.json`);
  if (!installed) return false;
  return Object.entries(packagesOf(`${folder}/package-lock.json`) ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version
  );
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
