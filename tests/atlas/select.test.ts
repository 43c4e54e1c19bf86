import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, type Column, columnOf, select } from '#atlas/select.ts';
import { cpuSeconds } from '../cpu.ts';

/** Items × facets, each item with some of a facet's options; and something chosen in each facet. */
const aCase = fc
  .record({ size: fc.nat(30), optionCounts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }) })
  .chain(({ size, optionCounts }) => {
    const codes = (count: number) => fc.uniqueArray(fc.nat(count - 1), { maxLength: count });
    return fc.record({
      facets: fc.tuple(...optionCounts.map((count) => fc.array(codes(count), { minLength: size, maxLength: size }))),
      choices: fc.tuple(...optionCounts.map((count) => fc.record({ chosen: codes(count), all: fc.boolean() }))),
      within: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      optionCounts: fc.constant(optionCounts)
    });
  });

const accepts = (codes: readonly number[], { chosen, all }: Choice): boolean =>
  chosen.length === 0 ||
  (all ? chosen.every((code) => codes.includes(code)) : chosen.some((code) => codes.includes(code)));

describe('any selection', () => {
  const run = (body: (naive: Naive, ours: ReturnType<typeof select>) => void) =>
    fc.assert(
      fc.property(aCase, ({ facets, choices, within, optionCounts }) => {
        const columns = facets.map((codes, i): Column => columnOf(`facet ${i}`, optionCounts[i]!, codes));
        const ours = select(columns, choices, Uint8Array.from(within, Number));
        body({ facets, choices, within, optionCounts }, ours);
      }),
      { numRuns: 300 }
    );
  interface Naive {
    readonly facets: readonly (readonly (readonly number[])[])[];
    readonly choices: readonly Choice[];
    readonly within: readonly boolean[];
    readonly optionCounts: readonly number[];
  }

  it('matches what every facet accepts, and nothing else', () => {
    run(({ facets, choices, within }, { matches, total }) => {
      const expected = within.map((there, i) => there && choices.every((choice, f) => accepts(facets[f]![i]!, choice)));
      expect([...matches].map(Boolean)).toEqual(expected);
      expect(total).toBe(expected.filter(Boolean).length);
    });
  });

  it('counts for an option what it would leave, its own facet’s choice left out', () => {
    run(({ facets, choices, within, optionCounts }, { counts }) => {
      for (const [f, choice] of choices.entries()) {
        // With "all", what is chosen stays chosen, and the option narrows it further.
        const others = choices.map((other, g) => (g === f && !choice.all ? { chosen: [] } : other));
        const expected = Array.from({ length: optionCounts[f]! }, (_, option) =>
          within.reduce(
            (sum, there, i) =>
              sum +
              Number(
                there && facets[f]![i]!.includes(option) && others.every((other, g) => accepts(facets[g]![i]!, other))
              ),
            0
          )
        );
        expect([...counts[f]!]).toEqual(expected);
      }
    });
  });

  it('with one option more of the same facet shows as many items as the option counts, if nothing else is chosen there', () => {
    run(({ facets, choices, within, optionCounts }, { counts }) => {
      const columns = facets.map((codes, i) => columnOf(`facet ${i}`, optionCounts[i]!, codes));
      for (const [f, { chosen }] of choices.entries()) {
        if (chosen.length > 0) continue;
        for (let option = 0; option < optionCounts[f]!; option++) {
          const next = choices.map((choice, g) => (g === f ? { chosen: [option] } : choice));
          expect(select(columns, next, Uint8Array.from(within, Number)).total).toBe(counts[f]![option]);
        }
      }
    });
  });
});

it('shows everything where nothing is chosen, and counts nothing where nothing is', () => {
  const columns = [columnOf('a', 2, [[0], [1], []])];
  expect(select(columns, [{ chosen: [] }], Uint8Array.of(1, 1, 1)).total).toBe(3);
  const empty = select([columnOf('a', 2, [])], [{ chosen: [1] }], new Uint8Array());
  expect([empty.total, [...empty.counts[0]!]]).toEqual([0, [0, 0]]);
});

it('selects among ten thousand items with twenty facets in a fraction of a frame’s time', () => {
  const codes = Array.from({ length: 10_000 }, (_, i) => [i % 7, (i % 7) + 1]);
  const columns = Array.from({ length: 20 }, (_, f) => columnOf(`facet ${f}`, 8, codes));
  const choices = columns.map((_, f) => ({ chosen: f < 3 ? [1, 2] : [] }));
  const within = new Uint8Array(10_000).fill(1);
  select(columns, choices, within);
  const ten = cpuSeconds(() => {
    for (let i = 0; i < 10; i++) select(columns, choices, within);
  });
  expect(ten / 10).toBeLessThan(0.05);
});
