/** How a foundation's site looks. */

/** Plain text, or text that leads somewhere. */
export type TextPart = string | { readonly text: string; readonly url: string };

/** What a picture of the foundation's own is for: beside the name, below the page, in tabs, where a link or an event is shown. */
export type PictureUse = 'header' | 'footer' | 'icon' | 'preview' | 'banner';

/** How the foundation's site looks, and what it announces. */
export interface Look {
  /** Names of files beside the settings. */
  readonly pictures?: Readonly<Partial<Record<PictureUse, string>>>;
  /** In degrees: of the first category, and of what marks where the reader is. */
  readonly hues?: { readonly first: number; readonly accent?: number };
  readonly news?: readonly Announcement[];
}

/** Something that stands above the page: of an event with its days, `YYYY-MM-DD`, shown up to the last of them. */
export interface Announcement {
  readonly text: readonly TextPart[];
  readonly from?: string;
  readonly until?: string;
}

/** Without what is over: an event is announced until the end of its last day. */
export function lookOn(look: Look | undefined, day: string): Look | undefined {
  if (!look?.news) return look;
  const { news, ...others } = look;
  const current = news.filter(({ until }) => until === undefined || until >= day);
  return current.length > 0 ? { ...others, news: current } : others;
}
