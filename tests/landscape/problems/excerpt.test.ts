import { describe, expect, it } from 'vitest';
import { excerptOf } from '#landscape/problems/excerpt.ts';
import { UNSEEN } from '../../builders.ts';

const at = (text: string, line: number, column: number) => excerptOf(text, { line, column });

describe('an excerpt', () => {
  it('is the line with its number and a caret below the place', () => {
    expect(at('a: 1\nb:  two\n', 2, 5)).toBe('  2 | b:  two\n    |     ^');
  });

  it('is the line, too, where carriage returns alone end lines', () => {
    expect(at('a: 1\rb:  two\rc: 3', 2, 5)).toBe('  2 | b:  two\n    |     ^');
  });

  it('keeps the caret below the place for tabs, wide letters and accents', () => {
    expect(at('a\tb: x', 1, 6)).toBe('  1 | a b: x\n    |      ^');
    expect(at('名: x', 1, 4)).toBe('  1 | 名: x\n    |     ^');
    expect(at('e\u0301: x', 1, 5)).toBe('  1 | e\u0301: x\n    |    ^');
  });

  it('shows of a long line what stands around the place', () => {
    const [line, caret] = at(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, 1, 301)!.split('\n');
    expect(line).toMatch(/^ {2}1 \| …x+HEREy+…$/);
    expect(line![caret!.indexOf('^')]).toBe('H');
    expect(line!.length).toBeLessThan(112);
  });

  it('is left out where there is nothing to show', () => {
    expect(at('a: 1\n\n', 2, 1)).toBeUndefined();
    expect(at('a: 1', 7, 1)).toBeUndefined();
    expect(at('', 1, 1)).toBeUndefined();
  });

  it('has no control characters of the file, nor its line ends or mark', () => {
    expect(at('\ufeffa: 1\r\nb: 2', 1, 1)).toBe('  1 | a: 1\n    | ^');
    for (const line of at('a: \u001b[31m\u202ered', 1, 4)!.split('\n')) expect(line).not.toMatch(UNSEEN);
  });
});
