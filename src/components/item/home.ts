import { HOME, type Query } from '#atlas/query.ts';

/** Everything, looked at as the reader does now: where links of a panel start from. */
export const homeOf = ({ view, size, by, area, tint }: Query): Query => ({ ...HOME, view, size, by, area, tint });
