/** `collect registries`: from the options to the snapshot and the words about it. */
import { REGISTRIES, type Registry } from '#landscape/packages.ts';
import type { ExitCode } from '../../commands/command.ts';
import type { Effects } from '../../effects.ts';
import { type Options, open } from '../opened.ts';
import { tellOf } from '../summary.ts';
import { originOf } from '../web.ts';
import { collectRegistries, packagesOf } from './collect.ts';

/** 1 if nothing could be read, everything was asked for in vain, or it was stopped. */
export async function runRegistries(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const origins = REGISTRIES.map((registry) => [registry, originOf(options[registry] as string)] as const);
  const asked = (items: Parameters<Parameters<typeof open>[2]>[0]) =>
    items.filter((item) => packagesOf(item).length > 0);
  const opened = await open(file, options, asked, effects);
  if (!opened) return 1;
  const collected = await collectRegistries(opened, Object.fromEntries(origins) as Record<Registry, string>, effects);
  return tellOf(collected, file, opened.path, effects);
}
