/**
 * The schema of a landscape file, made of the table of keys, and what does not fit it. Types only; what values mean is
 * checked by the rules. The reader itself is lenient: what has the wrong type is reported here and left out there.
 */
import { z } from 'zod';
import { landscapeLevel, levelsOf } from './fields.ts';
import type { Path } from './located.ts';
import { isMapping } from '#text/value.ts';

export const landscapeSchema = landscapeLevel.shape;

/** What does not fit the schema at one place: keys that a level does not have, or a value of another type. */
export interface ShapeIssue {
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly issue?: z.core.$ZodIssue;
}

/**
 * All that does not fit, level by level. Not in one call: zod hands issues on as arguments of a function, and a file can
 * hold more mistakes than a function takes arguments.
 */
export function* shapeIssues(value: unknown, schema: z.ZodType, path: Path = []): Generator<ShapeIssue> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* shapeIssues(entry, inner.element as z.ZodType, [...path, i]);
  } else if (inner instanceof z.ZodObject && isMapping(value)) {
    const fields = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(fields).filter((key) => !Object.hasOwn(inner.shape, key));
    if (keys.length > 0 && inner.def.catchall instanceof z.ZodNever) yield { path, keys };
    for (const [key, of] of Object.entries(inner.shape)) {
      if (Object.hasOwn(fields, key)) yield* shapeIssues(fields[key], of as z.ZodType, [...path, key]);
    }
  } else {
    for (const issue of schema.safeParse(value).error?.issues ?? []) {
      const at = [...path, ...(issue.path as Path)];
      yield issue.code === 'unrecognized_keys' ? { path: at, keys: issue.keys } : { path: at, issue };
    }
  }
}

/** The places at which a text is meant and a number, or true or false, stands. */
export function misreadTexts(value: unknown, schema: z.ZodType): Path[] {
  const found: Path[] = [];
  // One path for all that is looked at: files have many values, and hardly any that is misread.
  const path: (string | number)[] = [];
  const step = (key: string | number, value: unknown, schema: z.ZodType): void => {
    if (value === null || typeof value === 'string') return;
    path.push(key);
    visit(value, schema);
    path.pop();
  };
  const visit = (value: unknown, schema: z.ZodType): void => {
    const inner = unwrap(schema);
    if (typeof value === 'number' || typeof value === 'boolean') {
      if (takesText(inner)) found.push([...path]);
    } else if (Array.isArray(value)) {
      const list = inner instanceof z.ZodUnion ? inner.options.find((option) => option instanceof z.ZodArray) : inner;
      if (!(list instanceof z.ZodArray)) return;
      for (const [i, entry] of value.entries()) step(i, entry, list.element as z.ZodType);
    } else if (isMapping(value)) {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const key of Object.keys(fields)) {
        const of = fieldOf(inner, key);
        if (of) step(key, fields[key], of);
      }
    }
  };
  visit(value, schema);
  return found;
}

const takesText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodString ||
  (schema instanceof z.ZodUnion && schema.options.some((o) => o instanceof z.ZodString));

function fieldOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return schema.shape[key] as z.ZodType;
}

/** What levels are called in messages, by the path without indices. */
export type LevelNames = readonly (readonly [pattern: RegExp, name: string])[];

export const landscapeLevels: LevelNames = [...levelsOf(landscapeLevel)].map(([path, { called }]) => [
  new RegExp(`^${path.join('\\.').replace(/^landscape\b/, '(landscape|categories)')}$`),
  called
]);

export function levelName(path: Path, levels: LevelNames): string {
  const words = path.filter((step) => typeof step === 'string').join('.');
  return levels.find(([pattern]) => pattern.test(words))?.[1] ?? `“${words.split('.').at(-1)}”`;
}

/** The keys of the level at a path, for did-you-mean. Empty where a level takes any key. */
export function keysAt(path: Path, root: z.ZodType): readonly string[] {
  const schema = schemaAt(path, root);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Whether a value has the shape that a path asks for. */
export function fits(value: unknown, path: Path, root: z.ZodType): boolean {
  const schema = schemaAt(path, root);
  return schema !== undefined && (value === null || shapeIssues(value, schema).next().done === true);
}

function schemaAt(path: Path, root: z.ZodType): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const step of path) {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodRecord) schema = inner.valueType as z.ZodType;
    else if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject) schema = inner.shape[step as string] as z.ZodType | undefined;
    else return undefined;
    if (!schema) return undefined;
  }
  return unwrap(schema);
}

/** Asked for every value of a file, while there are only so many schemas. */
const unwrapped = new WeakMap<z.ZodType, z.ZodType>();

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = unwrapped.get(schema);
  if (!inner) unwrapped.set(schema, (inner = bare(schema)));
  return inner;
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap() as z.ZodType;
  return inner;
}
