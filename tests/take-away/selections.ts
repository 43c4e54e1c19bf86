/** Records to export, as bare as can be. */
import type { ExportedSelection } from '#take-away/records.ts';
import type { PublicItem } from '#landscape/publish/public.ts';

export const aRecord = (name: string, more: Partial<PublicItem> = {}): PublicItem => ({
  id: 'one',
  kind: 'project',
  name,
  category: 'Data',
  subcategory: 'Storage',
  places: [{ category: 'Data', subcategory: 'Storage' }],
  stage: null,
  tier: null,
  host: null,
  contributed_by: [],
  layers: [],
  topics: [],
  license: null,
  license_written: null,
  license_class: null,
  homepage_url: null,
  repo_url: null,
  logo: null,
  dates: {},
  figures: {},
  ...more
});

export const aSelection = (
  records: readonly PublicItem[],
  more: Partial<ExportedSelection> = {}
): ExportedSelection => ({
  title: 'Small Landscape',
  sentence: '2 of 5 shown.',
  query: 'stage=sandbox',
  records,
  names: new Map([['sandbox', 'Sandbox']]),
  ...more
});
