/**
 * The shape of a landscape file, level by level: which keys there are and what they hold. Our own format is a superset
 * of the landscape2 data file (version 1.1), so one schema reads both. Types only; what values mean is checked by the
 * rules in `validate/`. The reader itself is lenient: what has the wrong type is reported here and left out there.
 */
import { z } from 'zod';
import type { Path } from './located.ts';
import { isDay } from '#text/day.ts';
import { isMapping } from '#text/value.ts';

// zod would probe `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const texts = z.array(z.string()).nullish();
/** Legacy markers: `- item:` with nothing behind it. */
const marker = z.null().optional();
/** A day that the calendar has: `2023-02-30` is none. */
export const date = z.custom<string>(isDay).nullish();
export const list = <T extends z.ZodType>(of: T) => z.array(of).nullish();

/** Addresses that `extra` may hold. */
const EXTRA_URLS: readonly string[] =
  'annual_review_url artwork_url blog_url bluesky_url dev_stats_url discord_url docker_url documentation_url facebook_url funding_url github_discussions_url gitter_url linkedin_url mailing_list_url package_manager_url pinterest_url reddit_url slack_url stack_overflow_url summary_intro_url youtube_url'.split(
    ' '
  );
const EXTRA_TEXTS =
  'chat_channel clomonitor_name lfx_slug parent_project summary_business_use_case summary_integration summary_integrations summary_personas summary_release_rate summary_tags summary_use_case training_certifications training_type'.split(
    ' '
  );
const keyed = <T extends z.ZodType>(keys: readonly string[], of: T) => Object.fromEntries(keys.map((key) => [key, of]));

const extra = z.strictObject({
  accepted: date,
  sandbox: date,
  incubating: date,
  graduated: date,
  archived: date,
  annual_review_date: date,
  annotations: z.record(z.string(), z.string().nullable()).nullish(),
  audits: list(z.strictObject({ date, type: text, url: text, vendor: text })),
  other_links: list(z.strictObject({ name: text, url: text })),
  specification: flag,
  tag: texts,
  ...keyed(EXTRA_URLS, text),
  ...keyed(EXTRA_TEXTS, text)
});

const basis = z
  .strictObject({ basis: text, confidence: z.enum(['high', 'medium', 'low']).nullish(), date, url: text, note: text })
  .nullable();

const item = z.strictObject({
  item: marker,
  id: text,
  name: text,
  symbol: text,
  aliases: texts,
  description: text,
  description_source: z.strictObject({ url: text, date }).nullish(),
  homepage_url: text,
  repo_url: text,
  branch: text,
  /** `pypi:NAME`, `npm:NAME` or `crates:NAME`. */
  packages: texts,
  additional_repos: list(z.strictObject({ repo_url: text, branch: text, license: text })),
  project: text,
  host: text,
  contributed_by: texts,
  layers: texts,
  topics: texts,
  status: text,
  status_source: z.strictObject({ url: text, date }).nullish(),
  /** The id of an item, a name and an address, or several of them; what they hold is checked by a rule. */
  successor: z.union([z.string(), z.record(z.string(), z.any()), z.array(z.any()), z.null()]).optional(),
  evidence: z.record(z.string(), basis).nullish(),
  license: text,
  logo: text,
  /** The slug of its mark in the simple-icons package, shown where the logo folder has no file. */
  icon: text,
  joined: date,
  twitter: text,
  crunchbase: text,
  url_for_bestpractices: text,
  enduser: flag,
  /** Says that the repository is listed elsewhere on purpose. */
  allow_duplicate_repo: flag,
  unnamed_organization: flag,
  organization: z.looseObject({ name: text }).nullish(),
  second_path: z.union([z.array(z.string()), z.string(), z.null()]).optional(),
  extra: extra.nullish()
});

const subcategory = z.strictObject({ subcategory: marker, name: text, items: list(item) });
const category = z.strictObject({ category: marker, name: text, aliases: texts, subcategories: list(subcategory) });

const definition = { id: text, name: text, description: text };

/** A facet that a landscape declares for itself. */
export const facetSchema = z.strictObject({
  id: text,
  label: text,
  field: text,
  kinds: texts,
  order: texts,
  none: text
});

/** Levels of the landscape file. */
export const landscapeSchema = z.strictObject({
  foundation: z
    .strictObject({ id: text, name: text, short_name: text, url: text, description: text, landscape_url: text })
    .nullish(),
  listing: z.strictObject({ date, edit_url: text, source: text, credit: text }).nullish(),
  stages: list(z.strictObject({ ...definition, aliases: texts, hosted: flag, counted_as: text })),
  tiers: list(z.strictObject(definition)),
  layers: list(z.strictObject({ ...definition, part: text, aliases: texts })),
  topics: list(z.strictObject({ ...definition, short_name: text, aliases: texts })),
  organizations: list(
    z.strictObject({ id: text, name: text, kind: text, homepage_url: text, aliases: texts, twitter: text, logo: text })
  ),
  members: list(
    z.strictObject({
      id: text,
      name: text,
      listed_as: texts,
      aliases: texts,
      organization: text,
      joined: date,
      joined_before: date
    })
  ),
  former_projects: list(
    z.strictObject({
      name: text,
      last_stage: text,
      accepted: date,
      left: date,
      reason: text,
      lives_at: text,
      stage_there: text,
      since: date,
      repo_url: text,
      contributed_by: text,
      note: text,
      source: text
    })
  ),
  facets: list(facetSchema),
  landscape: list(category),
  categories: list(category)
});

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

export const landscapeLevels: LevelNames = [
  [/items\.extra\.annotations$/, 'Annotations'],
  [/items\.extra\.audits$/, 'An audit'],
  [/items\.extra\.other_links$/, 'A link'],
  [/items\.extra$/, '“extra”'],
  [/items\.additional_repos$/, 'A repository'],
  [/items\.(description|status)_source$/, 'A source'],
  [/items\.evidence/, 'Evidence'],
  [/items$/, 'An item'],
  [/subcategories$/, 'A subcategory'],
  [/^(landscape|categories)$/, 'A category'],
  [/^organizations$/, 'An organization'],
  [/^members$/, 'A member entry'],
  [/^facets$/, 'A facet'],
  [/^former_projects$/, 'A former project'],
  [/^(stages|tiers|layers|topics)$/, 'A definition'],
  [/^$/, 'The file']
];

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
