import { describe, expect, it } from 'vitest';
import { factsOf } from '#atlas/facts.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { aLandscape, anItem, itemOf, landscapeOf } from '../../builders.ts';

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
    const {
      id: _id,
      kind: _kind,
      name: _name,
      symbol: _symbol,
      places: _places,
      ...details
    } = itemOf(landscape, 'Milvus');
    const same = (day: string) => day;
    const facts = factsOf(details, { file: 'landscape.yml', sources: {}, day: same, month: same, number: String });
    expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Security audit: Fuzzing, Auditors, 2023-01-02',
      'Annual review: 2024-02-03',
      'Part of: Ray',
      'Specification: yes',
      'End user: yes',
      'Chat channel: #milvus',
      'Training: CMA, Course',
      'Use case: Search.',
      'Made for: Developers',
      'scope: EU'
    ]);
    expect(publicItems(landscape).items[0]).toMatchObject({
      tags: ['security'],
      parent_project: 'Ray',
      enduser: true,
      annual_review_date: '2024-02-03',
      annotations: { scope: 'EU' }
    });
  });
});
