/** Draws every layout in its states and shows the pictures beside the stored ones, or stores them. */
import { join } from 'node:path';
import { cacheFolder } from '../../clone/cache-folder.mjs';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { specimens } from './specimens.ts';
import { serveSite } from '../../site/serve-site.ts';

const folder = fileURLToPath(new URL('../../../tests/gallery/pictures/', import.meta.url));
const out = join(cacheFolder(), 'gallery/');
const accept = process.argv.includes('--accept');

await mkdir(folder, { recursive: true });
await mkdir(out, { recursive: true });
const rows: string[] = [];
let changed = 0;
const all = await specimens();
for (const { name, svg } of all) {
  const path = `${folder}${name}.svg`;
  const stored = existsSync(path) ? await readFile(path, 'utf8') : '';
  if (stored !== svg) changed += 1;
  if (accept) await writeFile(path, svg);
  await writeFile(`${out}${name}.svg`, svg);
  await writeFile(`${out}${name}-stored.svg`, stored);
  const before = stored === svg ? '' : `<figure><figcaption>stored</figcaption><img src="${name}-stored.svg"></figure>`;
  rows.push(
    `<section${stored === svg ? '' : ' class="changed"'}><h2>${name}</h2><figure><img src="${name}.svg"></figure>${before}</section>`
  );
}
if (accept)
  for (const name of await readdir(folder))
    if (!all.some((specimen) => `${specimen.name}.svg` === name)) await rm(`${folder}${name}`);

const style =
  'body{font:14px sans-serif;margin:24px}figure{margin:0 0 24px;overflow:auto}.changed h2::after{content:" changed";color:#c00}';
await writeFile(
  `${out}index.html`,
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${rows.join('\n')}`
);
console.log(`${all.length} pictures, ${changed} ${accept ? 'taken' : 'changed'}.`);
if (!accept) {
  const { address } = await serveSite(out, 0);
  console.log(`Gallery: ${address}\nCtrl C stops it; “npm run gallery -- --accept” stores what is shown.`);
}
