/**
 * What only shows after a long time: `npm run soak [-- clients | interrupts | heap]`. Many readers of `serve`, half of whom
 * leave early; commands that are stopped at many moments; a page after hundreds of rounds. Each says what it found; exit 1
 * if something was lost, left open or left behind. Too long for `npm test`, which does the same for less long.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveSite } from '../site/serve-site.ts';
import { findBrowser } from './browser.ts';
import { soakClients } from './soak/clients.ts';
import { interrupt, runProgram } from './soak/interrupts.ts';
import { STOPPED, inFolder } from './soak/projects.ts';
import { heapAfterRounds } from './soak/rounds.ts';

const CLIENTS = 200;
const SECONDS = 60;
const INTERRUPTS = 10;
const SETTLED = 50;
const ROUNDS = 300;
/** Without the machine code that a browser makes of what runs often, all that grows is the page's own. */
const INTERPRETED = '--js-flags=--jitless';
/** What may come on top of what the first rounds left, as a share. */
const MOST_GROWTH = 0.05;
/** Memory of a server that goes up and down with what it is asked, MB. */
const MOST_MEMORY = 40;

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = {
  async clients() {
    const run = await soakClients(CLIENTS, SECONDS);
    const { whole, wrong, left, openBefore, openAfter, memoryHalfway, memoryAfter } = run;
    console.log(
      `serve: ${CLIENTS} clients for ${SECONDS} s: ${whole} answers whole, ${wrong} wrong, ${left} left early; ` +
        `open files ${openBefore} before, ${openAfter} after; memory ${memoryHalfway} MB halfway, ${memoryAfter} MB after`
    );
    const isFlat = (memoryAfter ?? 0) - (memoryHalfway ?? 0) <= MOST_MEMORY;
    return wrong === 0 && whole > 0 && (openAfter ?? 0) <= (openBefore ?? 0) && isFlat;
  },
  async interrupts() {
    let broken = 0;
    for (const [name, stopped] of Object.entries(STOPPED)) {
      await inFolder(async (folder) => {
        const { end, ...interruption } = await stopped(folder, INTERRUPTS);
        const result = await interrupt(interruption);
        end?.();
        broken += result.broken.length;
        console.log(`${name}: ${result.moments.length} interrupts, ${result.broken.length} broke something`);
        for (const line of [...result.moments.map((moment) => `  ${moment}`), ...result.broken]) console.log(line);
      });
    }
    return broken === 0;
  },
  heap: () =>
    inFolder(async (folder) => {
      const out = join(folder, 'site');
      await runProgram(['build', '--out', out]);
      const server = await serveSite(out, 0);
      const { executablePath, args, env } = await findBrowser();
      const browser = await chromium.launch({
        executablePath,
        args: [...args, INTERPRETED],
        env: { ...process.env, ...env }
      });
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
        await page.goto(server.address);
        const { before, after } = await heapAfterRounds(page, SETTLED, ROUNDS);
        const growth = after.bytes / before.bytes - 1;
        const told = ({ bytes, data, nodes, listeners }: typeof before) =>
          `${(bytes / 1e6).toFixed(2)} MB, of which ${(data / 1e6).toFixed(2)} MB data, ${nodes} nodes, ${listeners} listeners`;
        console.log(
          `heap: ${told(before)} after ${SETTLED} rounds; ${told(after)} after ${ROUNDS}: ${(100 * growth).toFixed(1)} %`
        );
        return growth <= MOST_GROWTH;
      } finally {
        await browser.close();
        await server.close();
      }
    })
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
let isGood = true;
for (const [name, part] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) isGood = (await part()) && isGood;
process.exitCode = isGood ? 0 : 1;
