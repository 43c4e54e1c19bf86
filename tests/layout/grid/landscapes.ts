/**
 * The landscapes that the grid is measured on: two public ones where `LANDSCAPE_FIXTURES` names a folder that holds
 * `lfai` and `cncf`, otherwise two of the same proportions from a seeded generator.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { GridFrame, GridSection, GridItem } from '#layout/grid/model.ts';

export interface Landscapes {
  readonly lfai: readonly GridSection[];
  readonly cncf: readonly GridSection[];
}

/** Says which landscapes are used, so that figures can be told apart. */
export function landscapes(): Landscapes {
  const folder = process.env['LANDSCAPE_FIXTURES'];
  console.log(`grid: measured on ${folder ? `the landscapes in ${folder}` : 'generated landscapes'}`);
  return folder
    ? { lfai: readLandscape(folder, 'lfai'), cncf: readLandscape(folder, 'cncf') }
    : { lfai: generated(14, 44, 472, 0.14, 1), cncf: generated(15, 77, 2413, 0.11, 1) };
}

interface SourceItem {
  readonly name: string;
  readonly project?: string;
}
interface SourceCategory {
  readonly name: string;
  readonly subcategories: readonly { readonly name: string; readonly items?: readonly SourceItem[] | null }[];
}
interface Settings {
  readonly categories?: readonly { readonly name: string; readonly subcategories: readonly string[] }[];
}

const HOSTED = new Set(['graduated', 'incubating', 'incubation', 'sandbox', 'archived']);

/** Where the settings list a category's subcategories, that is their order, and it means something. */
function readLandscape(folder: string, name: string): GridSection[] {
  const read = (file: string) => load(readFileSync(join(folder, name, file), 'utf8'));
  const { landscape } = read('landscape.yml') as { landscape: readonly SourceCategory[] };
  const { categories = [] } = read('settings.yml') as Settings;
  return landscape.map((category) => {
    const order = categories.find((entry) => entry.name === category.name)?.subcategories;
    const rank = (title: string) => order?.indexOf(title) ?? 0;
    const frames = category.subcategories.map((subcategory): GridFrame => {
      const key = `${category.name}/${subcategory.name}`;
      const items = (subcategory.items ?? []).map((item, i) => anItem(`${key}/${i}`, HOSTED.has(item.project ?? '')));
      return { key, title: subcategory.name, items };
    });
    return {
      key: category.name,
      title: category.name,
      ordered: order !== undefined,
      frames: frames.toSorted((a, b) => rank(a.title) - rank(b.title))
    };
  });
}

export function anItem(key: string, hosted = false): GridItem {
  return hosted ? { key, columns: 2, rows: 2 } : { key, columns: 1, rows: 1 };
}

/** A frame of so many items, the first few of them hosted. */
export function aFrame(title: string, count: number, hosted = 0): GridFrame {
  return { key: title, title, items: Array.from({ length: count }, (_, i) => anItem(`${title} ${i + 1}`, i < hosted)) };
}

/** As every real landscape: a few large frames, many small ones. */
function generated(groups: number, frames: number, items: number, hosted: number, seed: number): GridSection[] {
  const random = lcg(seed);
  const weights = Array.from({ length: frames }, () => 0.05 + random() ** 3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const groupOf = weights.map((_, i) => (i < groups ? i : Math.floor(random() ** 1.5 * groups)));
  const made = weights.map((weight, i): GridFrame => {
    const title = `Subcategory ${i}`.slice(0, 8 + Math.floor(random() * 20));
    const count = Math.max(1, Math.round((weight / total) * items));
    return {
      key: `frame ${i}`,
      title,
      items: Array.from({ length: count }, (_, k) => anItem(`${i}.${k}`, random() < hosted))
    };
  });
  return Array.from({ length: groups }, (_, g) => ({
    key: `group ${g}`,
    title: `Category number ${g}`,
    frames: made.filter((_, i) => groupOf[i] === g)
  }));
}

/** Numbers from 0 to 1, the same for the same seed on every machine. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}
