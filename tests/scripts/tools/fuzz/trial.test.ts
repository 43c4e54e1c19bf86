import { describe, expect, it } from 'vitest';
import { MOST_MS, spoilt, tried } from '#scripts/tools/fuzz/trial.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const text = generatedLandscape(40);
const RUNS = 500;

describe('spoilt files', () => {
  it('end in a report inside the file, whatever was done to them', () => {
    const trials = Array.from({ length: RUNS }, (_, n) => tried(spoilt(text, 20_261_129, n), MOST_MS));
    expect(trials.flatMap(({ complaints }, n) => complaints.map((complaint) => `${n}: ${complaint}`))).toEqual([]);
    // Most must get past the parser, or the rules were not tried.
    expect(trials.filter(({ readable }) => readable).length).toBeGreaterThan(RUNS / 3);
  });

  it('are the same for the same seed and number, and others for others', () => {
    expect(spoilt(text, 1, 7)).toEqual(spoilt(text, 1, 7));
    expect(new Set(Array.from({ length: 20 }, (_, n) => spoilt(text, 1, n).toString('hex'))).size).toBeGreaterThan(18);
    expect(spoilt(text, 2, 7)).not.toEqual(spoilt(text, 1, 7));
  });

  it('are found out where they take too long', () => {
    expect(tried(Buffer.from(text), -1).complaints).toEqual([expect.stringMatching(/ms of CPU, -1 are allowed$/)]);
  });
});
