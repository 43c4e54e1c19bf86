import { sources } from '../collect/sources.ts';
import type { Family } from './command.ts';

export const collect: Family = {
  summary: 'Fetches what others keep: figures into the snapshot, logos into a folder. What was there stays.',
  kind: 'source',
  members: sources
};
