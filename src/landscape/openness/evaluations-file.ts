/** `landscape.openness.json`: what was publicly said of the openness of models, beside the landscape. */
import { z } from 'zod';
import { type SourceText, readJson } from '../sources.ts';
import { webAddress } from '#text/address.ts';
import { isDay } from '#text/day.ts';
import { present, some } from '#text/value.ts';
import { withoutUnseen } from '#text/unseen.ts';
import type { Evaluation, Evaluations } from './framework.ts';

const text = z.string().transform(withoutUnseen).optional();
const day = z.custom<string>(isDay, { message: 'expected a day' }).optional();
/** What may not be linked is left out. */
const address = z
  .string()
  .transform((value) => webAddress(value))
  .optional();

const shape = z.strictObject({
  version: z.literal(1),
  source: text,
  url: address,
  date: day,
  credit: text,
  models: z.array(
    z.strictObject({
      name: z.string().min(1).transform(withoutUnseen),
      producer: text,
      size: text,
      type: text,
      date: day,
      repo: address,
      page: address,
      items: z.array(z.string()).optional(),
      components: z.record(z.string(), z.string().transform(withoutUnseen).nullable())
    })
  )
});

/** The evaluations, or the reason why the text holds none. */
export function parseEvaluations(source: SourceText): Evaluations | { readonly reason: string } {
  const read = readJson(source, shape);
  if ('reason' in read) return read;
  const { version: _version, models, ...rest } = read.value;
  return {
    ...present(rest),
    models: models.map((model): Evaluation => present({ ...model, items: some(model.items ?? []) }) as Evaluation)
  };
}
