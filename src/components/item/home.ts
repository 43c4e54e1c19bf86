import { HOME, type Query } from '#atlas/query.ts';

/** Everything, looked at as the reader does now: where links of a panel start from. */
export const homeOf = ({ view, zoom, by, area, tint }: Query): Query => ({ ...HOME, view, zoom, by, area, tint });
