/** What projects are chosen for, and what their makers say of their development. */
import { STATUSES, type Topic } from '../model.ts';
import { topicNamed } from '../phases/topics.ts';
import type { Report } from '../problems/report.ts';
import type { Path } from '../read/located.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import { squeeze } from '#text/slug.ts';
import { type Evidence, type Rules, placeOf } from './evidence.ts';

export const topicRules: Rules = (evidence, report) => {
  sharedWords(evidence, report);
  unknownTopics(evidence, report);
  statuses(evidence, report);
  successors(evidence, report);
};

/** Every word of a topic, with where it stands. */
function* wordsOf({ id, name, shortName, aliases }: Topic, path: Path): Generator<readonly [string, Path]> {
  yield [name, [...path, 'name']];
  yield [id, [...path, 'id']];
  if (shortName) yield [shortName, [...path, 'short_name']];
  for (const [i, alias] of aliases.entries()) yield [alias, [...path, 'aliases', i]];
}

function sharedWords({ doc, draft }: Evidence, report: Report): void {
  const owners = new Map<string, Topic>();
  for (const topic of draft.topics) {
    for (const [word, path] of wordsOf(topic, topic.path)) {
      const owner = owners.get(squeeze(word));
      if (!owner) owners.set(squeeze(word), topic);
      else if (owner !== topic) report.add('topic_word_shared', { doc, path }, word, topic.name, owner.name);
    }
  }
}

function unknownTopics({ doc, draft, entries }: Evidence, report: Report): void {
  const known = new Set(draft.topics.map(({ id }) => id));
  const used = new Set<string>();
  for (const { draft: item } of entries) {
    for (const topic of item.topics) {
      used.add(topic);
      if (known.has(topic)) continue;
      const named = topicNamed(topic, draft.topics);
      const proposal = named ?? nearest(topic, known);
      const path = placeOf(item, 'topics', topic);
      const isSafe = named !== undefined || hasOneNear(topic, [...known]);
      report.add('topic_unknown', { doc, path, fix: proposal, isSafe }, topic, proposal);
    }
  }
  for (const { id, name, path } of draft.topics) if (!used.has(id)) report.add('topic_empty', { doc, path }, name);
}

function successors({ doc, entries }: Evidence, report: Report): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const { draft: item } of entries) {
    for (const { name, url } of item.successors) {
      if (url !== undefined || ids.has(name)) continue;
      const proposal = nearest(name, ids);
      const path = [...item.path, 'successor'];
      report.add('successor_unknown', { doc, path, fix: proposal, isSafe: false }, name, proposal);
    }
  }
}

function statuses({ doc, entries }: Evidence, report: Report): void {
  for (const { draft: item } of entries) {
    const { status, statusSource, name } = item;
    if (status === undefined) continue;
    const path = [...item.path, 'status'];
    if (!STATUSES.some((known) => known === status)) {
      const proposal = nearest(status, STATUSES);
      const isSafe = hasOneNear(status, STATUSES);
      report.add('status_unknown', { doc, path, fix: proposal, isSafe }, status, STATUSES.join(', '), proposal);
    } else if (statusSource?.date === undefined) report.add('status_undated', { doc, path }, name, status);
  }
}
