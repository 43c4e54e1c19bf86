/** What cannot be read, and where; apart from what reads, so that telling it loads no parser. */

/** 1-based, as editors and terminals count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not readable. */
export class UnreadableError extends Error {
  readonly position: Position;
  constructor(message: string, position: Position = { line: 1, column: 1 }) {
    super(message);
    this.name = 'UnreadableError';
    this.position = position;
  }
}
