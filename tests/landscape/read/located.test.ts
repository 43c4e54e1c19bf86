import { describe, expect, it } from 'vitest';
import { type Located, UnreadableError, parseLocated } from '#landscape/read/located.ts';
import { landscapeSchema, misreadTexts } from '#landscape/read/schema.ts';

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
    expect(() => parseLocated(lines.join('\n'), 'f')).toThrow(/too many values: more than 2,000,000/);
  });

  it('counts the lines of a text with carriage returns alone, and no such sign beside other line ends', () => {
    const old = text.replaceAll('\n', '\r');
    expect(parseLocated(old, 'f').locate([...items, 1, 'name'])).toEqual({ line: 8, column: 19 });
    const windows = text.replaceAll('\n', '\r\n');
    expect(parseLocated(windows, 'f').locate([...items, 1, 'name'])).toEqual({ line: 8, column: 19 });
    expect(parseLocated('a: 1\rb: 2\nc: 3\n', 'f').locate(['c'], 'key')).toEqual({ line: 2, column: 1 });
    expect(() => parseLocated('a:\r\t- b', 'f')).toThrow(expect.objectContaining({ position: { line: 2, column: 1 } }));
  });

  it('keeps __proto__ a plain key', () => {
    const { value } = parseLocated('__proto__: { polluted: true }\nlandscape: []', 'f');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toContain('__proto__');
  });
});

describe('a text that YAML takes for something else', () => {
  const read = (landscape: string) =>
    parseLocated(landscape, 'f', (value) => misreadTexts(value, landscapeSchema)) as Located & {
      value: { landscape: readonly { readonly name: unknown; readonly aliases?: readonly unknown[] }[] };
    };

  it.each(['3.10', '007', '0x1F', '1e3', '-0', '1.0', '.inf', 'true', 'False', '12345678901234567890'])(
    'is read as it is written: %s',
    (name) => {
      const doc = read(`landscape:\n  - { name: ${name}, aliases: [&x ${name}, *x, "${name}"] }\n`);
      expect(doc.value.landscape[0]).toEqual({ name, aliases: [name, name, name] });
      const path = ['landscape', 0];
      expect(doc.unquoted).toEqual([
        [...path, 'name'],
        [...path, 'aliases', 0],
        [...path, 'aliases', 1]
      ]);
    }
  );

  it('is told once where several aliases lead to it', () => {
    const { value, unquoted } = read('landscape:\n  - &a { name: 3.10 }\n  - *a\n  - { <<: *a, aliases: [1.10] }\n');
    expect(value.landscape.map(({ name }) => name)).toEqual(['3.10', '3.10', '3.1']);
    expect(unquoted).toHaveLength(3);
  });

  it('stays what it is in quotes, as nothing, and where no text is meant', () => {
    const doc = read(`landscape:
  - name: '3.10'
    aliases: [~, 'true']
    mascot: 3.10
    subcategories: [{ items: [{ enduser: true, project: !!str 1, extra: { specification: false } }] }]
stages: 7
`);
    expect(doc.unquoted).toEqual([]);
    expect(doc.value).toMatchObject({ landscape: [{ mascot: 3.1, subcategories: [{ items: [{ enduser: true }] }] }] });
  });

  it('is read again in the same way', () => {
    const again = read('landscape: []').again('landscape: [{ name: 3.10 }]');
    expect(again.value).toEqual({ landscape: [{ name: '3.10' }] });
    expect(again.again('landscape: [{ name: 1.0 }]').unquoted).toHaveLength(1);
  });
});
