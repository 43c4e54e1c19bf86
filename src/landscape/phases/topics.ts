/**
 * Before the items: what they are chosen for. A file declares its topics and each item names some of them; where a file
 * declares none, the topics that its items tell of themselves (`extra.summary_tags`) are taken, as far as several share
 * them: free words make too many.
 */
import type { Topic } from '../model.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { compareText } from '#text/order.ts';
import { mapping } from '#text/value.ts';
import { optionIds, squeeze } from '#text/slug.ts';
import { NONE } from '../publish/packed.ts';
import type { Identified } from './identify.ts';
import type { Draft } from './read.ts';

export interface Topics {
  readonly list: readonly Topic[];
  /** The ids of an item's topics, as it names them, the most typical first. */
  of(entry: Identified): readonly string[];
}

/** By how many items a topic must be shared that nobody declared. */
const SHARED = 3;
const AT_LEAST = 2;

export function topicsOf(draft: Draft, entries: readonly Identified[]): Topics {
  return draft.topics.length > 0 ? declaredTopics(draft) : toldTopics(entries);
}

function declaredTopics(draft: Draft): Topics {
  const list = draft.topics.map(({ path: _path, ...topic }) => topic);
  const known = new Set(list.map(({ id }) => id));
  return { list, of: ({ draft }) => [...new Set(draft.topics)].filter((id) => known.has(id)) };
}

function toldTopics(entries: readonly Identified[]): Topics {
  const idOf = optionIds(entries.flatMap(tagsOf), [NONE]);
  const told = new Map(entries.map((entry) => [entry, [...new Map(tagsOf(entry).map((name) => [idOf(name), name]))]]));
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [id, name] of [...told.values()].flat()) {
    if (!names.has(id)) names.set(id, name);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const shared = [...names]
    .filter(([id]) => counts.get(id)! >= SHARED)
    .map(([id, name]) => ({ id, name, aliases: [] }))
    .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
  const list = shared.length < AT_LEAST ? [] : shared;
  const known = new Set(list.map(({ id }) => id));
  return { list, of: (entry) => told.get(entry)!.flatMap(([id]) => (known.has(id) ? [id] : [])) };
}

const tagsOf = ({ draft }: Identified): string[] =>
  textsOf(cleanText(mapping(draft.fields['extra'])['summary_tags'])?.split(',')).map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1)
  );

/** The topic that a word stands for by its id, its names or an alias; undefined for others. */
export function topicNamed(word: string, topics: readonly Topic[]): string | undefined {
  const meant = squeeze(word);
  return topics.find(({ id, name, shortName, aliases }) =>
    [id, name, shortName ?? '', ...aliases].some((known) => known !== '' && squeeze(known) === meant)
  )?.id;
}
