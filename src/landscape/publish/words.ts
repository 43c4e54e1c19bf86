/**
 * What people type who mean an option of a facet: what the file says itself, and what is usual. By facet and option, as
 * far as there is anything to add to the option's own name.
 */
import { licenseIdsOf, licenseWords } from '../licenses/expression.ts';
import type { Landscape } from '../model.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** Of every class of open software, by which people ask for any of them. */
const OPEN = [
  'open source',
  'open source license',
  'oss',
  'foss',
  'floss',
  'libre',
  'osi approved',
  'osi approved license'
];
/** Of every class that is not open, as far as its use is restricted: what is not open source is proprietary. */
const RESTRICTED = [
  ...['not open', 'not open source', 'not open source license', 'non open', 'non open source', 'not free', 'non free'],
  ...['nonfree', 'proprietary', 'proprietary license', 'closed source', 'closed', 'commercial', 'commercial license'],
  ...['restricted license', 'restrictive license']
];

/** Customary words for usual options; where a landscape has no such option nobody asks for them. */
const USUAL: Readonly<Record<string, Words>> = {
  stage: {
    graduated: ['graduate', 'graduation', 'mature', 'production ready', 'production grade', 'ready for production'],
    incubating: ['incubation', 'incubator', 'incubated'],
    sandbox: ['experimental', 'early stage'],
    archived: ['archive', 'emeritus', 'retired'],
    none: ['not hosted', 'listed']
  },
  status: {
    archived: [
      'archived',
      'abandoned',
      'deprecated',
      'discontinued',
      'unmaintained',
      'end of life',
      'dead',
      'sunset',
      'not maintained',
      'no longer maintained'
    ],
    maintenance: ['maintenance mode'],
    succeeded: ['successor', 'replaced']
  },
  activity: {
    steady: ['active', 'actively developed', 'maintained', 'actively maintained', 'well maintained'],
    still: ['inactive', 'dormant']
  },
  license: {
    permissive: ['permissive license', 'permissively licensed', ...OPEN],
    'weak-copyleft': ['lesser copyleft', 'copyleft', ...OPEN],
    copyleft: ['copyleft', ...OPEN],
    'network-copyleft': ['copyleft', ...OPEN],
    model: ['model license', 'openrail', 'responsible ai license', ...RESTRICTED],
    'not-open': RESTRICTED,
    'source-available': ['business source', 'non-commercial', ...RESTRICTED],
    none: ['no license', 'without license', 'unlicensed', 'license not recorded', 'unknown license']
  },
  language: {
    go: ['golang'],
    javascript: ['js', 'node', 'nodejs'],
    typescript: ['ts'],
    python: ['py'],
    'c-plus-plus': ['cpp', 'cplusplus'],
    'c-sharp': ['csharp', 'dotnet', '.net'],
    'jupyter-notebook': ['ipynb']
  }
};

/** Whoever asks for what is hosted means all of these stages. */
const HOSTED = ['hosted', 'hosted projects'];
const isHosted = ({ id, hosted }: { readonly id: string; readonly hosted?: false | undefined }) =>
  hosted !== false && id !== 'archived';

export function searchWords(landscape: Landscape): Readonly<Record<string, Words>> {
  const { topics, layers, stages, categories, organizations, items } = landscape;
  const named = organizations.map(({ id, aliases }) => ({ id, aliases }));
  const licenses = new Set(items.flatMap(({ license }) => (license ? licenseIdsOf(license) : [])));
  const words: Record<string, Words> = {
    topic: wordsOf(
      topics.map(({ id, shortName, aliases }) => ({ id, aliases: shortName ? [...aliases, shortName] : aliases }))
    ),
    layer: wordsOf(layers),
    stage: wordsOf(
      stages.map(({ id, aliases = [], hosted }) => ({
        id,
        aliases: [...aliases, ...(isHosted({ id, hosted }) ? HOSTED : [])]
      })),
      USUAL['stage']
    ),
    category: wordsOf(categories),
    spdx: wordsOf([...licenses].map((id) => ({ id, aliases: licenseWords(id) }))),
    host: wordsOf(named),
    contributor: wordsOf(named),
    ...Object.fromEntries(['license', 'status', 'activity', 'language'].map((facet) => [facet, USUAL[facet]!]))
  };
  return Object.fromEntries(Object.entries(words).filter(([, of]) => Object.keys(of).length > 0));
}

interface Named {
  readonly id: string;
  readonly aliases?: readonly string[];
}

function wordsOf(options: readonly Named[], usual: Words = {}): Words {
  const all = new Map(Object.entries(usual));
  for (const { id, aliases = [] } of options) {
    const words = [...new Set([...(all.get(id) ?? []), ...aliases])];
    if (words.length > 0) all.set(id, words);
  }
  return Object.fromEntries(all);
}
