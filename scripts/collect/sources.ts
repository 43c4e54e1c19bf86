/** What `collect` can fetch, a row each: `collect NAME [FILE]`. */
import type { Command } from '../commands/command.ts';
import type { Effects } from '../effects.ts';
import { runGitHub } from './github/run.ts';
import { RAW } from './keeper.ts';
import { runLogos } from './logos/run.ts';
import { runRegistries } from './registries/run.ts';
import { SERVERS } from './registries/servers.ts';
import { FIGURE_OPTIONS, FIGURE_USAGE, type Options } from './opened.ts';

type Row = Omit<Command, 'files' | 'run'> & {
  readonly run: (file: string, options: Options, effects: Effects) => ReturnType<Command['run']>;
};

const source = ({ run, ...row }: Row): Command => ({
  ...row,
  files: 1,
  run: ([file = 'landscape.yml'], options, effects) => run(file, options, effects)
});

export const sources: Readonly<Record<string, Command>> = {
  github: source({
    summary:
      'Refreshes the snapshot of observed figures, with tokens from GITHUB_TOKEN or GITHUB_TOKENS. Exit 1 if nothing could be.',
    usage: `collect github [FILE] [--origin URL] ${FIGURE_USAGE}`,
    options: { ...FIGURE_OPTIONS, origin: { type: 'string', default: 'https://api.github.com' } },
    run: runGitHub
  }),
  logos: source({
    summary:
      'Fetches the logo files that the landscape names from an address, a repository on GitHub or a folder. What is there ' +
      'already is neither asked for nor overwritten. Exit 1 if one could not be had.',
    usage: 'collect logos [FILE] --from URL|DIR [--into DIR] [--origin URL]',
    options: {
      from: { type: 'string' },
      into: { type: 'string' },
      origin: { type: 'string', default: RAW }
    },
    run: runLogos
  }),
  registries: source({
    summary:
      'Refreshes the downloads in a month that PyPI, npm and crates.io count, one question for each package that the ' +
      'landscape names. Exit 1 if nothing could be.',
    usage: `collect registries [FILE] [--pypi URL] [--npm URL] [--crates URL] ${FIGURE_USAGE}`,
    options: {
      ...FIGURE_OPTIONS,
      ...Object.fromEntries(
        Object.entries(SERVERS).map(([registry, { origin }]) => [
          registry,
          { type: 'string' as const, default: origin }
        ])
      )
    },
    run: runRegistries
  })
};
