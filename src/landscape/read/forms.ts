/**
 * The forms in which a file holds what it says: each is checked, read and told to writers in its own way. Checks are lenient:
 * an empty value is none. Readers are, too: what has another form is left out, and reported by the rules.
 */
import { z } from 'zod';
import { cleanText, textsOf } from '#text/clean.ts';
import { dayIn, isDay } from '#text/day.ts';
import { addressTemplate, logoFile, mailAddress, webAddress } from '#text/address.ts';
import { slug } from '#text/slug.ts';
import { type Present, listOf, mapping as mappingOf } from '#text/value.ts';
import { type Reference, readReference } from './told.ts';

// zod would probe `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const texts = z.array(z.string()).nullish();
/** A day that the calendar has: `2023-02-30` is none. */
export const date = z.custom<string>(isDay).nullish();
export const list = <T extends z.ZodType>(of: T) => z.array(of).nullish();

/** What may stand behind a key, and what it means. */
export interface Field<T = unknown> {
  readonly shape: z.ZodType;
  /** One sentence for whoever writes the file. */
  readonly says: string;
  /** What kind of value it is, in a word or two. */
  readonly holds: string;
  /** The keys of the mapping, or of each mapping of the list, that stands behind it. */
  readonly level?: Level;
  /** What the program calls it, where that is not the key in another spelling. */
  readonly as?: string;
  /** Where it is told of an item as it is written: its name in a list of changes. */
  readonly told?: string;
  /** The value of whatever stands there. */
  readonly read: (value: unknown) => T;
}

export type Fields = Readonly<Record<string, Field>>;

/** The keys of one mapping. */
export interface Level<F extends Fields = Fields> {
  /** What problems call such a mapping: “An item”. */
  readonly called: string;
  readonly fields: F;
  readonly shape: z.ZodType;
  /** By key what the program calls it, how it is read, and what is read where it is left out. */
  readonly readers: readonly (readonly [key: string, name: string, read: Field['read'], none: unknown])[];
}

/** `loose`: other keys are no mistake. */
export function level<F extends Fields>(called: string, fields: F, { loose = false } = {}): Level<F> {
  const entries = Object.entries(fields);
  const shapes = Object.fromEntries(entries.map(([key, { shape }]) => [key, shape]));
  return {
    ...{ called, fields },
    shape: loose ? z.looseObject(shapes) : z.strictObject(shapes),
    readers: entries.map(([key, field]) => [key, nameOf(key, field), field.read, field.read(undefined)] as const)
  };
}

type Camel<K> = K extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : K;
type NameOf<K, F> = F extends { readonly as: infer A extends string } ? A : Camel<K>;
type Told<F extends Fields> = { [K in keyof F as F[K] extends { readonly told: string } ? K : never]: F[K] };

/** What the fields of a mapping say, by the program's names for them. */
export type ValuesOf<F extends Fields> = Readonly<
  Present<{ [K in keyof F as NameOf<K, F[K]>]: ReturnType<F[K]['read']> }>
>;
/** The same of those alone that are told as they are written. */
export type ToldOf<F extends Fields> = ValuesOf<Told<F>>;
export type ToldKeys<F extends Fields> = keyof Told<F>;

/** What the program calls a field: `contributedBy` for `contributed_by`. */
export const nameOf = (key: string, { as }: Field): string =>
  as ?? key.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** What a mapping says, whatever it is: keys that the level does not have are not looked at. */
export function readFields<F extends Fields>({ readers }: Level<F>, value: unknown): ValuesOf<F> {
  const entry = mappingOf(value);
  const said: Record<string, unknown> = {};
  for (const [key, name, read, none] of readers) {
    const found = Object.hasOwn(entry, key) ? read(entry[key]) : none;
    if (found !== undefined) said[name] = found;
  }
  return said as ValuesOf<F>;
}

/** The field under another name. */
export const called = <F extends Field, const A extends string>(as: A, field: F) => ({ ...field, as });
/** The field, told of an item as it is written; in a list of changes by this name. */
export const told = <F extends Field>(told: string, field: F) => ({ ...field, told });

const form =
  <T>(holds: string, shape: z.ZodType, read: (value: unknown) => T) =>
  (says: string) =>
    anything(says, holds, shape, read);

export const aText = form('text', text, cleanText);
export const someTexts = form('list of texts', texts, textsOf);
export const oneOrSomeTexts = form(
  'text or list of texts',
  z.union([z.array(z.string()), z.string(), z.null()]).optional(),
  textsOf
);
export const anAddress = form('address', text, webAddress);
export const anAddressOrMail = form('address', text, (value) => webAddress(value) ?? mailAddress(value));
export const aTemplate = form('address', text, addressTemplate);
export const aFile = form('file name', text, logoFile);
export const aDay = form('day', date, dayIn);
/** A number that counts or measures something: never less than 0. */
export const aNumber = form('number', z.number().nullish(), (value) =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined
);
export const yesOrNo = form('true or false', flag, (value) => (typeof value === 'boolean' ? value : undefined));
export const oneOf = <const T extends string>(says: string, words: readonly T[]) =>
  anything(says, words.join(', '), z.enum(words).nullish(), (value) => words.find((word) => word === value));
export const aKind = (says: string) => oneOf(says, ['project', 'member', 'organization']);
/** Legacy markers: `- item:` with nothing behind it. */
export const aMarker = form('nothing', z.null().optional(), () => undefined);

/** Of a shape and with a reader of its own. */
export function anything<T>(says: string, holds: string, shape: z.ZodType, read: (value: unknown) => T): Field<T> {
  return { says, holds, shape, read };
}

export const mapping = <F extends Fields>(says: string, level: Level<F>): Field<ValuesOf<F>> => ({
  ...{ says, holds: 'mapping', level, shape: level.shape.nullish() },
  read: (value) => readFields(level, value)
});

/** A page, and when it was read. */
export const aSource = (says: string, level: Level): Field<Reference | undefined> => ({
  ...mapping(says, level),
  read: readReference
});

/** Whatever keys somebody likes, each with a mapping that says something. */
export const mappingsByKey = <F extends Fields>(says: string, level: Level<F>) => ({
  ...{ says, holds: 'mappings by key', level, shape: z.record(z.string(), level.shape.nullable()).nullish() },
  read: (value: unknown) =>
    byKey(value, (entry) => {
      const said = readFields(level, entry);
      return Object.keys(said).length > 0 ? said : undefined;
    })
});

/** Keys are foreign text: one of them may be called `__proto__`. Undefined where nothing is said. */
function byKey<T>(value: unknown, read: (entry: unknown) => T | undefined): Readonly<Record<string, T>> | undefined {
  const found = Object.entries(mappingOf(value)).flatMap(([key, entry]) => {
    const said = read(entry);
    return said === undefined || slug(key) === 'proto' ? [] : [[key, said] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

export const textsByKey = form('texts by key', z.record(z.string(), z.string().nullable()).nullish(), (value) =>
  byKey(value, cleanText)
);

export const mappings = <F extends Fields>(says: string, level: Level<F>): Field<readonly ValuesOf<F>[]> => ({
  ...{ says, holds: 'list of mappings', level, shape: list(level.shape) },
  read: (value) => listOf(value).map((entry) => readFields(level, entry))
});
