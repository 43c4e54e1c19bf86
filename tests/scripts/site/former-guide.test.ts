import { expect, it } from 'vitest';
import { guideOfFile, guideOfMarkdown } from '#landscape/guide/sections.ts';
import { formerGuide } from '#scripts/site/former/guide.ts';

it('has chapters and parts under the names of landscape2', () => {
  const categories = [
    {
      category: 'Data',
      content: 'Why **data**.',
      subcategories: [{ subcategory: 'Store', content: 'How', keywords: ['kept'] }]
    }
  ];
  expect(formerGuide(guideOfFile({ categories }, { categories: [], items: [] }))).toEqual({
    categories: [
      {
        category: 'Data',
        content: '<p>Why <strong>data</strong>.</p>',
        subcategories: [{ subcategory: 'Store', content: '<p>How</p>', keywords: ['kept'] }]
      }
    ]
  });
  expect(formerGuide(undefined)).toEqual({ categories: [] });
});

it('holds no markup that somebody wrote', () => {
  const hostile =
    '# A\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](https://a.example/) [z](?stage=a)\n\n`<img onerror=x>`';
  const content = formerGuide(guideOfMarkdown(hostile)).categories[0]!.content;
  const tags = content.match(/<[^>]*>/g)!;
  expect(tags.filter((tag) => !/^<\/?(?:p|code|a)>$/.test(tag))).toEqual(['<a href="https://a.example/">']);
  expect(content).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
});
