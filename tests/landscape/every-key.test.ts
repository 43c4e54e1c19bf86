/** Every key of the format, each with a value of its own: where it comes out again, and which never do. */
import { dump } from 'js-yaml';
import { expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { linkGroups } from '#atlas/facts/links.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import type { Fields } from '#landscape/read/forms.ts';
import { extraLevel, itemLevel } from '#landscape/read/item-fields.ts';
import { formatCsv } from '#take-away/csv.ts';
import { fullDay } from '#text/day.ts';
import { compiled } from '../builders.ts';
import { aSelection } from '../take-away/selections.ts';

/** What stands behind a key, and the words by which it is known again. */
interface Said {
  readonly value: unknown;
  readonly words: readonly string[];
}

let days = 0;
const aDay = () => `20${10 + (days += 1)}-0${1 + (days % 9)}-15`;
const word = (key: string) => `w-${key.replaceAll('_', '-')}-w`;

/** A value as the table says that the key holds one; nested keys are part of it. */
function saidOf(key: string, { holds, level }: Fields[string]): Said {
  const address = `https://${word(key)}.example.org/${word(key)}`;
  if (level && holds !== 'mappings by key') {
    const inner = Object.entries(level.fields).map(([name, field]) => [name, saidOf(`${key}_${name}`, field)] as const);
    const entry = Object.fromEntries(inner.map(([name, { value }]) => [name, value]));
    return { value: holds === 'list of mappings' ? [entry] : entry, words: inner.flatMap(([, { words }]) => words) };
  }
  if (holds === 'address') return { value: address, words: [word(key)] };
  if (holds === 'day') {
    const day = aDay();
    return { value: day, words: [day] };
  }
  if (holds === 'true or false') return { value: true, words: [key] };
  if (holds.startsWith('list of texts') || holds.startsWith('text or list'))
    return { value: [word(key)], words: [word(key)] };
  if (holds === 'texts by key') return { value: { [`K${key}`]: word(key) }, words: [word(key), `K${key}`] };
  if (holds === 'file name') return { value: `${word(key)}.svg`, words: [word(key)] };
  if (holds === 'text') return { value: word(key), words: [word(key)] };
  return { value: null, words: [] };
}

/** Keys that are told by other words than their own, or mean something only beside the rest of a landscape. */
const GIVEN: Readonly<Record<string, Said>> = {
  name: { value: 'Everything', words: ['Everything'] },
  project: { value: 'graduated', words: ['graduated'] },
  kind: { value: 'project', words: ['project'] },
  id: { value: 'w-id-w', words: ['w-id-w'] },
  symbol: { value: 'Evy', words: ['Evy'] },
  host: { value: 'w-host-w', words: ['Host Inc'] },
  contributed_by: { value: ['w-host-w'], words: ['Host Inc'] },
  layers: { value: ['w-layer-w'], words: ['w-layer-w'] },
  topics: { value: ['w-topic-w'], words: ['w-topic-w'] },
  trust: { value: { 'w-trust-w': 'because-w' }, words: ['w-trust-w', 'because-w'] },
  status: { value: 'maintenance', words: ['maintenance'] },
  successor: { value: { name: 'Later', url: 'https://later-w.example.org/' }, words: ['Later', 'later-w'] },
  packages: { value: ['pypi:w-package'], words: ['pypi:w-package'] },
  evidence: { value: { accepted: { basis: 'evidence-w', confidence: 'high' } }, words: ['evidence-w'] },
  // Two names of one day.
  annual_review: { value: '2009-01-15', words: ['2009-01-15'] },
  annual_review_date: { value: '2009-01-15', words: ['2009-01-15'] },
  second_path: { value: ['More / There'], words: ['More', 'There'] },
  organization: { value: { name: 'Host Inc' }, words: ['Host Inc'] }
};

const said = (fields: Fields, prefix: string) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [`${prefix}${key}`, GIVEN[key] ?? saidOf(key, field)])
  );
const ofExtra = said(extraLevel.fields, 'extra.');
const ofItem = said(Object.fromEntries(Object.entries(itemLevel.fields).filter(([key]) => key !== 'extra')), '');
const value = (all: Readonly<Record<string, Said>>) =>
  Object.fromEntries(Object.entries(all).map(([key, { value }]) => [key.replace('extra.', ''), value]));

const text = dump({
  stages: [{ id: 'graduated', name: 'Graduated' }],
  layers: [{ id: 'w-layer-w', name: 'w-layer-w' }],
  topics: [{ id: 'w-topic-w', name: 'w-topic-w' }],
  trust_dimensions: [{ id: 'w-trust-w', name: 'w-trust-w' }],
  organizations: [{ id: 'w-host-w', name: 'Host Inc' }],
  landscape: [
    { name: 'Data', subcategories: [{ name: 'Here', items: [{ ...value(ofItem), extra: value(ofExtra) }] }] },
    {
      name: 'More',
      subcategories: [{ name: 'There', items: [{ name: 'Other', homepage_url: 'https://o.example.org/' }] }]
    }
  ]
});
const { landscape, report } = compiled(text);
const { items } = publicItems(landscape!);
const found = landscape!.items.findIndex(({ name }) => name === 'Everything');
const [atlas, details] = [unpack(pack(landscape!)), packDetails(landscape!)];
const known = knownOf(atlas, details, found);
const context = factContext(atlas, details);
const PLACES = {
  api: JSON.stringify(items[found]),
  csv: formatCsv(aSelection([items[found]!])),
  page: JSON.stringify([
    factRowsOf(atlas).flatMap((row) => {
      const fact = row.read(known, context);
      return fact ? [[row.id, fact]] : [];
    }),
    linkGroups(details.items[found]!),
    // The head of a panel and its tile, and the line that warns.
    known.entry,
    known.details.successors
  ])
};

/** Keys that the page does not write out, each with the reason. */
const NOT_WRITTEN: Readonly<Record<string, string>> = {
  packages: 'the downloads that registries count of them are told',
  components_source: 'stands beside components, which the section of openness shows',
  openness_class: 'is shown where the landscape declares classes',
  evidence: 'its notes stand beside the facts that it is about',
  logo: 'is a picture',
  icon: 'is a picture'
};
/** Keys that never come out, each with the reason. */
const NOWHERE: Readonly<Record<string, string>> = {
  allow_duplicate_repo: 'speaks to the checks alone',
  unnamed_organization: 'speaks to the checks alone'
};

it('is a landscape of keys that are all known', () => {
  const unknown = report.problems.filter(({ code }) => /^key_|value_wrong_type/.test(code));
  expect(unknown.map(({ message }) => message)).toEqual([]);
});

it.each(Object.keys(PLACES) as (keyof typeof PLACES)[])(
  'each comes out in the %s, but for those that say why not',
  (place) => {
    const whole = PLACES[place];
    const days = (words: string) =>
      /^\d{4}-/.test(words) ? [words, fullDay(words)] : [words, words.replace('nduser', 'nd-user')];
    const missing = Object.entries({ ...ofItem, ...ofExtra }).flatMap(([key, { words }]) =>
      words.every((word) => days(word).some((form) => whole.includes(form))) ? [] : [key]
    );
    expect(missing).toEqual(expect.arrayContaining(Object.keys(NOWHERE)));
    expect(missing.filter((key) => !(key in NOWHERE || (place === 'page' && key in NOT_WRITTEN)))).toEqual([]);
  }
);

it('is told once each: no two facts of an item have one label', () => {
  const labels = factRowsOf(atlas).flatMap((row) => (row.read(known, context) ? [row.label] : []));
  expect(labels.toSorted()).toEqual([...new Set(labels)].toSorted());
});
