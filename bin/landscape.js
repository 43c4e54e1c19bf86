#!/usr/bin/env node
/** The command: as an installed package has it, or in a clone by way of its sources. */
import { existsSync } from 'node:fs';
import { checkNode } from '../scripts/node-version.mjs';

checkNode();
if (existsSync(new URL('../lib/landscape.js', import.meta.url)) && !existsSync(new URL('../src', import.meta.url))) {
  await import('../lib/landscape.js');
} else {
  process.argv.splice(2, 0, 'landscape');
  await import('../scripts/run.mjs');
}
