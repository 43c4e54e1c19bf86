/**
 * The shape of the files that stand beside a landscape2 data file: settings, guide, games. Keys and types only, as in
 * schema.ts; settings that are not followed are known all the same.
 */
import { z } from 'zod';
import { facetLevel } from './fields.ts';
import { date, flag, list, text, texts } from './forms.ts';
import type { LevelNames } from './schema.ts';

const number = z.number().nullish();
/** What belongs to another program and is not looked into. */
const foreign = z.unknown();
const links = (keys: string) => z.strictObject(Object.fromEntries(keys.split(' ').map((key) => [key, text]))).nullish();
const within = { category: text, subcategories: texts };

export const settingsSchema = z.strictObject({
  foundation: text,
  url: text,
  description: text,
  analytics: foreign,
  base_path: text,
  categories: list(z.strictObject({ name: text, subcategories: texts })),
  colors: links('color1 color2 color3 color4 color5 color6 color7'),
  enduser: list(z.strictObject(within)),
  facets: list(facetLevel.shape),
  featured_items: list(
    z.strictObject({
      field: text,
      options: list(z.strictObject({ value: text, label: text, order: number })),
      exclude: z.strictObject({ groups: texts }).nullish()
    })
  ),
  footer: z
    .strictObject({
      links: links('facebook flickr forums github homepage instagram linkedin slack twitch twitter wechat youtube'),
      logo: text,
      text
    })
    .nullish(),
  grid_items_size: text,
  groups: list(z.strictObject({ name: text, alias: text, categories: texts })),
  header: z.strictObject({ links: links('github'), logo: text, motd: text }).nullish(),
  hide_organization_section_in_projects: flag,
  images: links('favicon open_graph'),
  logos_viewbox: z.strictObject({ adjust: flag, exclude: texts }).nullish(),
  members_category: text,
  osano: foreign,
  screenshot_width: number,
  tags: z.record(z.string(), list(z.strictObject(within))).nullish(),
  upcoming_event: z.strictObject({ name: text, start: date, end: date, banner_url: text, details_url: text }).nullish(),
  view_mode: text
});

export const settingsLevels: LevelNames = [
  [/^$/, 'The settings'],
  [/^categories$/, 'A category'],
  [/^groups$/, 'A group'],
  [/^featured_items$/, 'A featured item'],
  [/^featured_items\.options$/, 'An option'],
  [/^facets$/, 'A facet'],
  [/links$/, '“links”']
];

export const guideSchema = z.strictObject({
  categories: list(
    z.strictObject({
      category: text,
      content: text,
      keywords: texts,
      subcategories: list(z.strictObject({ subcategory: text, content: text, keywords: texts }))
    })
  )
});

export const guideLevels: LevelNames = [
  [/^$/, 'The guide'],
  [/subcategories$/, 'A subchapter'],
  [/^categories$/, 'A chapter']
];

export const gamesSchema = z.strictObject({
  quiz: z
    .strictObject({
      questions: list(
        z.strictObject({
          title: text,
          options: list(z.strictObject({ item: text, category: text, subcategory: text, correct: flag }))
        })
      )
    })
    .nullish()
});

export const gamesLevels: LevelNames = [
  [/^$/, 'The file of games'],
  [/options$/, 'An answer'],
  [/questions$/, 'A question']
];
