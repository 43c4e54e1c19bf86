/** What a file tells about what it says: where a text comes from, how a fact is known, what follows a project, who left. */
import type { Basis, FormerProject, Reference } from '../model.ts';
import { cleanText } from '#text/clean.ts';
import { dayIn } from '#text/day.ts';
import { listOf, mapping, present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { webAddress } from '#text/address.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A page and, where it is known, its day; undefined without an address that can be opened. */
export function readReference(value: unknown): Reference | undefined {
  const source = mapping(value);
  const url = webAddress(source['url']);
  return url ? present({ url, date: dayIn(source['date']) }) : undefined;
}

/** One or several: a text names an item by its id, a mapping anything else by name and address. */
export function readSuccessors(value: unknown): { readonly name: string; readonly url?: string }[] {
  return (Array.isArray(value) ? listOf(value) : [value]).flatMap((entry) => {
    const name = cleanText(entry) ?? cleanText(mapping(entry)['name']);
    return name ? [present({ name, url: webAddress(mapping(entry)['url']) })] : [];
  });
}

const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** By the key that it is about; keys are foreign text. Undefined where nothing is said. */
export function readEvidence(value: unknown): Readonly<Record<string, Basis>> | undefined {
  const found = Object.entries(mapping(value)).flatMap(([key, entry]) => {
    const basis = readBasis(mapping(entry));
    return Object.keys(basis).length > 0 && slug(key) !== 'proto' ? [[key, basis] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const readBasis = (entry: Fields): Basis =>
  present({
    basis: cleanText(entry['basis']),
    confidence: CONFIDENCES.find((confidence) => confidence === entry['confidence']),
    date: dayIn(entry['date']),
    url: webAddress(entry['url']),
    note: cleanText(entry['note'])
  });

/** A project that left, or undefined without a name. */
export function readFormer(entry: Fields): FormerProject | undefined {
  const name = cleanText(entry['name']);
  if (!name) return undefined;
  return present({
    name,
    lastStage: cleanText(entry['last_stage']),
    accepted: dayIn(entry['accepted']),
    left: dayIn(entry['left']),
    reason: cleanText(entry['reason']),
    livesAt: cleanText(entry['lives_at']),
    stageThere: cleanText(entry['stage_there']),
    since: dayIn(entry['since']),
    repo: webAddress(entry['repo_url']),
    contributedBy: cleanText(entry['contributed_by']),
    note: cleanText(entry['note']),
    source: cleanText(entry['source'])
  });
}
