import { describe, expect, it } from 'vitest';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { aLandscape, anItem, atlasOf, itemOf, landscapeOf } from '../../builders.ts';

const everything = {
  enduser: true,
  extra: {
    tag: ['security'],
    parent_project: 'Ray',
    specification: true,
    annual_review_date: '2024-02-03',
    audits: [{ date: '2023-01-02', type: 'Fuzzing', vendor: 'Auditors', url: 'https://audit.example.org/' }, {}],
    chat_channel: '#milvus',
    training_certifications: 'CMA',
    training_type: 'Course',
    summary_use_case: 'Search.',
    summary_personas: 'Developers',
    annotations: { scope: 'EU', empty: null },
    mailing_list_url: 'mailto:list@example.org',
    other_links: [{ name: 'Write', url: 'mailto:me@example.org' }]
  }
};
const landscape = landscapeOf(aLandscape({ Data: { Storage: [anItem('Milvus', everything), 'Ray'] } }));

describe('what a landscape2 file says beyond what every item has', () => {
  it('is read', () => {
    expect(itemOf(landscape, 'Milvus').more).toEqual({
      tags: ['security'],
      parent: 'Ray',
      endUser: true,
      specification: true,
      reviewed: '2024-02-03',
      audits: [{ date: '2023-01-02', type: 'Fuzzing', vendor: 'Auditors', url: 'https://audit.example.org/' }],
      chatChannel: '#milvus',
      training: 'CMA, Course',
      summary: { 'Use case': 'Search.', 'Made for': 'Developers' },
      annotations: { scope: 'EU' }
    });
    expect(itemOf(landscape, 'Ray')).not.toHaveProperty('more');
  });

  it('links to mailboxes where that makes sense', () => {
    expect(itemOf(landscape, 'Milvus').links).toEqual([
      { kind: 'mailing list', url: 'mailto:list@example.org' },
      { kind: 'other', url: 'mailto:me@example.org', label: 'Write' }
    ]);
  });

  it('is shown among the facts and published under the names of landscape2', () => {
    const [atlas, details] = [atlasOf(landscape), packDetails(landscape)];
    const context = factContext(atlas, details);
    const known = knownOf(atlas, details, 0);
    const facts = factRowsOf(atlas).flatMap(({ label, read }) => {
      const fact = read(known, context);
      return fact ? [`${label}: ${fact.text}`] : [];
    });
    expect(facts).toEqual(
      expect.arrayContaining([
        'Security audits: Fuzzing, Auditors, 2 Jan 2023',
        'Annual review: 3 Feb 2024',
        'Part of: Ray',
        'Specification: yes',
        'End user: yes',
        'Chat channel: #milvus',
        'Training: CMA, Course',
        'In its own words: Use case: Search; Made for: Developers',
        'Annotations: Scope: EU'
      ])
    );
    expect(publicItems(landscape).items[0]).toMatchObject({
      tags: ['security'],
      parent_project: 'Ray',
      enduser: true,
      annual_review_date: '2024-02-03',
      annotations: { scope: 'EU' }
    });
  });
});
