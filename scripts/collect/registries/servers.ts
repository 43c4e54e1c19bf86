/** The servers that count downloads, a row each: whom to ask, how often, and what their answers say. */
import { z } from 'zod';
import type { Package, Registry } from '#landscape/packages.ts';
import { Unanswered } from '../patience.ts';

export interface RegistryServer {
  readonly origin: string;
  /** Between two questions. */
  readonly pauseMs: number;
  readonly path: (name: string) => string;
  readonly answer: z.ZodType<Told>;
  /** Names that mean the same package are the same then. */
  readonly same: (name: string) => string;
}

interface Told {
  readonly name: string;
  /** In a month. */
  readonly count: number;
}

/** Far above what any package has. */
const count = z.number().int().nonnegative().max(1_000_000_000_000);
const MONTHS_OF_CRATES = 3;

export const SERVERS: Readonly<Record<Registry, RegistryServer>> = {
  pypi: {
    origin: 'https://pypistats.org',
    pauseMs: 2000,
    path: (name) => `/api/packages/${spelled(name)}/recent`,
    answer: z
      .object({ package: z.string(), data: z.object({ last_month: count }) })
      .transform((told) => ({ name: told.package, count: told.data.last_month })),
    same: spelled
  },
  npm: {
    origin: 'https://api.npmjs.org',
    pauseMs: 500,
    path: (name) => `/downloads/point/last-month/${name}`,
    answer: z
      .object({ package: z.string(), downloads: count })
      .transform((told) => ({ name: told.package, count: told.downloads })),
    same: (name) => name
  },
  crates: {
    origin: 'https://crates.io',
    pauseMs: 1000,
    path: (name) => `/api/v1/crates/${name}`,
    answer: z.object({ crate: z.object({ name: z.string(), recent_downloads: count }) }).transform(({ crate }) => ({
      name: crate.name,
      count: Math.round(crate.recent_downloads / MONTHS_OF_CRATES)
    })),
    same: (name) => name.toLowerCase().replaceAll('_', '-')
  }
};

/** As PyPI spells it in addresses. */
function spelled(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The count in the text of an answer; throws `Unanswered` where it tells none of the package. */
export function countOf({ registry, name }: Package, text: string): number {
  const { answer, same } = SERVERS[registry];
  const { success, data, error } = answer.safeParse(JSON.parse(text));
  if (!success) throw new Unanswered(`not understood: ${error.issues[0]!.path.join('.') || 'the whole answer'}`);
  if (same(data.name) !== same(name)) throw new Unanswered('the answer is about another package');
  return data.count;
}
