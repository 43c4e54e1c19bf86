/**
 * How near our drawing of logos is to Chromium's: `node scripts/run.mjs tools/likeness [COUNT [SEED]]` draws so many logos of
 * each folder, 200 by default, compares them, and names the least alike. Too long for `npm test`.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { compareText } from '#text/order.ts';
import { cacheFolder } from '../clone/cache-folder.mjs';
import { realEffects as effects } from '../effects.ts';
import { benchLandscapes } from './bench/landscapes.ts';
import { likenesses, toldLikeness } from './bench/likeness.ts';
import { shuffled } from './landscapes/generated.ts';
import { findBrowser } from './browser.ts';

const NAMED = 12;
const [count = 200, seed = 1] = process.argv.slice(2).map(Number);
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
try {
  for (const { name, logos } of await benchLandscapes(cacheFolder(), ['lfai', 'cncf'])) {
    const files = shuffled((await readdir(logos!)).sort(compareText), seed).slice(0, count);
    const { compared, missing } = await likenesses(
      browser,
      files.map((file) => join(logos!, file))
    );
    const noted = compared.filter(({ notes }) => notes.some((note) => note.startsWith('Not drawn as')));
    const plain = compared.filter((like) => !noted.includes(like));
    const mean = plain.reduce((sum, { drawn }) => sum + drawn, 0) / plain.length;
    effects.print(
      `${name}: ${plain.length} logos, mean difference ${mean.toFixed(3)} of 255, worst ${plain[0]?.drawn.toFixed(2)}; ` +
        `${noted.length} with a note (${((100 * noted.length) / files.length).toFixed(1)} %), ${missing.length} not drawn`
    );
    for (const like of [...plain.slice(0, NAMED), ...noted]) effects.print(`  ${toldLikeness(like)}`);
    for (const text of missing) effects.print(`  ${text}`);
  }
} finally {
  await browser.close();
}
