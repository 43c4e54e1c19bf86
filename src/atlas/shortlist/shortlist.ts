/**
 * A reader's shortlist: which projects, with what note, and as they stood when they were put in. It lives in the reader's
 * browser; in a link it stands behind `#`, which browsers send to no server. What comes from either is untrusted.
 */
import type { Atlas, AtlasItem } from '../atlas.ts';
import { entryOf } from '../compare/tray.ts';

export interface ShortlistEntry {
  readonly id: string;
  /** As it was called, for when it is no longer here. */
  readonly name: string;
  /** The stage that it had; absent where it had none. */
  readonly stage?: string;
  readonly note: string;
  /** The day on which it was put in, `YYYY-MM-DD`. */
  readonly added: string;
}

export interface ShortlistData {
  /** What the reader calls it; empty for none. */
  readonly name: string;
  readonly entries: readonly ShortlistEntry[];
}

export const EMPTY: ShortlistData = { name: '', entries: [] };

/** More than these is a landscape. */
export const MOST_LISTED = 60;
const LONGEST_NAME = 80;
const LONGEST_NOTE = 1000;
const LONGEST_ID = 120;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');

function entryFrom(value: unknown): ShortlistEntry[] {
  if (!isRecord(value)) return [];
  const id = textOf(value['id'], LONGEST_ID);
  if (id === '') return [];
  const stage = textOf(value['stage'], LONGEST_ID);
  const added = textOf(value['added'], 10);
  return [
    {
      id,
      name: textOf(value['name'], LONGEST_NAME) || id,
      ...(stage === '' ? {} : { stage }),
      note: textOf(value['note'], LONGEST_NOTE),
      added: /^\d{4}-\d{2}-\d{2}$/.test(added) ? added : ''
    }
  ];
}

/** What a text says of a shortlist; undefined where it says none. Never throws. */
export function parseShortlist(text: string): ShortlistData | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value['entries'])) return undefined;
  const entries = new Map(value['entries'].flatMap(entryFrom).map((entry) => [entry.id, entry]));
  return { name: textOf(value['name'], LONGEST_NAME), entries: [...entries.values()].slice(0, MOST_LISTED) };
}

const PARAM = 'shortlist=';

/** The part of a link behind `#` that carries a shortlist, notes included. */
export function shortlistHash(list: ShortlistData): string {
  const bytes = new TextEncoder().encode(JSON.stringify(list).replace(/\p{Cs}/gu, '\ufffd'));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `#${PARAM}${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The shortlist that a link carries; undefined where it carries none that can be read. */
export function shortlistIn(hash: string): ShortlistData | undefined {
  if (!hash.startsWith(`#${PARAM}`)) return undefined;
  try {
    const base64 = hash
      .slice(PARAM.length + 1)
      .replaceAll('-', '+')
      .replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return parseShortlist(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Names = Pick<Atlas, 'items' | 'aliases' | 'stages'>;

/** An entry beside what the landscape says of it today. */
export interface ListedEntry {
  readonly entry: ShortlistEntry;
  /** The item, by its id or by a former name; absent where it is gone. */
  readonly item?: AtlasItem;
  /** What became of it since it was put in, in words; empty where nothing did. */
  readonly changes: readonly string[];
}

/** Each entry with its item of today, and what changed since it was put in. */
export function listedIn(atlas: Names, { entries }: ShortlistData): readonly ListedEntry[] {
  const stageName = (id: string | undefined) => atlas.stages.find((stage) => stage.id === id)?.name ?? id ?? 'no stage';
  return entries.map((entry): ListedEntry => {
    const item = entryOf(atlas, entry.id);
    if (!item) return { entry, changes: ['no longer listed'] };
    return {
      entry,
      item,
      changes: [
        ...(item.name === entry.name ? [] : [`called ${entry.name} before`]),
        ...(item.stage === entry.stage ? [] : [`${stageName(entry.stage)} before, ${stageName(item.stage)} now`])
      ]
    };
  });
}

/** The entry of an item put in on a day. */
export const entryFor = ({ id, name, stage }: AtlasItem, added: string): ShortlistEntry => ({
  ...{ id, name, note: '', added },
  ...(stage === undefined ? {} : { stage })
});
