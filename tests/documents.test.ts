/** What documents say of the repository is so: links lead somewhere, what they name is there, audiences are not tired. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { slug } from '#text/slug.ts';
import { views } from '#views/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const marked = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const documents = [...marked('.'), ...marked('docs'), ...marked('.github')];

/** Without what stands in code. */
const proseOf = (text: string) => text.replace(/^```[^]*?^```$/gm, '').replace(/^ {4}.*$/gm, '');
const headingsOf = (path: string) =>
  [...proseOf(read(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slug(heading!));

describe.each(documents)('%s', (path) => {
  const prose = proseOf(read(path)).replace(/`[^`]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^(?:\w+:|\?)/.test(link));

  it('links only to what is there', () => {
    const targetOf = (link: string) => (link.startsWith('#') ? path : join(dirname(path), link.split('#')[0]!));
    expect(links.filter((link) => !existsSync(join(root, targetOf(link))))).toEqual([]);
    const anchored = links.filter((link) => link.includes('#'));
    expect(anchored.filter((link) => !headingsOf(targetOf(link)).includes(link.split('#')[1]!))).toEqual([]);
  });

  it('names only scripts of package.json and programs that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = [...read(path).matchAll(/\bnpm run (?:-s |--silent )?([a-z]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const programs = [...read(path).matchAll(/\bnode scripts\/run\.mjs ([\w/-]+)/g)].map(([, name]) => name!);
    expect(programs.filter((name) => !existsSync(join(root, `scripts/${name}.ts`)))).toEqual([]);
  });

  it('holds no address of a person', () => {
    expect(read(path)).not.toMatch(/[\w.]+@[\w-]+\.\w/);
  });
});

/** The paths that a document names in backticks: what begins with a folder of ours, or is a file of the root. */
function pathsIn(text: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name);
  return [...proseOf(text).matchAll(/`([\w.-]+(?:\/[\w.<>-]*)*)`/g)]
    .map(([, named]) => named!)
    .filter((named) => folders.includes(named.split('/')[0]!) && !named.includes('<'));
}

describe('the map of the repository', () => {
  it.each(['CONTRIBUTING.md', 'SECURITY.md', 'README.md', 'docs/landscape-file.md'])(
    'in %s names only files and folders that are there',
    (path) => {
      const named = pathsIn(read(path));
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((other) => !existsSync(join(root, other)))).toEqual([]);
    }
  );

  it('in CONTRIBUTING.md has every floor', () => {
    const floors = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const map = pathsIn(read('CONTRIBUTING.md'));
    expect(
      floors.map(({ name }) => `src/${name}`).filter((floor) => floor !== 'src/styles' && !map.includes(floor))
    ).toEqual([]);
  });

  it.each(['view', 'facet', 'key of the file', 'rule', 'source of observed figures'])(
    'in CONTRIBUTING.md leads to where a %s is added',
    (thing) => {
      expect(read('CONTRIBUTING.md')).toMatch(new RegExp(`^### A ${thing}$`, 'm'));
    }
  );
});

describe('README.md', () => {
  const LONGEST = 56;
  const sections = new Map(
    read('README.md')
      .split(/^## /m)
      .map((section) => section.trimEnd().split('\n'))
      .map(([heading, ...lines]) => [heading!, lines.length + 1])
  );

  it.each(['For foundations', 'For adopters', 'For members', 'For staff'])(
    `is done with “%s” in ${LONGEST} lines`,
    (audience) => {
      expect(sections.get(audience)).toBeLessThanOrEqual(LONGEST);
    }
  );

  it.each(views)('tells adopters what $label is', ({ label }) => {
    const [, adopters] = /^## For adopters\n([^]*?)^## /m.exec(read('README.md'))!;
    expect(adopters).toContain(`_${label}_`);
  });

  it('begins with a picture that loads fast', () => {
    const [, picture] = /^!\[[^\]]{20,}\]\((.*)\)$/m.exec(read('README.md'))!;
    expect(readFileSync(join(root, picture!)).length).toBeLessThan(250_000);
  });
});

describe('issue forms', () => {
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
  }
  interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly Field[];
  }
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(join(root, folder)).filter((name) => name !== 'config.yml');

  it('are for a wrong entry, a bug and an idea', () => {
    expect(forms.sort()).toEqual(['bug.yml', 'idea.yml', 'wrong-entry.yml']);
  });

  it.each(forms)('%s has what the forge asks of a form', (name) => {
    const { name: title, description, body } = load(read(`${folder}/${name}`)) as Form;
    expect([title, description].every((words) => words.length > 3)).toBe(true);
    const asked = body.filter(({ type }) => type !== 'markdown');
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    for (const { type, id, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      if (type === 'markdown') expect(attributes.value).toBeTruthy();
      else expect([id, attributes.label].every(Boolean)).toBe(true);
    }
  });
});

it('the changelog has a place for what comes, and versions in one form', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
  expect(headings[0]).toBe('[Unreleased]');
  for (const heading of headings.slice(1)) expect(heading).toMatch(/^\[\d+\.\d+\.\d+[\w.-]*\] - \d{4}-\d{2}-\d{2}$/);
});
