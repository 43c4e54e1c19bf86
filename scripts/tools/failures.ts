/** The last lines that a failed step said, and before them those that name a failed test, which may lie far above. */
const LAST = 60;
const NAMED = 40;

// eslint-disable-next-line no-control-regex -- what colours a line in a terminal does not belong to its text
const COLOURS = /\u001b\[[0-9;]*m/gu;
const NAMES_A_FAILURE = /^\s*(FAIL\s|× |✘ |\d+\) |AssertionError|\w*Error: )/u;

/**
 * What a step said, kept for the end of a run: whoever sees only the end of a log still learns which test failed and why.
 * Memory stays bounded however much is said.
 */
export function failureLog(): { readonly add: (part: string) => void; readonly lines: () => readonly string[] } {
  const named = new Set<string>();
  let last: string[] = [];
  let open = '';
  const take = (line: string): void => {
    if (NAMES_A_FAILURE.test(line) && named.size < NAMED) named.add(line.trim());
    last.push(line);
    if (last.length > 2 * LAST) last = last.slice(-LAST);
  };
  return {
    add(part) {
      const lines = `${open}${part.replace(COLOURS, '')}`.split('\n');
      open = lines.pop()!;
      lines.forEach(take);
    },
    lines() {
      const end = [...last, ...(open === '' ? [] : [open])].slice(-LAST);
      return [...[...named].filter((line) => !end.some((other) => other.trim() === line)), ...end];
    }
  };
}
