/** Links of landscapeapp (v1) and landscape2, as they stand in wikis and slides, and what they open here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '#atlas/migrations.ts';
import { readQuery, writeQuery } from '#atlas/link.ts';
import { views } from '#views/index.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../builders.ts';

const atlas = atlasOf(
  landscapeOf(
    aLandscape(
      {
        'Machine Learning': {
          Framework: [
            anItem('PyTorch', { project: 'graduated', license: 'BSD-3-Clause', host: 'lf', contributed_by: ['meta'] }),
            anItem('Data-Prep-Kit', {
              project: 'incubating',
              license: 'Apache-2.0',
              host: 'lf',
              contributed_by: ['ibm']
            }),
            anItem('AIRSEAI', { project: 'sandbox', license: 'GPL-3.0-or-later', host: 'lf' })
          ]
        },
        'Trusted & Responsible AI': {
          Explainability: [
            anItem('Zero', { license: 'MIT-0' }),
            anItem('Zero and more', { license: 'MIT-0 AND GPL-3.0-only' }),
            anItem('SHAP', { license: 'MIT', organization: { name: 'University of Washington' } }),
            anItem('Old One', { project: 'archived', license: 'CC-BY-4.0', host: 'lf' })
          ]
        },
        Members: { Premier: [aMember('Acme')] }
      },
      {
        organizations: [
          { id: 'lf', name: 'Linux Foundation' },
          { id: 'meta', name: 'Meta Platforms' },
          { id: 'ibm', name: 'IBM' }
        ]
      }
    )
  )
);

const terms = { ...atlas, views };

function opened(search: string) {
  const { query, unknown } = readQuery(migrate(new URLSearchParams(search), atlas), terms);
  return { search: writeQuery(query, terms), unknown: unknown.map(({ param, value }) => `${param}=${value}`) };
}

const HOSTED = 'stage=graduated,incubating,sandbox,archived';

const v1: readonly (readonly [old: string, here: string])[] = [
  ['selected=pytorch', 'item=pytorch'],
  ['selected=data-prep-kit', 'item=data-prep-kit'],
  ['selected=Data+Prep+Kit', 'item=data-prep-kit'],
  ['project=graduated', 'stage=graduated'],
  ['project=graduated,incubating', 'stage=graduated,incubating'],
  ['project=incubating,graduated', 'stage=graduated,incubating'],
  ['project=hosted', HOSTED],
  ['project=hosted&grouping=project', HOSTED],
  ['project=no', 'stage=none'],
  ['project=company', ''],
  ['license=apache-license-2-0', 'spdx=Apache-2.0'],
  ['license=Apache+License+2.0', 'spdx=Apache-2.0'],
  ['license=mit-license,bsd-3-clause-new-or-revised-license', 'spdx=BSD-3-Clause,MIT'],
  ['license=gnu-general-public-license-v3-0', 'spdx=GPL-3.0-only,GPL-3.0-or-later'],
  ['license=gpl-3-0-or-later', 'spdx=GPL-3.0-or-later'],
  ['organization=meta-platforms', 'contributor=meta'],
  ['organization=linux-foundation', 'host=lf'],
  ['category=machine-learning', 'category=machine-learning'],
  ['category=machine-learning,trusted-responsible-ai', 'category=machine-learning,trusted-responsible-ai'],
  ['grouping=organization&sort=stars', 'sort=stars'],
  ['sort=latest-commit&project=sandbox', 'stage=sandbox&sort=last-commit'],
  ['headquarters=berlin-germany', ''],
  ['bestpractices=yes', ''],
  ['format=card-mode&style=borderless&embed=yes', ''],
  ['fullscreen=yes&zoom=150', ''],
  ['zoom=70&project=hosted&selected=pytorch', `${HOSTED}&item=pytorch`]
];

const landscape2: readonly (readonly [old: string, here: string])[] = [
  ['group=members', 'scope=members'],
  ['group=projects-and-products', ''],
  ['group=projects-and-products&view-mode=grid', ''],
  ['view-mode=card&classify=category&sort-by=stars&sort-direction=desc', ''],
  ['item=machine-learning--framework--pytorch', 'item=pytorch'],
  ['item=machine-learning--framework--data-prep-kit', 'item=data-prep-kit'],
  ['group=members&item=members--premier--acme', 'scope=members&item=acme'],
  ['project=graduated&project=sandbox', 'stage=graduated,sandbox'],
  ['project=non-lf-ai-data', 'stage=none'],
  ['project=graduated&project=non-cncf', 'stage=graduated,none'],
  ['license=Apache+License+2.0&license=MIT+License', 'spdx=Apache-2.0,MIT'],
  ['license=Creative+Commons+Attribution+4.0+International', 'spdx=CC-BY-4.0'],
  ['category=Machine+Learning', 'category=machine-learning'],
  ['category=Trusted+%26+Responsible+AI', 'category=trusted-responsible-ai'],
  ['organization=IBM', 'contributor=ibm'],
  ['organization=University+of+Washington', 'host=university-of-washington'],
  ['organization=IBM&organization=Linux+Foundation', 'host=lf&contributor=ibm'],
  ['org-type=Company&country=Germany&industry=Software', ''],
  ['enduser=true', ''],
  ['specification=true&project=graduated', 'stage=graduated'],
  ['tag=runtime', '']
];

const ours: readonly (readonly [search: string, same: string])[] = [
  ['item=pytorch', 'item=pytorch'],
  ['license=permissive', 'license=permissive'],
  ['license=permissive,none', 'license=permissive'],
  ['category=machine-learning', 'category=machine-learning'],
  ['zoom=index', 'size=index'],
  ['stage=graduated,none&q=x&compact=1', 'q=x&stage=graduated,none&places=pack']
];

describe.each([
  ['landscapeapp', v1],
  ['landscape2', landscape2]
])('a link of %s', (_, table) => {
  it.each(table.map(([old, here]) => [old, here] as const))('?%s opens ?%s', (old, here) => {
    expect(opened(old)).toEqual({ search: here, unknown: [] });
  });
});

it('there are at least thirty of them', () => {
  expect(v1.length + landscape2.length).toBeGreaterThanOrEqual(30);
});

describe('a link of this explorer', () => {
  it.each(ours)('?%s stays ?%s', (search, same) => {
    expect(opened(search).search).toBe(same);
  });

  it('is never changed once it is canonical', () => {
    const { facets } = atlas;
    const selection = fc
      .tuple(...facets.map(({ id, options }) => fc.tuple(fc.constant(id), fc.subarray(options.map((o) => o.id)))))
      .map((chosen) => chosen.filter(([, ids]) => ids.length > 0).map(([id, ids]) => `${id}=${ids.join(',')}`));
    fc.assert(
      fc.property(selection, (parts) => {
        expect(opened(parts.join('&'))).toEqual({ search: parts.join('&'), unknown: [] });
      })
    );
  });
});

describe('what is not known', () => {
  it.each([
    ['license=Elastic+License', 'license=Elastic License'],
    ['category=Nowhere', 'category=Nowhere'],
    ['zoom=huge', 'size=huge'],
    ['colour=red', 'colour=']
  ])('is passed on and reported: ?%s', (old, unknown) => {
    expect(opened(old)).toEqual({ search: '', unknown: [unknown] });
  });

  it('never throws', () => {
    const params = 'selected project organization grouping group item license category zoom __proto__ toString'.split(
      ' '
    );
    fc.assert(
      fc.property(fc.constantFrom(...params), fc.string({ unit: 'binary', maxLength: 30 }), (param, value) => {
        const again = opened(opened(new URLSearchParams([[param, value]]).toString()).search);
        expect(again.unknown).toEqual([]);
      })
    );
  });
});
