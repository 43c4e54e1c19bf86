import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './outside.ts';

describe('wrong use', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['biuld'], /no command “biuld”; there are build, check/],
    ['a command that every object has', ['constructor'], /no command “constructor”/],
    ['an unknown option', ['check', '--sttings', 'x'], /'--sttings'[^]*Use: landscape check/],
    ['an option without its value', ['check', '--settings'], /'--settings[^]*Use: landscape check/],
    ['an option for nothing', ['build', '--strict=yes'], /strict[^]*Use: landscape build/],
    ['too many files', ['check', 'a.yml', 'b.yml'], /“b\.yml” is one argument too many/],
    ['an unknown format', ['check', '--format', 'xml'], /“xml” is no format/],
    ['a format that every object has', ['check', '--format', 'length'], /“length” is no format/],
    [
      'a logo folder that is not there',
      ['build', '--logos', 'no-such-folder', '--out', 'no-such-site'],
      /no folder “no-such-folder”/
    ],
    ['a port that is none', ['serve', '--port', '99999999'], /“99999999” is no port/],
    ['a folder without a site', ['serve', 'tests'], /“tests” holds no site/]
  ])('exits 2 and says why: %s', async (_, args, reason) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(reason);
    expect(existsSync('no-such-site')).toBe(false);
  });

  it('without a command exits 2 and shows all of them', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(2);
    for (const name of ['build', 'check', 'serve']) expect(stdout).toContain(`  ${name} [`);
  });

  it.each([['help'], ['--help'], ['-h'], ['check', '--help'], ['build', '-h']])(
    'asking for help exits 0: %s %s',
    async (...args) => {
      const { code, stdout, stderr } = await run(...args.filter(Boolean));
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/landscape/);
    }
  );
});
