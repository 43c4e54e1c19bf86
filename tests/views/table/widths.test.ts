import { expect, it } from 'vitest';
import { textWidth } from '#layout/text-width.ts';
import { lifeRows } from '#atlas/facts/life.ts';
import { paceWords } from '#views/table/cells.ts';
import { paceStretch, textFit, widthsIn } from '#views/table/widths.ts';

const commits = lifeRows.filter(({ id }) => id === 'commits');

it.each([12, 0.01, 987, 2345])(
  'sets %d commits a week and a month of long ago apart, within the first column',
  (pace) => {
    const room = widthsIn(commits, 0)[2]! - 12;
    const text = paceWords({ text: String(pace) });
    const stretch = paceStretch(text, { month: 'May 2023', old: true }, room);
    const figure = textWidth(text, { size: 11, weight: 600, stretch });
    const month = 13 + textWidth('May 2023', { size: 11, weight: 420 });
    expect(figure + 6 + month).toBeLessThanOrEqual(room - 12);
  }
);

it.each([
  ['Apache-2.0', 116, 2, false],
  ['Vector database, Search engine, Retrieval for models, Storage', 168, 2, true],
  ['a-long-organization/a-long-repository-name', 150, 1, true]
])('sets %s in %d px whole', (text, width, lines, tight) => {
  const fit = textFit(text, width, lines);
  expect(fit.tight).toBe(tight);
  const wide = textWidth(text, { size: tight ? 11 : 13, weight: 420, stretch: fit.stretch });
  expect(wide).toBeLessThanOrEqual((width - 12) * (lines + Number(tight)));
});

it('says of words for which there is no room even so', () => {
  expect(textFit('Words for a cell. '.repeat(20), 320, 2).long).toBe(true);
  expect(textFit('Words for a cell. '.repeat(4), 320, 2).long).toBeUndefined();
});
