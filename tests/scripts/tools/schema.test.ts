/** The schema for editors and the validator say the same, place by place. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UnreadableError, parseLocated } from '#landscape/read/located.ts';
import { type ShapeIssue, landscapeSchema, shapeIssues } from '#landscape/read/schema.ts';
import { isDay } from '#text/day.ts';
import { isMapping } from '#text/value.ts';
import { EDITOR_SCHEMA, type Node, editorSchema, formatSchema } from '#scripts/tools/schema/editor-schema.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = editorSchema();

it(`${EDITOR_SCHEMA} is what the code says: node scripts/run.mjs tools/schema`, () => {
  expect(readFileSync(join(root, EDITOR_SCHEMA), 'utf8')).toBe(formatSchema(schema));
});

it('is named by our own landscape', () => {
  const [, path] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(join(root, 'landscape.yml'), 'utf8'))!;
  expect(relative(root, join(dirname(join(root, 'landscape.yml')), path!))).toBe(EDITOR_SCHEMA);
});

const KEYWORDS = new Set(
  '$schema title description type properties additionalProperties items anyOf enum $ref format pattern propertyNames'.split(
    ' '
  )
);
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const follow = (node: Node): Node =>
  typeof node['$ref'] === 'string'
    ? (node['$ref']
        .slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], schema) as Node)
    : node;

/** Where a value does not have the shape, by the keywords that the schema uses. */
function* mistakes(value: unknown, written: Node, path = ''): Generator<string, void, undefined> {
  const node = follow(written);
  const { type, anyOf, items, properties, additionalProperties, pattern, format } = node;
  if (anyOf && !anyOf.some((choice) => mistakes(value, choice).next().done === true)) return yield path;
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return yield path;
  const allowed = node['enum'] as readonly unknown[] | undefined;
  if (allowed && value !== null && !allowed.includes(value)) return yield path;
  const isOfPattern = pattern === undefined || new RegExp(pattern as string).test(String(value));
  if (value !== null && (!isOfPattern || (format === 'date' && !isDay(value)))) return yield path;
  if (Array.isArray(value) && items)
    for (const [i, entry] of value.entries()) yield* mistakes(entry, items, `${path}/${i}`);
  if (!isMapping(value)) return;
  for (const [key, inner] of Object.entries(value as object)) {
    const known = properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (known === false) yield `${path}/${key}`;
    else if (typeof known === 'object') yield* mistakes(inner, known, `${path}/${key}`);
  }
}

const placesOf = ({ path, keys }: ShapeIssue): string[] => {
  const at = path.map((step) => `/${step}`).join('');
  return keys ? keys.map((key) => `${at}/${key}`) : [at];
};
const bySchema = (value: unknown) => [...mistakes(value, schema)].sort();
const byValidator = (value: unknown) => [...shapeIssues(value, landscapeSchema)].flatMap(placesOf).sort();

const problems = join(root, 'tests/problems');
const planted = readdirSync(problems)
  .map((code) => [code, join(problems, code, 'landscape.yml')] as const)
  .filter(([, file]) => existsSync(file))
  .flatMap(([code, file]) => {
    try {
      return [[code, parseLocated(readFileSync(file, 'utf8'), file).value] as const];
    } catch (error) {
      if (error instanceof UnreadableError) return [];
      throw error;
    }
  });

it('says nothing in words that are not looked at here', () => {
  const used = (node: Node): string[] => [
    ...Object.keys(node),
    ...[node.items, ...(node.anyOf ?? []), ...Object.values(node.properties ?? {})].flatMap((of) =>
      of ? used(of) : []
    ),
    ...(typeof node.additionalProperties === 'object' ? used(node.additionalProperties) : [])
  ];
  expect(used(schema).filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
});

describe('schema and validator find the same', () => {
  it.each(planted)('in the mistakes planted for %s', (_, value) => {
    expect(bySchema(value)).toEqual(byValidator(value));
  });

  it('and there are some to find', () => {
    const found = planted.filter(([, value]) => bySchema(value).length > 0).map(([code]) => code);
    expect(found).toEqual(expect.arrayContaining(['key_misplaced', 'key_misspelt', 'key_unknown', 'value_wrong_type']));
  });

  it('nothing in our own landscape', () => {
    const { value } = parseLocated(readFileSync(join(root, 'landscape.yml'), 'utf8'), 'landscape.yml');
    expect(bySchema(value)).toEqual([]);
    expect(byValidator(value)).toEqual([]);
  });

  it.each(['lfai', 'cncf'])('in the landscape %s', (name) => {
    const file = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name, 'landscape.yml');
    const isReal = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(file);
    const { value } = parseLocated(isReal ? readFileSync(file, 'utf8') : generatedLandscape(500), file);
    expect(bySchema(value)).toEqual(byValidator(value));
    expect(bySchema(value).length > 0).toBe(isReal);
  });

  it('in values of every type at every key', () => {
    const VALUES = [
      null,
      true,
      7,
      'text',
      '2024-02-29',
      '2023-02-29',
      '2023-2-3',
      [],
      ['text'],
      [7],
      [null],
      {},
      { x: 'y' },
      { x: 1 }
    ];
    let compared = 0;
    for (const [keys, wrap] of levels())
      for (const key of [...keys, 'no such key'])
        for (const value of VALUES) {
          const whole = wrap({ [key]: value });
          const [found, expected] = [bySchema(whole), byValidator(whole)].map((places) => places.join('\n'));
          if (found !== expected) expect(found, JSON.stringify(whole)).toBe(expected);
          compared += 1;
        }
    expect(compared).toBeGreaterThan(1500);
  });
});

/** The keys of every level, and a file in which a mapping stands on that level. */
function levels(): [keys: string[], wrap: (value: unknown) => unknown][] {
  const walk = (written: Node, wrap: (value: unknown) => unknown): ReturnType<typeof levels> => {
    const node = follow(written);
    if (node.items) return walk(node.items, (value) => wrap([value]));
    if (!node.properties) return [];
    const inner = Object.entries(node.properties).flatMap(([key, of]) => walk(of, (value) => wrap({ [key]: value })));
    return [[Object.keys(node.properties), wrap], ...inner];
  };
  return walk(schema, (value) => value);
}

it('describes every key in a sentence', () => {
  const walk = (written: Node, level: string): void => {
    const { items, properties = {}, additionalProperties } = written;
    if (items) walk(items, level);
    if (typeof additionalProperties === 'object') walk(additionalProperties, level);
    for (const [key, of] of Object.entries(properties)) {
      expect(of['description'], `${level}.${key}`).toMatch(/^[A-Z].+\.$/);
      walk(of, level ? `${level}.${key}` : key);
    }
  };
  walk(schema, '');
});
