/** Versions of a listing, day by day, → spans of what stayed as it was. */
import type { ListingHistory, Span } from './history-file.ts';
import type { State } from './states.ts';
import { present } from '#text/value.ts';

/** An item that is away for no longer was never gone: a bot, or an edit that was taken back. */
const SHORT_GAP = 10;
/** What lived no longer never was there. */
const SHORT_LIFE = 3;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export class Recorder {
  readonly #source: string | undefined;
  #from: string | undefined;
  #until: string | undefined;
  #commit: string | undefined;
  readonly #spans = new Map<string, Span[]>();
  /** Of items that are listed: where they are known by. */
  #pages = new Map<string, string>();

  /** Goes on where a history ends. */
  constructor(before?: ListingHistory, source?: string) {
    this.#source = before?.source ?? source;
    this.#from = before?.from;
    this.#until = before?.until;
    this.#commit = before?.commit;
    for (const span of before?.spans ?? []) this.#of(span.item).push(span);
  }

  #of(item: string): Span[] {
    const spans = this.#spans.get(item) ?? [];
    this.#spans.set(item, spans);
    return spans;
  }

  #open(item: string): Span | undefined {
    const last = this.#spans.get(item)?.at(-1);
    return last?.to === undefined ? last : undefined;
  }

  /** By which pages the items of the last version that was recorded are known: a history does not hold them. */
  remember(states: readonly State[]): void {
    this.#pages = new Map(states.flatMap(({ item, page }) => (page ? [[item, page] as const] : [])));
  }

  /** What was listed from a day on. Days never go back; of several versions of a day the last one counts. */
  record(day: string, states: readonly State[], commit?: string): void {
    this.#from ??= day;
    const at = this.#until !== undefined && day < this.#until ? this.#until : day;
    this.#until = at;
    this.#commit = commit ?? this.#commit;
    this.#follow(states);
    const listed = new Set(states.map(({ item }) => item));
    for (const item of this.#spans.keys()) if (!listed.has(item) && !isOfTable(item)) this.#end(item, at);
    for (const state of states) this.#put(state, at);
    this.remember(states);
  }

  /** What is gone and what is new are one item where both are of one kind and known by one page alone. */
  #follow(states: readonly State[]): void {
    const listed = new Set(states.map(({ item }) => item));
    const gone = new Map<string, string[]>();
    for (const [item, page] of this.#pages) {
      const open = this.#open(item);
      if (!open || listed.has(item)) continue;
      const key = `${open.kind} ${page}`;
      gone.set(key, [...(gone.get(key) ?? []), item]);
    }
    for (const { item, kind, page } of states) {
      if (!page || this.#open(item)) continue;
      const [former, ...others] = gone.get(`${kind} ${page}`) ?? [];
      if (former === undefined || others.length > 0) continue;
      gone.delete(`${kind} ${page}`);
      // Its own earlier stretches, if it had any, come first.
      const spans = [...this.#of(item), ...this.#of(former).map((span) => ({ ...span, item }))];
      this.#spans.delete(former);
      this.#spans.set(item, spans);
    }
  }

  #end(item: string, day: string): void {
    const open = this.#open(item);
    if (!open) return;
    const spans = this.#of(item);
    spans.pop();
    if (open.from < day) spans.push({ ...open, to: day });
  }

  #put({ page: _page, ...state }: State, day: string): void {
    const open = this.#open(state.item);
    if (open && sameAs(open, state)) return;
    this.#end(state.item, day);
    this.#of(state.item).push({ ...state, from: day });
  }

  /** All that was recorded; undefined before the first version. */
  history(): ListingHistory | undefined {
    if (this.#from === undefined) return undefined;
    const spans = [...this.#spans.values()].flatMap((own) => settled(own, this.#from!));
    return {
      ...present({ source: this.#source, commit: this.#commit }),
      from: this.#from,
      until: this.#until!,
      spans
    };
  }
}

/** Organizations of a table stand there for what they did; no version lists them, so none ends them. */
const isOfTable = (item: string) => item.startsWith('org-');

const sameAs = (a: Omit<Span, 'from'>, b: Omit<Span, 'from'>) =>
  (['kind', 'name', 'category', 'subcategory', 'stage', 'tier'] as const).every((key) => a[key] === b[key]);

/** The spans of one item without short gaps; none for what lived but a few days. */
function settled(spans: readonly Span[], first: string): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (!last?.to || daysBetween(last.to, span.from) > SHORT_GAP) whole.push(span);
    else if (sameAs(last, span)) {
      const { to: _to, ...open } = last;
      whole[whole.length - 1] = { ...open, ...present({ to: span.to, into: span.into }) };
    } else {
      whole[whole.length - 1] = { ...last, to: span.from };
      whole.push(span);
    }
  }
  const end = whole.at(-1)?.to;
  const begin = whole[0]?.from;
  const brief = end !== undefined && begin !== undefined && begin > first && daysBetween(begin, end) <= SHORT_LIFE;
  return brief && whole.at(-1)?.into === undefined ? [] : whole;
}
