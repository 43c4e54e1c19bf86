import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leadsOut } from '#scripts/site/vite-guard.ts';
import { aFolder } from '../outside.ts';

/** A project with links, beside what is nobody's business. */
function aProject() {
  const folder = aFolder();
  for (const name of ['src', 'public', 'packages', '../project-beside'])
    mkdirSync(join(folder, 'project', name), { recursive: true });
  for (const name of ['project/src/main.ts', 'project/public/a.txt', 'packages.txt', 'secret', 'project-beside/secret'])
    writeFileSync(join(folder, name), 'x');
  const link = (to: string, from: string) => symlinkSync(join(folder, to), join(folder, 'project', from));
  link('secret', 'src/out.ts');
  link('secret', 'public/out.txt');
  link('project-beside', 'src/beside');
  link('project/src/main.ts', 'src/in.ts');
  const project = join(folder, 'project');
  return { folder, served: [join(project, 'src'), join(project, 'public')], allowed: [project] };
}

it.each([
  ['/main.ts', false],
  ['/main.ts?import', false],
  ['/in.ts', false],
  ['/a.txt', false],
  ['/gone', false],
  ['/@vite/client', false],
  ['/%zz', false],
  ['/', false],
  ['/out.ts', true],
  ['/out.ts?raw', true],
  ['/out.txt', true],
  ['/o%75t.txt', true],
  ['/beside/secret', true],
  ['/@fs{folder}/project/src/main.ts', false],
  ['/@fs{folder}/project/src/out.ts', true],
  ['/@fs{folder}/secret', true]
])('%s leads out of the project: %s', async (address, isOut) => {
  const { folder, ...folders } = aProject();
  expect(await leadsOut(address.replace('{folder}', folder), folders)).toBe(isOut);
});
