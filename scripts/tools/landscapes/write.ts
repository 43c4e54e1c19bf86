/**
 * `node scripts/run.mjs tools/landscapes/write DIR`: writes each made-up landscape into a folder of its own below DIR, with settings,
 * guide and logos, to be built and looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from './generated.ts';
import { SHAPES } from './shapes/index.ts';
import { type Shape, dataOf, guideOf, settingsOf } from './shapes/shape.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node scripts/run.mjs tools/landscapes/write DIR');
  process.exit(2);
}
for (const [name, make] of Object.entries(SHAPES)) write(join(folder, name), make());

function write(to: string, shape: Shape): void {
  mkdirSync(join(to, 'logos'), { recursive: true });
  writeFileSync(join(to, 'landscape.yml'), dataOf(shape));
  const settings = settingsOf(shape);
  if (settings !== undefined) writeFileSync(join(to, 'settings.yml'), settings);
  const guide = guideOf(shape);
  if (guide !== undefined) writeFileSync(join(to, 'guide.yml'), guide);
  const files = Object.values(shape.tree)
    .flatMap((parts) => Object.values(parts).flat())
    .flatMap(({ logo }) => (typeof logo === 'string' ? [logo] : []));
  for (const [i, file] of [...new Set(files)].entries()) writeFileSync(join(to, 'logos', file), aLogo(i));
}

/** A mark of two shapes, beside it bars as wide as a word; no two alike. */
function aLogo(seed: number): string {
  const random = generator(seed * 977 + 5);
  const below = (n: number) => Math.floor(random() * n);
  const hue = below(360);
  const letters = below(9);
  const bars = Array.from({ length: letters }, (_, i) => {
    const height = 14 + below(20);
    return `<rect x="${70 + i * 24}" y="${44 - height}" width="${12 + below(6)}" height="${height}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${70 + letters * 24} 60">`,
    `<circle cx="30" cy="30" r="${18 + below(10)}" fill="hsl(${hue},70%,${30 + below(35)}%)"/>`,
    `<path d="M${below(20)} ${40 + below(18)}L30 ${below(20)}L${42 + below(18)} 50Z" fill="hsl(${(hue + 150) % 360},60%,55%)" opacity=".8"/>`,
    `<g fill="hsl(${hue},30%,20%)">${bars.join('')}</g></svg>`
  ].join('');
}
