import { expect, it } from 'vitest';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { itemMarkdown, itemText } from '#take-away/item.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../builders.ts';

const landscape = landscapeOf(
  aLandscape({
    Data: {
      Store: [
        anItem('Milvus', { project: 'graduated', license: 'Apache-2.0', description: '# Finds [what](x) is *near*' })
      ]
    }
  }),
  {
    snapshot: {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub' } },
      items: { milvus: { stars: { value: 45_728, date: '2026-08-22', source: 'github' } } }
    }
  }
);
const [atlas, details] = [atlasOf(landscape), packDetails(landscape)];
const context = factContext(atlas, details);
const known = knownOf(atlas, details, 0);
const link = 'https://landscape.example.org/?item=milvus';

it('is a Markdown record of an item: each fact with who said so and when', () => {
  const lines = itemMarkdown(known, context, link).split('\n');
  expect(lines[0]).toBe(`# [Milvus](${link})`);
  expect(lines).toContain('- Stars: **45,728**. GitHub, Aug 2026');
  expect(lines).toContainEqual(expect.stringMatching(/^- License: \*\*Apache-2\.0\*\*\. landscape\.yml, line \d+$/));
  expect(lines).toContain('- Code: [github.com/example/milvus](https://github.com/example/milvus)');
});

it('lets no text of the data mean anything in Markdown', () => {
  expect(itemMarkdown(known, context, link)).toContain('Finds \\[what\\](x) is \\*near\\*');
});

it('is plain text for a mail as well', () => {
  expect(itemText(known, context, link)).toContain('Stars: 45,728 [GitHub, Aug 2026]');
});
