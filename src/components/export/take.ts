/** What is on the page's screen, as a file. The painters are those of the command. */
import { slug } from '#text/slug.ts';
import { titleOf } from '#atlas/title.ts';
import { FORMATS, type FormatName, type TakeAwaySource } from '#take-away/formats.ts';
import type { Theme } from '#layout/inks.ts';
import type { Reader } from '#state/reader.svelte.ts';

export interface Taken {
  readonly content: string;
  readonly type: string;
}

/** The selection in a format. Waits for whatever of the page's own files it needs. */
export async function takeAway(
  reader: Reader,
  format: FormatName,
  { drawn, preset }: Pick<TakeAwaySource, 'drawn' | 'preset'> = {}
): Promise<Taken> {
  await reader.details.ask();
  const details = reader.details.value;
  if (!details) throw new Error('the details of the items could not be loaded');
  const { atlas, artwork, explorer } = reader;
  const source: TakeAwaySource = {
    ...{ atlas, details, query: explorer.query, selected: explorer.selected, ranks: explorer.hits },
    page: `${location.origin}${location.pathname}`,
    width: document.getElementById('picture')?.clientWidth ?? 0,
    views: reader.views,
    shown: reader.picture,
    theme: shownTheme(reader),
    hasPicture: (thumbnail) => artwork.has(thumbnail),
    pictureOf: (thumbnail) => artwork.address(thumbnail),
    ask: async (thumbnails) => void (await Promise.all(thumbnails.map((thumbnail) => artwork.ask(thumbnail)))),
    preset,
    ...(drawn ? { drawn } : {})
  };
  const { write, type } = FORMATS[format];
  return { content: await write(source), type };
}

function shownTheme({ theme: { choice } }: Reader): Theme {
  if (choice !== 'system') return choice;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const LONGEST_NAME = 60;

export const fileName = ({ atlas }: Reader, ending: string): string =>
  `${slug(titleOf(atlas.foundation)).slice(0, LONGEST_NAME)}.${ending}`;

/** Hands a file to the browser's downloads; what is told is its name. */
export function save(name: string, file: Blob): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved ${name}.`;
}
