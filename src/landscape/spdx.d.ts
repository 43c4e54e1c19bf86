declare module 'spdx-correct' {
  export default function correct(text: string, options?: { upgrade?: boolean }): string | null;
}
declare module 'spdx-expression-parse' {
  export default function parse(expression: string): unknown;
}
