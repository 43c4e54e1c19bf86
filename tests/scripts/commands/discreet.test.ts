/** Whatever goes wrong in a command, what it says is text, and holds no secret. */
import { describe, expect, it } from 'vitest';
import { discreetly } from '#scripts/commands/discreet.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { UsageError } from '#scripts/usage.ts';
import { run } from '../outside.ts';

const TOKEN = 'ghp_0123456789abcdef';

async function said(work: (effects: Effects) => void): Promise<readonly string[]> {
  const lines: string[] = [];
  const note = (text: string) => void lines.push(text);
  const variable = (name: string) => (name === 'GITHUB_TOKEN' ? TOKEN : undefined);
  await discreetly({ ...realEffects, variable, tell: note, print: note }, (effects) => Promise.resolve(work(effects)));
  return lines;
}

describe('what a command says', () => {
  it.each([
    ['an escape', 'a\u001b[31mb', 'a\\u001b[31mb'],
    ['a turn of direction', 'a\u202eb', 'a\\u202eb'],
    ['a carriage return', 'a\rb', 'a\\u000db'],
    ['a command of a workflow', '::error::x', ': :error::x'],
    ['one behind spaces', 'a\n  ::set-output name=x::y', 'a\n  : :set-output name=x::y'],
    ['one of the older form', 'a ##[error]b', 'a # #[error]b'],
    ['one of another service', 'a ##vso[task.setvariable]b', 'a # #vso[task.setvariable]b'],
    ['two lines', 'a\nb', 'a\nb'],
    ['a token', `Bearer ${TOKEN}`, 'Bearer ***']
  ])('is text: %s', async (_, text, expected) => {
    expect(await said(({ tell }) => tell(text))).toEqual([expected]);
  });

  it('as a result is left as it is, but for secrets', async () => {
    expect(await said(({ print }) => print(`::error::x ssh://git@host ${TOKEN}`))).toEqual([
      '::error::x ssh://git@host ***'
    ]);
  });
});

describe('what a command throws', () => {
  it('is the same error without secrets, down to its causes', async () => {
    const cause = new Error(`asked https://me:${TOKEN}@example.org/`);
    const several = new AggregateError([new TypeError(`one: ${TOKEN}`), TOKEN], 'several', { cause });
    cause.cause = several;
    const thrown = await said(() => {
      throw several;
    }).catch((error: unknown) => error);
    expect(thrown).toBe(several);
    const [first] = several.errors as [TypeError];
    for (const { message, stack } of [several, cause, first]) expect(`${message}\n${stack}`).not.toContain(TOKEN);
    expect([cause.message, first.message]).toEqual(['asked https://***@example.org/', 'one: ***']);
  });

  it('may be an error whose words cannot be set', async () => {
    const stopped = new DOMException(`left ${TOKEN}`, 'AbortError');
    await expect(said(() => Promise.reject(stopped) as never)).rejects.toThrow();
    const thrown = await said(() => {
      throw stopped;
    }).catch((error: unknown) => error);
    expect([(thrown as Error).name, (thrown as Error).message]).toEqual(['AbortError', 'left ***']);
  });

  it('for wrong use is that', async () => {
    await expect(
      said(() => {
        throw new UsageError(TOKEN);
      })
    ).rejects.toBeInstanceOf(UsageError);
  });
});

it('asking for no signal makes none', async () => {
  let asked = 0;
  const effects = Object.defineProperty({ ...realEffects }, 'signal', {
    enumerable: true,
    get: () => {
      asked += 1;
      return new AbortController().signal;
    }
  });
  await discreetly(effects, () => Promise.resolve());
  expect(asked).toBe(0);
  await discreetly(effects, ({ signal }) => Promise.resolve(signal));
  expect(asked).toBe(1);
});

it.each([
  ['collect', 'logos', '--from', 'https://me:hidden@example.org/'],
  ['collect', 'github', '--origin', 'https://me:hidden@example.org/'],
  ['collect', 'registries', '--npm', 'https://me:hidden@example.org/'],
  ['new', 'somewhere', '--from', 'https://me:hidden@example.org/']
])('wrong use of an address with a password is told without it: %s %s', async (...args) => {
  const { code, stdout, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stdout + stderr).not.toContain('hidden');
});
