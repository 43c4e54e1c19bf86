/**
 * Ways to spoil a landscape's file, seeded: bytes, lines, keys and values, whole parts of it, and how it is encoded. What
 * people and merges do to a file, and what nobody would.
 */
import { dump, load } from 'js-yaml';

export interface Chance {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}
export type Mutation = (text: string, chance: Chance) => string;

const STRANGE = [
  ...'\0\t\r\n\u0085\u2028\ufeff:-#&*!|>%@`"\'{}[],?~ \\',
  '\ud800',
  '飞',
  '<<',
  '- ',
  ': ',
  '---\n',
  '...\n',
  '!!binary ',
  '&a ',
  '*a '
];
const VALUES = [
  '',
  'null',
  'true',
  '7',
  '1e400',
  '.nan',
  '[]',
  '{}',
  '[[1]]',
  '{a: {b: c}}',
  '2023-02-30',
  '|\n  x',
  '"\\u202e"',
  'none',
  '__proto__',
  'a / b / c',
  'mailto:a@b',
  'http://github.com.evil/',
  'javascript:alert(1)',
  '*a',
  '&a b',
  'x'.repeat(5000)
];

const bytes: Mutation = (text, { below, of }) => {
  const at = below(text.length + 1);
  return of([
    () => text.slice(0, at) + of(STRANGE) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + below(3)),
    () => text.slice(0, at),
    () => text.slice(0, at) + of(STRANGE) + text.slice(at + 1)
  ])();
};

const lines: Mutation = (text, { below, of }) => {
  const list = text.split('\n');
  const [at, to] = [below(list.length), below(list.length)];
  const line = list[at]!;
  of([
    () => list.splice(at, 1),
    () => list.splice(to, 0, line),
    () => list.splice(at, 1, list[to]!),
    () => list.splice(at, 1, ` ${line}`),
    () => list.splice(at, 1, line.slice(1)),
    () => list.splice(at, 1, `${line}\r`),
    () => list.splice(at, 1 + below(4))
  ])();
  return list.join('\n');
};

const structure: Mutation = (text, { below, of }) => {
  const list = text.split('\n');
  const at = below(list.length);
  const match = /^(\s*(?:- )?)([\w]+)(:\s*)(.*)$/.exec(list[at]!);
  if (!match) return `${text}\n${of(['landscape: []', 'categories:', 'stages: 7', 'facets: [{}]', 'extra: *a'])}`;
  const [, before, key, colon, value] = match as unknown as [string, string, string, string, string];
  list[at] = of([
    () => `${before}${key}${colon}${of(VALUES)}`,
    () => `${before}${key}${key.at(-1)}${colon}${value}`,
    () => `${before}${key.slice(1)}${colon}${value}`,
    () =>
      `${before}${of(['extra', 'name', 'items', 'second_path', 'project', 'landscape', '__proto__', 'constructor'])}${colon}${value}`,
    () => `${before}? ${key}\n${before.replace('-', ' ')}: ${value}`,
    () => `${before}${key}: [${value}]`
  ])();
  return list.join('\n');
};

/** A list or mapping of a tree, with how to reach what stands in it. */
type Branch = Record<string, unknown> | unknown[];
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

function branchesOf(value: unknown, found: Branch[] = []): Branch[] {
  if (!isBranch(value)) return found;
  found.push(value);
  for (const own of Object.values(value)) branchesOf(own, found);
  return found;
}

const DEEP = 60;
const nested = (value: unknown): unknown => {
  let whole = value;
  for (let i = 0; i < DEEP; i++) whole = i % 2 === 0 ? [whole] : { items: whole };
  return whole;
};

/** A value in place of another: of another type, of another place, twice, gone, or deep inside of nothing. */
const tree: Mutation = (text, { below, of }) => {
  let root: unknown;
  try {
    root = load(text);
  } catch {
    return text;
  }
  const branches = branchesOf(root);
  if (branches.length === 0) return text;
  const branch = of(branches) as Record<string, unknown>;
  const keys = Object.keys(branch);
  if (keys.length === 0) return text;
  const key = of(keys);
  const value = branch[key];
  of([
    () => (branch[key] = of([null, true, 0, -1, 1e21, '', [], {}, [[]], 'x'.repeat(10_000), new Date(0)])),
    () => (branch[key] = nested(value)),
    () => (branch[key] = of(branches.filter((other) => !branchesOf(other).includes(branch))) ?? value),
    () => (branch[key] = Array.from({ length: 2 + below(40) }, () => value)),
    () => (branch[key] = typeof value === 'string' ? { name: value } : String(value)),
    () => (branch[`${key}${of(['s', '_url', '\u200b', ''])}`] = value),
    () => {
      delete branch[key];
    }
  ])();
  return dump(root, { lineWidth: -1 });
};

/** A text as bytes that are not, or only nearly, what it was written in. */
export function encoded(text: string, { below, of }: Chance): Buffer {
  const utf8 = Buffer.from(text);
  const at = below(utf8.length + 1);
  return of([
    () => utf8,
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(text.replaceAll('\n', '\r')),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
    () => utf8.subarray(0, at),
    () => Buffer.concat([utf8.subarray(0, at), Buffer.from([below(256)]), utf8.subarray(at)])
  ])();
}

export const MUTATIONS = { bytes, lines, structure, tree } as const satisfies Readonly<Record<string, Mutation>>;
