#!/usr/bin/env node
/** The command: compiled in an installed package, else from the sources beside it. */
import { existsSync } from 'node:fs';
import { checkNode } from '../scripts/clone/node-version.mjs';

checkNode();
if (existsSync(new URL('../scripts/landscape.ts', import.meta.url))) {
  process.argv.splice(2, 0, 'landscape');
  await import('../scripts/run.mjs');
} else await import('../lib/landscape.js');
