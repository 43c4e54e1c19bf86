/** The table of what `collect` fetches, and how a row of it is chosen. */
import { describe, expect, it } from 'vitest';
import { sources } from '#scripts/collect/sources.ts';
import { run } from '../outside.ts';

const names = Object.keys(sources);

describe.each(names)('%s', (name) => {
  it('says what it does and how it is used', async () => {
    const { code, stdout } = await run('collect', name, '--help');
    expect([code, stdout]).toEqual([0, `landscape ${sources[name]!.usage}\n\n${sources[name]!.summary}`]);
    expect(sources[name]!.usage).toMatch(new RegExp(`^collect ${name} \\[FILE\\] `));
    for (const option of Object.keys(sources[name]!.options)) expect(stdout).toContain(`--${option}`);
  });

  it('takes one file', async () => {
    const { code, stderr } = await run('collect', name, 'one.yml', 'two.yml');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^“two\.yml” is one argument too many/)]);
  });
});

it.each([
  ['none', [], 'Name a source.'],
  ['options alone', ['--from', 'here'], 'Name a source.'],
  ['a misspelt one', ['gitub'], 'There is no source “gitub”; did you mean “github”?'],
  ['one that nobody has', ['constructor'], 'There is no source “constructor”.']
])('%s is wrong use, and all are told', async (_, args, told) => {
  const { code, stderr } = await run('collect', ...args);
  const rows = names.map((name) => `  ${name}: ${sources[name]!.summary}`);
  expect([code, stderr]).toEqual([2, [told, ...rows].join('\n')]);
});

it('a source may stand behind options', async () => {
  const { code, stderr } = await run('collect', '--max-age', 'soon', 'github');
  expect([code, stderr]).toEqual([2, expect.stringMatching(/no number of hours|needs a token/)]);
});

it('help and the overview of commands tell all of them', async () => {
  const [family, overview] = [await run('collect', '--help'), await run('--help')];
  for (const { usage } of Object.values(sources))
    for (const { code, stdout } of [family, overview])
      expect([code, stdout]).toEqual([0, expect.stringContaining(usage)]);
});
