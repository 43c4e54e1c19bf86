import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { aFolder, filesIn, run, runWith } from '../outside.ts';

const DATA = `# ours
landscape:
  - name: Data   # first
    subcategories:
      - name: 'Storage'
        items:
          - name: Milvus
            homepage_url: https://milvus.io
            licence: Apache 2.0
            twitter: nowhere
`;
const SETTINGS = `# theirs
foundation: Example
gruops:
  - name: All
    categories: [Dta]
`;

/** A folder with a landscape and its settings. */
function files(data = DATA): { readonly folder: string; readonly data: string; readonly settings: string } {
  const folder = aFolder();
  const [path, settings] = [join(folder, 'landscape.yml'), join(folder, 'settings.yml')];
  writeFileSync(path, data);
  writeFileSync(settings, SETTINGS);
  return { folder, data: path, settings };
}

describe('check --fix', () => {
  it('corrects data and settings, says what, and names the rest', async () => {
    const { folder, data, settings } = files();
    const { code, stdout, stderr } = await run('check', data, '--settings', settings, '--fix');
    expect(readFileSync(data, 'utf8')).toBe(DATA.replace('licence: Apache 2.0', 'license: Apache-2.0'));
    expect(readFileSync(settings, 'utf8')).toBe(SETTINGS.replace('gruops', 'groups').replace('[Dta]', '[Data]'));
    const lines = stdout.split('\n').map((line) => line.replaceAll(`${folder}/`, '').replace(/^\S*\/(?=\w+\.yml)/, ''));
    expect(lines.slice(0, 5)).toEqual([
      'landscape.yml:9:13 corrected key_misspelt: licence → license',
      'settings.yml:3:1 corrected key_misspelt: gruops → groups',
      'landscape.yml:9:22 corrected license_not_spdx: Apache 2.0 → Apache-2.0',
      'settings.yml:5:18 corrected setting_names_nothing: Dta → Data',
      'landscape.yml:10:22 error url_malformed “twitter” is not a web address: “nowhere”.'
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/landscape\.yml: 4 corrected, 1 error$/);
    expect(filesIn(folder)).toEqual(['landscape.yml', 'settings.yml']);
  });

  it('does nothing the second time, and writes nothing then', async () => {
    const { data } = files(DATA.replace('            twitter: nowhere\n', ''));
    expect((await run('check', data, '--fix')).code).toBe(0);
    const written: string[] = [];
    const write = (path: string) => Promise.resolve(void written.push(path));
    const { code, stdout, stderr } = await runWith({ write }, 'check', data, '--fix');
    expect([code, stdout, written]).toEqual([0, '', []]);
    expect(stderr).toMatch(/: 0 corrected, no problems$/);
  });

  it('as JSON lists what it corrected beside the problems that are left', async () => {
    const { data } = files();
    const { stdout } = await run('check', data, '--fix', '--format', 'json');
    const { fixed, problems, errors } = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
    expect(fixed!.map(({ code, line, before, after }) => [code, line, before, after])).toEqual([
      ['key_misspelt', 9, 'licence', 'license'],
      ['license_not_spdx', 9, 'Apache 2.0', 'Apache-2.0']
    ]);
    expect([problems!.map(({ code }) => code), errors]).toEqual([['url_malformed'], 1]);
  });

  it('leaves a file that cannot be read, one that is no UTF-8, and one that somebody else writes meanwhile', async () => {
    const fatal = files('landscape:\n\t- name: Data\n');
    expect((await run('check', fatal.data, '--fix')).code).toBe(1);
    expect(readFileSync(fatal.data, 'utf8')).toBe('landscape:\n\t- name: Data\n');

    const foreign = files();
    const bytes = Buffer.concat([Buffer.from(DATA), Buffer.from('# caf\xe9\n', 'latin1')]);
    writeFileSync(foreign.data, bytes);
    expect((await run('check', foreign.data, '--fix')).stderr).toMatch(/: 0 corrected, /);
    expect(readFileSync(foreign.data).equals(bytes)).toBe(true);

    const shared = files();
    let reads = 0;
    const readText = async (path: string) => {
      const text = await realEffects.readText(path);
      return path === shared.data && (reads += 1) > 1 ? `${text}# more\n` : text;
    };
    await expect(runWith({ readText }, 'check', shared.data, '--fix')).rejects.toThrow(/was changed meanwhile/);
    expect(readFileSync(shared.data, 'utf8')).toBe(DATA);
  });

  it('tells of two spellings of one topic that became one', async () => {
    const topics = `topics:
  - { id: vector-database, name: Vector database, aliases: [vector db] }
`;
    const item = `            license: Apache-2.0
            topics: [vector-database, Vector DB]
`;
    const start = DATA.split('            licence')[0]!;
    const { data } = files(`${topics}${start}${item}`);
    const { code, stdout } = await run('check', data, '--fix');
    expect(readFileSync(data, 'utf8')).toBe(`${topics}${start}${item.replace('Vector DB', 'vector-database')}`);
    expect(stdout).toMatch(/corrected topic_unknown: Vector DB → vector-database/);
    expect(stdout).toMatch(/warning list_repeats “vector-database” stands in “topics” above already\./);
    expect(code).toBe(0);
  });

  it('without it, nothing is written', async () => {
    const { data } = files();
    await run('check', data);
    expect(readFileSync(data, 'utf8')).toBe(DATA);
  });
});
