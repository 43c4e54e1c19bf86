import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, formatListingHistory, parseListingHistory } from '#landscape/listing/history-file.ts';
import { Recorder } from '#landscape/listing/recorder.ts';
import { type State, statesOf } from '#landscape/listing/states.ts';
import { aLandscape, aMember, anItem } from '../../builders.ts';

const project = (item: string, more: Partial<State> = {}): State => ({
  ...{ item, kind: 'project', name: item, category: 'Data', subcategory: 'Streams' },
  ...{ page: `github.com/example/${item}` },
  ...more
});
type Version = readonly [day: string, ...states: State[]];

function spansOf(...versions: readonly Version[]): string[] {
  const recorder = new Recorder();
  for (const [day, ...states] of versions) recorder.record(day, states);
  return (recorder.history()?.spans ?? []).map(told);
}
const told = ({ item, from, to, name, stage }: Span) =>
  `${item} ${from}–${to ?? ''} ${name}${stage ? ` ${stage}` : ''}`;

describe('a stretch', () => {
  it('goes on while nothing changes', () => {
    expect(spansOf(['2020-01-01', project('ray')], ['2021-01-01', project('ray')])).toEqual(['ray 2020-01-01– ray']);
  });

  it('ends where a stage, a name or a place changes', () => {
    expect(
      spansOf(
        ['2020-01-01', project('ray')],
        ['2020-03-01', project('ray', { stage: 'sandbox' })],
        ['2020-05-01', project('ray', { stage: 'sandbox', name: 'Ray' })]
      )
    ).toEqual([
      'ray 2020-01-01–2020-03-01 ray',
      'ray 2020-03-01–2020-05-01 ray sandbox',
      'ray 2020-05-01– Ray sandbox'
    ]);
  });

  it('ends with the item, and begins again when it is back', () => {
    expect(
      spansOf(['2020-01-01', project('ray')], ['2020-02-01'], ['2020-06-01', project('ray')]).map((span) => span)
    ).toEqual(['ray 2020-01-01–2020-02-01 ray', 'ray 2020-06-01– ray']);
  });

  it('goes on under a new id that is known by the same repository', () => {
    const renamed = project('clearml', { page: 'github.com/example/trains', name: 'ClearML' });
    expect(spansOf(['2020-01-01', project('trains')], ['2020-12-01', renamed])).toEqual([
      'clearml 2020-01-01–2020-12-01 trains',
      'clearml 2020-12-01– ClearML'
    ]);
  });

  it('is the last version of its day', () => {
    expect(spansOf(['2020-01-01', project('ray')], ['2020-01-01', project('ray', { stage: 'sandbox' })])).toEqual([
      'ray 2020-01-01– ray sandbox'
    ]);
  });

  it('is not broken by what was away for a few days', () => {
    const away: Version[] = [['2020-01-01', project('ray')], ['2020-02-01'], ['2020-02-08', project('ray')]];
    expect(spansOf(...away)).toEqual(['ray 2020-01-01– ray']);
  });

  it('is none for what was there by mistake', () => {
    expect(spansOf(['2020-01-01'], ['2020-02-01', project('oops')], ['2020-02-03'])).toEqual([]);
  });
});

const aDay = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const aVersion = fc.tuple(
  aDay,
  fc
    .subarray(['a', 'b', 'c', 'd'])
    .chain((items) =>
      fc
        .array(fc.constantFrom(undefined, 'sandbox', 'graduated'), { minLength: items.length, maxLength: items.length })
        .map((stages) => items.map((item, i) => project(item, stages[i] ? { stage: stages[i] } : {})))
    )
);

describe('any history', () => {
  it('has one state of an item on a day, and reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(aVersion, { maxLength: 12 }), (versions) => {
        const recorder = new Recorder();
        for (const [day, states] of versions.toSorted(([a], [b]) => (a < b ? -1 : 1))) recorder.record(day, states);
        const history = recorder.history();
        if (!history) return;
        for (const [i, span] of history.spans.entries()) {
          const next = history.spans[i + 1];
          expect(span.to === undefined || span.from < span.to).toBe(true);
          if (next?.item === span.item) expect(span.to! <= next.from).toBe(true);
        }
        const text = formatListingHistory(history);
        expect(parseListingHistory({ file: 'h.json', text })).toEqual(
          JSON.parse(
            JSON.stringify({
              ...history,
              spans: history.spans.toSorted((a, b) => (`${a.item}${a.from}` < `${b.item}${b.from}` ? -1 : 1))
            })
          )
        );
      })
    );
  });

  it('is the same whether it was read at once or in two runs', () => {
    const versions: Version[] = [
      ['2020-01-01', project('ray'), project('trains')],
      ['2020-06-01', project('ray', { stage: 'sandbox' }), project('clearml', { page: 'github.com/example/trains' })],
      ['2021-01-01', project('clearml', { page: 'github.com/example/trains' })]
    ];
    const first = new Recorder();
    for (const [day, ...states] of versions.slice(0, 1)) first.record(day, states);
    const second = new Recorder(first.history());
    second.remember(versions[0]!.slice(1) as State[]);
    for (const [day, ...states] of versions.slice(1)) second.record(day, states);
    expect(second.history()!.spans.map(told).sort()).toEqual(spansOf(...versions).sort());
  });
});

describe('a version', () => {
  it('says of each item what it is, where it stands, and how it is known again', () => {
    const text = aLandscape({
      Data: { Streams: [anItem('Ray', { project: 'graduated' })] },
      'Our Members': { General: [aMember('Acme')] }
    });
    expect(statesOf({ file: 'landscape.yml', text })).toEqual([
      {
        ...{ item: 'ray', kind: 'project', name: 'Ray', category: 'Data', subcategory: 'Streams' },
        ...{ stage: 'graduated', page: 'github.com/example/ray' }
      },
      {
        ...{ item: 'acme', kind: 'member', name: 'Acme', category: 'Our Members', subcategory: 'General' },
        ...{ tier: 'general', page: 'acme.example.org' }
      }
    ]);
  });

  it('says why it cannot be read', () => {
    expect(statesOf({ file: 'landscape.yml', text: 'landscape: [' })).toHaveProperty('reason');
  });
});
