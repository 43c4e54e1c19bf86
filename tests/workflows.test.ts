/** The workflows run on other people's machines with our tokens: what they may do is held here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { aFolder, run } from './scripts/outside.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
  readonly environment?: unknown;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly defaults?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.github/workflows');
const files = readdirSync(folder).sort();
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const read = (file: string) => load(textOf(file)) as Workflow;
const jobsOf = (file: string) => Object.values(read(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps);
const scriptsOf = (file: string) => stepsOf(file).flatMap((step) => step.run ?? []);

/** All that is put in by GitHub before a line runs. Text that strangers choose (titles, branches, names) is not here. */
const EXPRESSIONS = new Set([
  'env.SNAPSHOT',
  'env.HISTORY',
  'github.event.pull_request.number',
  'github.event.repository.default_branch',
  'github.event.workflow_run.head_sha',
  'github.event.workflow_run.html_url',
  'github.event.workflow_run.id',
  "github.event.workflow_run.event == 'pull_request'",
  "!cancelled() && github.event_name == 'pull_request'",
  'failure()',
  'github.ref',
  'github.repository',
  'github.token',
  'matrix.node',
  'matrix.system',
  'runner.temp',
  'secrets.FIGURES_TOKENS',
  'steps.deployment.outputs.page_url'
]);

/** What a job may do, and nothing else. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'check.yml': { advisories: { contents: 'read' }, check: { contents: 'read' } },
  'collect.yml': { collect: { contents: 'read' }, propose: { contents: 'write', 'pull-requests': 'write' } },
  'comment.yml': { comment: { actions: 'read', 'pull-requests': 'write' } },
  'deploy.yml': { build: { contents: 'read' }, deploy: { pages: 'write', 'id-token': 'write' } },
  'release.yml': { pack: { contents: 'read' }, publish: { contents: 'read', 'id-token': 'write' } },
  'test.yml': { all: { contents: 'read' }, elsewhere: { contents: 'read' } }
};

/** Sends a packed file away, and none of the scripts that it names is run. */
const PUBLISHES = /^ *npm publish \.\/package\/\*\.tgz --ignore-scripts /m;

it('are those whose permissions are listed here', () => {
  expect(files).toEqual(Object.keys(PERMISSIONS));
});

describe.each(files)('%s', (file) => {
  it('gives nothing by default and to each job only what is listed', () => {
    const { permissions, jobs } = read(file);
    expect(permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual(
      PERMISSIONS[file]
    );
  });

  it('gives a job that can write nothing of the project to run', () => {
    for (const { permissions, steps } of jobsOf(file)) {
      if (Object.values(permissions!).every((level) => level === 'read')) continue;
      const lines = steps.flatMap((step) => step.run ?? []).join('\n');
      expect(lines.replace(PUBLISHES, '')).not.toMatch(/\b(npm|npx|node)\b/);
    }
  });

  it('never runs code of a pull request with more than it may read', () => {
    const { on } = read(file);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    if ('pull_request' in on) expect(textOf(file)).not.toMatch(/secrets\.|github\.token/);
    if ('workflow_run' in on) expect(stepsOf(file).flatMap(({ uses }) => uses ?? [])).toEqual([]);
  });

  it('uses actions of GitHub alone, by the full name of a commit, and says which version that is', () => {
    const used = [...textOf(file).matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used).toHaveLength(stepsOf(file).filter(({ uses }) => uses !== undefined).length);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('leaves no token behind in what is checked out', () => {
    for (const step of stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts nothing into a script, and elsewhere only what no stranger writes', () => {
    for (const script of scriptsOf(file)) expect(script).not.toContain('${{');
    const expressions = [...textOf(file).matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, expression]) => expression!);
    expect(expressions.filter((expression) => !EXPRESSIONS.has(expression))).toEqual([]);
  });

  it('ends by itself, and stops at the first line that fails', () => {
    for (const job of jobsOf(file)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(read(file).defaults).toEqual({ run: { shell: 'bash' } });
  });

  it('has scripts that bash can read', () => {
    for (const script of scriptsOf(file))
      expect(() => execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'ignore', 'pipe'] })).not.toThrow();
  });

  it('runs only what package.json and the command have, with options that they take', async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const lines = scriptsOf(file).flatMap((script) => script.split('\n'));
    for (const [, name] of lines.join('\n').matchAll(/\bnpm run (?:--silent )?([\w-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    for (const line of lines) {
      const [, command, rest] = /\bnpm run --silent landscape -- (\w+)(.*)/.exec(line) ?? [];
      if (command === undefined) continue;
      const usage = await usageOf(command);
      const options = [...rest!.matchAll(/ (--[\w-]+)/g)].map(([, option]) => option!);
      expect(
        options.filter((option) => !new RegExp(`\\${option}\\b`).test(usage)),
        line
      ).toEqual([]);
    }
  });
});

async function usageOf(command: string): Promise<string> {
  const { code, stdout } = await run(command, '--help');
  expect(code, command).toBe(0);
  return stdout;
}

it('the comment follows the check by its name', () => {
  expect(read('comment.yml').on).toEqual({ workflow_run: { workflows: ['Check'], types: ['completed'] } });
  expect(textOf('check.yml')).toMatch(/^name: Check$/m);
});

describe('the tests of the program', () => {
  const { all, elsewhere } = read('test.yml').jobs;
  const linesOf = (job: Job | undefined) => job?.steps.flatMap((step) => step.run ?? []);

  it('run as a whole on Linux, with every Node that package.json supports', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    const supported = [...engines.node.matchAll(/(\d+)\.\d+\.\d+/g)].map(([, major]) => Number(major));
    expect([all?.['runs-on'], all?.strategy?.matrix['node']]).toEqual(['ubuntu-latest', supported]);
    expect(linesOf(all)).toEqual(['npm test']);
  });

  it('run on macOS and Windows but for the browser', () => {
    expect(elsewhere?.strategy?.matrix['system']).toEqual(['macos-latest', 'windows-latest']);
    expect(linesOf(elsewhere)).toEqual(['npm test -- static', 'npm test -- unit']);
  });
});

describe('a release', () => {
  const { pack, publish } = read('release.yml').jobs;

  it('starts from a tag alone', () => {
    expect(read('release.yml').on).toEqual({ push: { tags: ['v*'] } });
  });

  it('is tested and packed before it is published, where somebody has to agree', () => {
    expect(pack!.steps.flatMap(({ run }) => (run?.startsWith('npm ') ? run : []))).toEqual([
      'npm test',
      'npm pack --pack-destination "$RUNNER_TEMP"',
      'npm sbom --sbom-format cyclonedx --package-lock-only > "$RUNNER_TEMP/bill-of-materials.cdx.json"'
    ]);
    expect(publish).toMatchObject({ needs: 'pack', environment: 'release' });
  });

  it('checks nothing out where it may say who it is, and knows no secret', () => {
    expect(publish!.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([]);
    expect(textOf('release.yml')).not.toMatch(/secrets\.|registry/);
  });

  it.each([
    ['v1.2.0', '## [1.2.0] - 2027-01-31', 0, ''],
    ['v1.2.1', '## [1.2.0] - 2027-01-31', 1, 'The tag is v1.2.1, but package.json says 1.2.0.\n'],
    ['v1.2.0', '## [Unreleased]', 1, 'CHANGELOG.md tells nothing of 1.2.0.\n']
  ])('of the tag %s, where the changelog has “%s”, ends with %i', (tag, changelog, code, said) => {
    const place = aFolder();
    writeFileSync(join(place, 'package.json'), '{ "version": "1.2.0" }');
    writeFileSync(join(place, 'CHANGELOG.md'), `# Changes\n\n${changelog}\n`);
    expect(inBash(scriptsOf('release.yml')[0]!, place, { GITHUB_REF_NAME: tag })).toEqual([code, said]);
  });

  it.each([
    ['v1.2.0', 'latest'],
    ['v2.0.0-beta.1', 'next']
  ])('of the tag %s becomes the %s one', (tag, name) => {
    const place = aFolder();
    mkdirSync(join(place, 'package'));
    writeFileSync(join(place, 'package/landscape.tgz'), '');
    writeFileSync(join(place, 'npm'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    const path = `${place}${delimiter}${process.env['PATH']}`;
    expect(inBash(scriptsOf('release.yml').at(-1)!, place, { GITHUB_REF_NAME: tag, PATH: path })).toEqual([
      0,
      `publish ./package/landscape.tgz --ignore-scripts --provenance --access public --tag ${name}\n`
    ]);
  });
});

/** The exit code of a step and what it says. */
function inBash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const { status, stdout } = spawnSync('bash', options, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return [status, stdout];
}

/** The step of comment.yml, run with a `gh` that answers as told and notes what is posted. */
describe('a comment', () => {
  const COMMIT = 'c'.repeat(40);

  interface World {
    readonly number?: string;
    readonly diff?: string;
    readonly bytes?: number;
    /** State and head of the pull request. */
    readonly state?: string;
    /** The id of a comment that was posted earlier. */
    readonly earlier?: string;
  }

  function post({ number = '12', diff = '', bytes = 500, state = `open ${COMMIT}`, earlier = '' }: World) {
    const place = aFolder();
    const path = (name: string) => join(place, name);
    mkdirSync(path('artifact'));
    writeFileSync(path('artifact/number'), `${number}\n`);
    writeFileSync(path('artifact/diff.md'), diff);
    writeFileSync(path('state'), state);
    writeFileSync(path('earlier'), earlier);
    mkdirSync(path('bin'));
    writeFileSync(
      path('bin/gh'),
      `#!/usr/bin/env bash
printf '%s\\n' "$*" >> '${path('asked')}'
case "$*" in
  *--field*) cp comment.md '${path('posted')}' ;;
  *artifacts*) echo ${bytes} ;;
  run\\ download*) cp -r '${path('artifact')}' change ;;
  *pulls/*) cat '${path('state')}' ;;
  *comments*) cat '${path('earlier')}' ;;
esac
`
    );
    chmodSync(path('bin/gh'), 0o755);
    const { status, stdout } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptsOf('comment.yml')[0]!],
      {
        cwd: place,
        encoding: 'utf8',
        env: {
          PATH: `${path('bin')}${delimiter}${process.env['PATH']}`,
          REPOSITORY: 'example/landscape',
          RUN: '77',
          COMMIT,
          PAGE: 'https://example.org/run'
        }
      }
    );
    const noted = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : undefined);
    return { status, stdout, posted: noted('posted'), asked: noted('asked') ?? '' };
  }

  it('is posted to the pull request that was checked', () => {
    const { status, posted, asked } = post({ diff: '# 3 added\n\n- Zürich **DB**\n' });
    expect([status, posted]).toEqual([
      0,
      '<!-- landscape change -->\n### What this pull request would change\n\n[The same, formatted](https://example.org/run)\n\n```text\n# 3 added\n\n- Zürich **DB**\n\n```\n'
    ]);
    expect(asked).toContain('api --method POST repos/example/landscape/issues/12/comments --field body=@comment.md');
  });

  it('takes the place of the one before', () => {
    expect(post({ earlier: '4711\n4712\n' }).asked).toContain(
      'api --method PATCH repos/example/landscape/issues/comments/4711 '
    );
  });

  it('stays in its code block whatever it says', () => {
    const diff = '```\n@everyone <img src=x> [a](https://b.example)\n````\n~~~\n\u0000\u001b[31m$(touch pwned) `id`';
    const { status, posted } = post({ diff });
    expect(status).toBe(0);
    const [before, inside, after, ...more] = posted!.split('```');
    expect([before!.includes('@everyone'), after, more]).toEqual([false, '\n', []]);
    expect(inside).toContain("'''\n@everyone <img src=x>");
    expect(inside).toContain("[31m$(touch pwned) 'id'");
    // eslint-disable-next-line no-control-regex
    expect(posted).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  });

  it('hides nothing: no turn of direction, no break that some programs alone see', () => {
    const { posted } = post({ diff: 'a\u202eb\u2028c\u0085d\u009b31me\u200ef\u2067g ü飞' });
    expect(posted).toContain('abcd31mefg ü飞');
  });

  it('is cut off where it would be too long, between letters', () => {
    const { status, posted } = post({ diff: 'ü'.repeat(40_000) });
    expect(status).toBe(0);
    expect(posted!.match(/ü/g)).toHaveLength(15_000);
    expect(post({ diff: `a${'ü'.repeat(40_000)}` }).posted).not.toContain('\ufffd');
  });

  it.each(['', '0', '12 13', '1e3', '../12', '$(touch pwned)', '12345678901234567890', '-1', '12; gh'])(
    'is refused where the number is “%s”',
    (number) => {
      const { status, posted, asked } = post({ number });
      expect([status, posted]).toEqual([1, undefined]);
      expect(asked).not.toContain('pulls/');
    }
  );

  it.each([`closed ${COMMIT}`, `open ${'d'.repeat(40)}`, ''])('is refused for a pull request that is “%s”', (state) => {
    const { status, posted } = post({ state });
    expect([status, posted]).toEqual([1, undefined]);
  });

  it.each([0, 100_001])('is left out for a file of %i bytes, which is not even fetched', (bytes) => {
    const { status, posted, asked } = post({ bytes });
    expect([status, posted]).toEqual([0, undefined]);
    expect(asked).not.toContain('download');
  });
});
