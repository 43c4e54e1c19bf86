/** `collect github`: from the options to the snapshot and the words about it. */
import type { ExitCode } from '../../commands/command.ts';
import type { Effects } from '../../effects.ts';
import { tokensIn } from '../../tokens.ts';
import { UsageError } from '../../usage.ts';
import { type Options, open } from '../opened.ts';
import { tellOf } from '../summary.ts';
import { collectGitHub } from './collect.ts';
import { Api } from './http.ts';
import { repositoriesOf } from './repositories.ts';

/** 1 if nothing could be read, everything was asked for in vain, or it was stopped. */
export async function runGitHub(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const origin = originOf(options['origin'] as string);
  const tokens = tokensOf(effects);
  const opened = await open(file, options, (items) => repositoriesOf(items).flatMap((asked) => asked.items), effects);
  if (!opened) return 1;
  const { items, before, path } = opened;
  const collected = await collectGitHub(items, before, new Api(origin, tokens, effects), effects, opened);
  return tellOf(collected, file, path, effects);
}

function tokensOf(effects: Effects): readonly string[] {
  const tokens = tokensIn(effects);
  if (tokens.length === 0) {
    throw new UsageError(
      'Collecting needs a token: set GITHUB_TOKEN, or GITHUB_TOKENS to several with commas between.'
    );
  }
  if (tokens.some((token) => !/^[\x21-\x7e]+$/.test(token))) throw new UsageError('A token holds no spaces.');
  return tokens;
}

/** Tokens travel to it: only encrypted, or to this machine. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || url.href !== `${url.origin}/` || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)))
    throw new UsageError(`“${text}” is no origin such as https://api.github.com.`);
  return url.origin;
}
