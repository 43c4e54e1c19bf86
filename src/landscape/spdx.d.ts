declare module 'spdx-expression-parse' {
  export default function parse(expression: string): unknown;
}
declare module 'spdx-exceptions' {
  const exceptions: readonly string[];
  export default exceptions;
}
declare module '@blueoak/list' {
  const ratings: readonly { readonly name: string; readonly licenses: readonly { readonly id: string }[] }[];
  export default ratings;
}
