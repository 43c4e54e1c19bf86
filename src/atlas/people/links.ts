/** Where pages about members, organizations and projects are. */
import { type Query, homeOf } from '../query.ts';

/** The page that says where and how an item is shown. */
export const placementQuery = (query: Query, item: string): Query => ({ ...homeOf(query), view: 'placement', item });
