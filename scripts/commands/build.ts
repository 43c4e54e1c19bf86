import { resolve } from 'node:path';
import { formatCounts, formatProblem } from '#landscape/problems/report.ts';
import { counted } from '#text/numbers.ts';
import { siteUrlOf } from '#landscape/phases/assemble.ts';
import { present } from '#text/value.ts';
import { artworkFor } from '../site/artwork.ts';
import { compileInputs } from '../inputs/compile.ts';
import { lookFor } from '../site/look/pictures.ts';
import { formerPictures } from '../site/former/picture.ts';
import { lookOn } from '#landscape/look.ts';
import { prepare } from '../site/prepare.ts';
import { readShell } from '../site/shell.ts';
import { siteFiles } from '../site/site.ts';
import { checkOut, writeSite } from '../site/write-site.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

export const build: Command = {
  summary:
    'Builds a landscape into a static site. Exit 1, nothing written, after a fatal problem (with --strict: an error).',
  usage:
    'build [FILE] [--settings F] [--guide F] [--games F] [--snapshot F] [--logos DIR] [--out DIR] [--url ADDRESS] [--strict]',
  options: {
    settings: { type: 'string' },
    guide: { type: 'string' },
    games: { type: 'string' },
    snapshot: { type: 'string' },
    logos: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    url: { type: 'string' },
    strict: { type: 'boolean' }
  },
  files: 1,
  async run([file = 'landscape.yml'], options, effects) {
    const text = (name: string) => options[name] as string | undefined;
    const out = resolve(text('out')!);
    await checkOut(out, effects);
    const logos = text('logos');
    if (logos !== undefined && (await effects.list(logos)) === undefined)
      throw new UsageError(`There is no folder “${logos}”.`);

    const { landscape, report } = await compileInputs(
      {
        data: file,
        settings: text('settings'),
        guide: text('guide'),
        games: text('games'),
        snapshot: text('snapshot')
      },
      effects
    );
    for (const problem of report.problems) if (problem.severity !== 'notice') effects.tell(formatProblem(problem));
    effects.tell(`${file}: ${formatCounts(report)}`);
    if (!landscape || (options['strict'] && report.count('error') > 0)) {
      effects.tell('Nothing was written.');
      return 1;
    }
    if (text('games')) effects.tell('Games are published as data (data/quiz.json); the page asks nothing.');
    const ignored = report.problems.filter(({ code }) => code === 'setting_ignored').map(({ path }) => path);
    if (ignored.length > 0)
      effects.tell(
        `Not followed: ${counted(ignored.length, ['setting', 'settings'])} (${ignored.join(', ')}). “check” says why.`
      );
    const url = text('url') === undefined ? landscape.siteUrl : siteUrlOf(text('url'));
    if (text('url') !== undefined && url === undefined) throw new UsageError(`“${text('url')}” is no web address.`);
    if (url === undefined)
      effects.tell('Without its own address (--url) the site has no feeds of changes and no canonical link.');
    const today = new Date(effects.now()).toISOString().slice(0, 10);
    const prepared = prepare({ ...landscape, ...present({ siteUrl: url, look: lookOn(landscape.look, today) }) });
    const artwork = await artworkFor(prepared, logos, effects);
    for (const problem of artwork?.problems ?? []) effects.tell(formatProblem(problem));
    const look = await lookFor(landscape.look, text('settings'), effects);
    const files = siteFiles(prepared, await readShell(effects.tell), artwork, look);
    const pictures = await formerPictures(prepared, artwork);
    await writeSite(out, new Map([...files, ...pictures]), effects);
    effects.print(`${landscape.items.length} items, ${files.size + pictures.size} files: ${text('out')}`);
    return 0;
  }
};
