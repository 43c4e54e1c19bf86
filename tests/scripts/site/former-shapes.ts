/**
 * The shapes of the files that landscape2 puts beside its page, as its readers know them: `data/*.json`, `api/**.json`. What
 * nobody recorded is left out, as it is there.
 */
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const address = z.string().regex(/^(https?:\/\/|mailto:)/);
const place = z.strictObject({ category: z.string(), subcategory: z.string() });
const featured = z.strictObject({ label: z.string(), order: z.number() }).partial();
const ts = z.strictObject({ ts: z.iso.datetime() });
const common = {
  ...{ id: z.string(), name: z.string(), category: z.string(), subcategory: z.string(), homepage_url: address },
  ...{ accepted_at: day, archived_at: day, graduated_at: day, incubating_at: day, joined_at: day },
  additional_categories: z.array(place),
  annotations: z.record(z.string(), z.string()),
  audits: z.array(z.strictObject({ date: day, type: z.string(), url: address, vendor: z.string() })),
  ...{ clomonitor_name: z.string(), lfx_slug: z.string() },
  ...{ description: z.string(), chat_channel: z.string(), maturity: z.string(), tag: z.array(z.string()) },
  ...{ enduser: z.boolean(), oss: z.boolean(), specification: z.boolean(), latest_annual_review_at: day }
};
const NEEDED = { id: true, name: true, category: true, subcategory: true, homepage_url: true } as const;
/** Addresses of further kinds come along under names like theirs. */
const contributors = z.strictObject({ count: z.number(), url: address });
const repository = z
  .strictObject({
    primary: z.boolean(),
    url: address,
    branch: z.string(),
    contributors,
    latest_release: ts,
    license: z.string(),
    stars: z.number()
  })
  .partial()
  .required({ url: true, primary: true });
export const inApi = z
  .object({ ...common, logo_url: z.string(), repositories: z.array(repository) })
  .partial()
  .required({ ...NEEDED, logo_url: true })
  .catchall(z.string().regex(/^https?:/));
const subcategory = z.strictObject({ name: z.string(), normalized_name: z.string() });
const category = z.strictObject({ ...subcategory.shape, subcategories: z.array(subcategory) });
export const base = z.strictObject({
  finances_available: z.literal(false),
  foundation: z.string(),
  qr_code: z.string(),
  categories: z.array(category),
  footer: z
    .strictObject({ links: z.record(z.string(), address), text: z.string() })
    .partial()
    .optional(),
  games_available: z.array(z.literal('quiz')).optional(),
  groups: z
    .array(z.strictObject({ name: z.string(), normalized_name: z.string(), categories: z.array(z.string()) }))
    .optional(),
  guide_summary: z.record(z.string(), z.array(z.string())).optional(),
  header: z.strictObject({ links: z.strictObject({ github: address }) }).optional(),
  items: z.array(
    z
      .strictObject({
        ...{ id: common.id, name: common.name, category: common.category, subcategory: common.subcategory },
        ...{ logo: z.string(), additional_categories: common.additional_categories, featured },
        ...{ maturity: common.maturity, oss: common.oss, tag: common.tag }
      })
      .partial()
      .required({ id: true, name: true, category: true, subcategory: true, logo: true })
  ),
  members_category: z.string().optional(),
  upcoming_event: z
    .strictObject({ name: z.string(), start: day, end: day, details_url: address, banner_url: z.string() })
    .partial()
    .required({ name: true, start: true, end: true })
    .optional(),
  view_mode: z.enum(['grid', 'card'])
});
const seen = z
  .strictObject({
    ...{ generated_at: z.iso.datetime(), url: address, stars: z.number(), contributors, license: z.string() },
    ...{ participation_stats: z.array(z.number()), first_commit: ts, latest_commit: ts, latest_release: ts }
  })
  .partial()
  .required({ generated_at: true, url: true });
export const full = z.strictObject({
  crunchbase_data: z.strictObject({}),
  github_data: z.record(address, seen),
  items: z.array(
    z
      .object({ ...common, logo: z.string(), website: address })
      .partial()
      .required(NEEDED)
      .catchall(z.unknown())
  )
});

const counts = z.record(z.string(), z.number().int().positive());
const perMonth = z.record(z.string().regex(/^\d{4}-\d\d$/), z.number().int().positive());
const stats = z
  .strictObject({
    members: z
      .strictObject({ members: z.number(), subcategories: counts, joined_at: perMonth, joined_at_rt: perMonth })
      .partial()
      .required({ members: true, subcategories: true }),
    projects: z
      .strictObject({
        ...{ projects: z.number(), maturity: counts, tag: counts },
        ...{ accepted_at: perMonth, accepted_at_rt: perMonth, audits: perMonth, audits_rt: perMonth },
        ...{ sandbox_to_incubating: perMonth, incubating_to_graduated: perMonth },
        category: z.record(z.string(), z.strictObject({ projects: z.number(), subcategories: counts }))
      })
      .partial()
      .required({ projects: true, maturity: true, category: true }),
    repositories: z
      .strictObject({
        ...{ repositories: z.number(), contributors: z.number(), stars: z.number() },
        ...{ languages: counts, licenses: counts, participation_stats: z.array(z.number()) }
      })
      .partial()
      .required({ repositories: true })
  })
  .partial();
const guide = z.strictObject({
  categories: z.array(
    z.strictObject({
      category: z.string(),
      content: z.string(),
      subcategories: z
        .array(
          z.strictObject({
            ...{ subcategory: z.string(), content: z.string() },
            keywords: z.array(z.string()).optional()
          })
        )
        .optional()
    })
  )
});
const option = z.strictObject({
  ...{ item: z.string(), correct: z.boolean() },
  ...{ category: z.string().optional(), subcategory: z.string().optional() }
});
const quiz = z.strictObject({
  questions: z.array(z.strictObject({ title: z.string(), options: z.array(option).min(2).max(4) }))
});
const embed = z.strictObject({
  foundation: z.string(),
  category: category.optional(),
  items: z.array(
    z
      .strictObject({
        ...{ id: common.id, name: common.name, category: common.category, subcategory: common.subcategory },
        ...{ logo: z.string(), website: z.string(), additional_categories: common.additional_categories },
        ...{ description: common.description, maturity: common.maturity, member_subcategory: z.string() }
      })
      .partial()
      .required({ id: true, name: true, category: true, subcategory: true, logo: true })
  )
});

const name = '[\\p{L}\\p{N}+-]+';
const path = (text: string) => new RegExp(`^${text.replaceAll('NAME', name).replaceAll('.', '\\.')}$`, 'u');

/** Every file of landscape2 that holds JSON, by its address. */
export const SHAPES_BY_PATH: readonly (readonly [path: RegExp, shape: z.ZodType])[] = [
  [path('data/base.json'), base],
  [path('data/full.json'), full],
  [path('data/stats.json'), stats],
  [path('data/guide.json'), guide],
  [path('data/quiz.json'), quiz],
  [path('data/embed_(?!full_)(NAME|maturity_NAME|tag_NAME).json'), embed],
  [path('data/embed_full_(NAME|maturity_NAME|tag_NAME).json'), full],
  [
    path('api/(projects|members|categories/NAME|categories/NAME/NAME)/count.json'),
    z.strictObject({ count: z.number() })
  ],
  [path('api/(projects|members|categories/NAME|categories/NAME/NAME)/all.json'), z.array(inApi)],
  [path('api/members/end-users.json'), z.array(inApi)],
  [path('api/projects/NAME--NAME--NAME.json'), inApi]
];
