import { describe, expect, it } from 'vitest';
import { UnreadableError, parseLocated } from '#landscape/read/located.ts';

const text = `landscape:
  - name: Data
    subcategories:
      - name: Store
        items:
          - name: 'Quoted: yes'
            repo_url:
          - name: Plain
`;
const items = ['landscape', 0, 'subcategories', 0, 'items'];

describe('parseLocated', () => {
  it('tells where values and keys were written', () => {
    const doc = parseLocated(text, 'landscape.yml');
    expect(doc.locate([...items, 1, 'name'])).toEqual({ line: 8, column: 19 });
    expect(doc.locate([...items, 1, 'name'], 'key')).toEqual({ line: 8, column: 13 });
  });

  it('points to the quote of a quoted text', () => {
    expect(parseLocated(text, 'f').locate([...items, 0, 'name'])).toEqual({ line: 6, column: 19 });
  });

  it('points to the key of an empty value', () => {
    expect(parseLocated(text, 'f').locate([...items, 0, 'repo_url'])).toEqual({ line: 7, column: 13 });
  });

  it('falls back to the nearest parent for what is not there', () => {
    expect(parseLocated(text, 'f').locate([...items, 1, 'extra', 'accepted'])).toEqual({ line: 8, column: 13 });
  });

  it('gives the span of a scalar, quotes included', () => {
    const [start, end] = parseLocated(text, 'f').span([...items, 0, 'name'])!;
    expect(text.slice(start, end)).toBe(`'Quoted: yes'`);
  });

  it.each([
    ['a tab', 'a:\n\t- b', 2, 1],
    ['a key given twice', 'a: 1\na: 2', 2, 1],
    ['nothing', '', 1, 1],
    ['two documents', 'a: 1\n---\nb: 2', 1, 1]
  ])('refuses %s and says where', (_, broken, line, column) => {
    expect(() => parseLocated(broken, 'f')).toThrow(UnreadableError);
    try {
      parseLocated(broken, 'f');
    } catch (error) {
      expect((error as UnreadableError).position).toEqual({ line, column });
    }
  });

  it('refuses aliases that unfold to more than two million values', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`
      );
    expect(() => parseLocated(lines.join('\n'), 'f')).toThrow(/two million|2000000/i);
  });

  it('keeps __proto__ a plain key', () => {
    const { value } = parseLocated('__proto__: { polluted: true }\nlandscape: []', 'f');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toContain('__proto__');
  });
});
