/** What is on the page's screen, as a file. The painters are those of the command. */
import { FORMATS, type FormatName, type TakeAwaySource } from '#take-away/formats.ts';
import type { Theme } from '#layout/inks.ts';
import { historyOf } from '#atlas/history/history.ts';
import { isPage } from '#atlas/query.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { pageTypeface } from './typeface.ts';

export interface Taken {
  readonly content: string;
  readonly type: string;
}

/** The selection in a format. Waits for whatever of the page's own files it needs. */
export async function takeAway(
  reader: Reader,
  format: FormatName,
  { drawn, preset, title }: Pick<TakeAwaySource, 'drawn' | 'preset' | 'title'> = {}
): Promise<Taken> {
  const history = reader.part('history');
  const series = reader.explorer.query.view === 'numbers' ? reader.part('series') : undefined;
  await Promise.all([
    reader.details.ask(),
    isPage(reader.explorer.query) || reader.explorer.query.view === 'timeline' ? history?.ask() : undefined,
    series?.ask()
  ]);
  const details = reader.details.value;
  if (!details) throw new Error('the details of the items could not be loaded');
  const { atlas, artwork, explorer } = reader;
  const source: TakeAwaySource = {
    ...{ atlas, details, query: explorer.query, selected: explorer.selected, ranks: explorer.hits },
    page: `${location.origin}${location.pathname}`,
    width: document.getElementById('picture')?.clientWidth ?? 0,
    views: reader.views,
    shown: reader.picture,
    today: explorer.today,
    history: history?.value && historyOf(explorer.today, history.value),
    series: series?.value,
    theme: shownTheme(reader),
    typeface: pageTypeface,
    hasPicture: (thumbnail) => artwork.has(thumbnail),
    pictureOf: (thumbnail) => artwork.address(thumbnail),
    ask: async (thumbnails) => void (await Promise.all(thumbnails.map((thumbnail) => artwork.ask(thumbnail)))),
    preset,
    title,
    ...(drawn ? { drawn } : {})
  };
  const { write, type } = FORMATS[format];
  return { content: await write(source), type };
}

function shownTheme({ theme: { choice } }: Reader): Theme {
  if (choice !== 'system') return choice;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
