/** Names of groups and of frames: never cut; in short where they say so themselves, else left out. */
import { describe, expect, it } from 'vitest';
import { blockHeading, blockHeadingHeight, frameHeading, frameHeadingFits } from '#layout/treemap/headings.ts';
import { textWidth } from '#layout/text-width.ts';

const LONG = 'Shenzhen Institute of Artificial Intelligence and Robotics for Society (AIRS)';

describe('the heading of a group', () => {
  const lines = (title: string, width: number) =>
    blockHeading(title, '7', { width, height: blockHeadingHeight(title, width, undefined) }).texts;

  it('breaks its name as long as there is room, then says it as its brackets do', () => {
    expect(lines(LONG, 600).map(({ text }) => text)).toEqual([LONG, '7']);
    expect(
      lines(LONG, 150)
        .map(({ text }) => text)
        .join(' ')
    ).toBe(`${LONG} 7`);
    expect(lines(LONG, 70).map(({ text }) => text)).toEqual(['AIRS', '7']);
  });

  it('stands in its room, at 10 px or more, whole or not at all', () => {
    for (const title of [LONG, 'Data', 'Continuous Integration & Delivery', 'Natural Language Processing (NLP)'])
      for (let width = 24; width < 400; width += 13)
        for (const line of lines(title, width)) {
          expect(line.x + textWidth(line.text, line)).toBeLessThanOrEqual(width);
          expect(line.size).toBeGreaterThanOrEqual(10);
          expect(line.text).not.toContain('…');
        }
  });
});

it('the heading of a frame says its name in short before it goes', () => {
  const title = 'Natural Language Processing (NLP)';
  expect(frameHeading(title, '12', 400).texts.map(({ text }) => text)).toEqual([title, '12']);
  expect(frameHeading(title, '12', 60).texts.map(({ text }) => text)).toEqual(['NLP', '12']);
  expect(frameHeadingFits(title, 60)).toBe(true);
  expect(frameHeadingFits(title, 18)).toBe(false);
});
