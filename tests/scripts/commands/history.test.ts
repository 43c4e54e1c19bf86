import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ListingHistory, Span } from '#landscape/listing/history-file.ts';
import { runCommand } from '#scripts/commands/index.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { type Committed, repositoryOf } from '../versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const told: string[] = [];
  const effects: Effects = {
    ...realEffects,
    now: () => Date.parse('2025-03-04T05:06:07Z'),
    print: (text) => void told.push(text),
    tell: (text) => void told.push(text),
    progress: () => undefined
  };
  return { code: await runCommand(['history', ...args], effects), told: told.join('\n') };
}
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name, 'landscape.history.json'), 'utf8')) as ListingHistory;
const told = ({ item, from, to }: Span) => `${item} ${from}–${to ?? ''}`;

const item = (name: string) =>
  `      - { name: ${name}, repo_url: https://github.com/e/${name}, homepage_url: https://${name}.org, logo: l.svg }\n`;
const file = (...names: string[]) =>
  `landscape:\n  - name: Data\n    subcategories:\n    - name: Streams\n      items:\n${names.map(item).join('')}`;

describe('a repository', () => {
  const versions: Committed[] = [
    { day: '2020-01-01', path: 'old.yml', text: file('ray', 'dask') },
    { day: '2020-05-01', path: 'landscape.yml', text: file('ray', 'dask') },
    { day: '2020-06-01', path: 'landscape.yml', text: 'landscape: [' },
    { day: '2020-07-01', path: 'landscape.yml', text: file('ray') }
  ];

  it('is read through renames; what cannot be read is named and tells nothing', async () => {
    repositoryOf(join(folder, 'a'), versions);
    const { code, told: words } = await run(join(folder, 'a', 'landscape.yml'));
    expect(code).toBe(0);
    expect(words).toContain('of 2020-06-01 is skipped: ');
    expect(words).toContain('1 version could not be read');
    expect(read('a').spans.map(told)).toEqual(['dask 2020-01-01–2020-07-01', 'ray 2020-01-01–']);
  });

  it('is read on from where the last run ended', async () => {
    repositoryOf(join(folder, 'b'), versions.slice(0, 2));
    await run(join(folder, 'b', 'landscape.yml'));
    execFileSync('git', ['-C', join(folder, 'b'), 'commit', '--quiet', '--all', '--allow-empty', '-m', 'more']);
    writeFileSync(join(folder, 'b', 'landscape.yml'), file('ray', 'dask', 'arrow'));
    execFileSync('git', ['-C', join(folder, 'b'), 'commit', '--quiet', '--all', '-m', 'more'], {
      env: { ...process.env, GIT_COMMITTER_DATE: '2021-01-01T00:00:00Z' }
    });
    await run(join(folder, 'b', 'landscape.yml'));
    expect(read('b').spans.map(told)).toEqual(['arrow 2021-01-01–', 'dask 2020-01-01–', 'ray 2020-01-01–']);
  });

  it('is not asked for what the file is today', async () => {
    writeFileSync(join(folder, 'a', 'landscape.yml'), file('ray', 'arrow'));
    expect((await run(join(folder, 'a', 'landscape.yml'), '--append')).code).toBe(0);
    expect(read('a').until).toBe('2025-03-04');
    expect(read('a').spans.map(told)).toContain('arrow 2025-03-04–');
  });

  it('has to be one', async () => {
    writeFileSync(join(folder, 'landscape.yml'), file('ray'));
    await expect(run(join(folder, 'landscape.yml'))).rejects.toThrow('is in no git repository');
  });
});
