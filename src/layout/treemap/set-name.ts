/** A name in a tile: whole, else broken, else what stands for it. Nothing is ever cut. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { Box } from '../scene.ts';
import { type NameSetting, settingOfName } from '../tile/name.ts';
import { wholeSettingOf } from '../tile/whole.ts';
import { tightSettingOf } from '../tile/tight.ts';
import { stageLook } from '../tile/marks.ts';
import { FAINT, LEAST_SIZE, MOST_SIZE, isNamed, markWeight, nameNeeds, nameRoom } from './names.ts';

type Room = Pick<Box, 'width' | 'height'>;

/** No word of it broken; without its brackets where they have no room. */
export function wholeName(name: string, room: Room, weight: number, most = MOST_SIZE): NameSetting | undefined {
  const at = { width: room.width, height: room.height, most, least: LEAST_SIZE };
  return firstOf(withoutBrackets(name), (text) => wholeSettingOf(text, at, weight));
}

/** As its brackets say it in short, as in “Elastic Deep Learning (EDL)”; else broken between syllables. */
export function brokenName(name: string, room: Room, weight: number): NameSetting | undefined {
  const at = { width: room.width, height: room.height, most: MOST_SIZE, least: LEAST_SIZE };
  return (
    firstOf(present(inBrackets(name)), (text) => wholeSettingOf(text, at, weight)) ??
    firstOf(withoutBrackets(name), (text) => tightSettingOf(text, at, weight))
  );
}

/** The symbol, for tiles in which no name has room; broken where even that has none. */
export function shortName({ symbol }: Pick<AtlasItem, 'symbol'>, room: Room): NameSetting | undefined {
  const at = { width: room.width, height: room.height, most: MOST_SIZE, least: LEAST_SIZE };
  const broken = wholeSettingOf(symbol, at, FAINT) ?? settingOfName(symbol, at, FAINT);
  return broken.size >= LEAST_SIZE ? broken : undefined;
}

/** Whether a tile says more than the symbol of its item. */
export function isWritten(entry: AtlasItem, { width, height }: Room): boolean {
  if (isNamed(nameNeeds(entry), width, height)) return true;
  const look = stageLook(entry.stage);
  const [room, weight] = [nameRoom(look, { width, height }), markWeight(look)];
  return (wholeName(entry.name, room, weight) ?? brokenName(entry.name, room, weight)) !== undefined;
}

const BRACKETS = /^(.+?)\s*\(([^()]+)\)$/;

function inBrackets(name: string): string | undefined {
  const [, before, short] = BRACKETS.exec(name) ?? [];
  return before !== undefined && short !== undefined && isShortFor(short, before) ? short : undefined;
}

/** A name, then shorter ones that it holds: “Beijing Academy of Artificial Intelligence (BAAI)” is BAAI, too. */
export const wordings = (name: string): readonly string[] => [...withoutBrackets(name), ...present(inBrackets(name))];

/** Its letters stand in what it is short for, in order, from the beginning of a word: not so “containerd (Wasm)”. */
function isShortFor(short: string, name: string): boolean {
  const letters = [...short.toLowerCase()].filter((c) => /\p{L}/u.test(c));
  const text = name.toLowerCase();
  const starts = [...text.matchAll(/(?<!\p{L})\p{L}/gu)].filter(([first]) => first === letters[0]);
  return starts.some(({ index }) => {
    let at = index - 1;
    return letters.every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
  });
}

function withoutBrackets(name: string): readonly string[] {
  const before = BRACKETS.exec(name)?.[1];
  return before === undefined ? [name] : [name, before];
}

const present = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

function firstOf<T>(texts: readonly string[], setting: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = setting(text);
    if (found) return found;
  }
  return undefined;
}
