/** The foundation's own pictures, which its settings name: each as a file beside them, which is where a build looks. */
import { PICTURES, fileNamed, settingAt } from '#landscape/phases/site/look.ts';
import { parseLocated } from '#landscape/read/located.ts';
import { webAddress } from '#text/address.ts';
import { printable } from '#text/clean.ts';
import type { Effects } from '../../effects.ts';
import { isWhole, sniff } from '../../logos/sniff.ts';
import type { Keeper } from '../keeper.ts';
import { NOT_THERE, Unanswered } from '../patience.ts';
import { Web } from '../web.ts';
import { LOGO_FILES } from './run.ts';

/** By name. What cannot be had is told: a site goes without it. */
export async function housePictures(
  settings: string,
  keeper: Keeper,
  effects: Effects
): Promise<Map<string, Uint8Array>> {
  const web = new Web(effects, LOGO_FILES);
  const found = new Map<string, Uint8Array>();
  for (const [name, setting] of namedIn(settings)) {
    const outcome = await pictureOf(name, setting, keeper, web);
    if ('bytes' in outcome) found.set(name, outcome.bytes);
    else effects.tell(`${printable(name)} is left out: ${printable(outcome.reason)}.`);
  }
  return found;
}

/** What the settings say of each file that they name. */
function namedIn(settings: string): ReadonlyMap<string, string> {
  let top: unknown;
  try {
    top = parseLocated(settings, '').value;
  } catch {
    return new Map();
  }
  return new Map(
    Object.values(PICTURES).flatMap((path) => {
      const setting = settingAt(top, path);
      const name = fileNamed(setting);
      return name === undefined ? [] : [[name, String(setting).trim()] as const];
    })
  );
}

type Outcome = { readonly bytes: Uint8Array } | { readonly reason: string };

/** Where the foundation keeps its files, by its name or by the path that the setting is; else at the address that it is. */
async function pictureOf(name: string, setting: string, keeper: Keeper, web: Web): Promise<Outcome> {
  const address = webAddress(setting);
  const path = setting.replace(/^\.\//, '');
  const isInside = !address && path !== name && /^[\w]/.test(path) && !/(^|[/\\])\.|:/.test(path);
  const ways = [
    () => keeper.read(name),
    ...(isInside ? [() => keeper.read(path)] : []),
    ...(address ? [async () => (await web.get(address)).bytes] : [])
  ];
  let reason = NOT_THERE;
  for (const read of ways) {
    try {
      const bytes = await read();
      const fault = faultOf(bytes);
      if (fault === undefined) return { bytes };
      reason = fault;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      if (error.message !== NOT_THERE) reason = error.message;
    }
  }
  return { reason };
}

/** How an icon of Windows begins. */
const ICO = [0, 0, 1, 0];

function faultOf(bytes: Uint8Array): string | undefined {
  if (ICO.every((byte, i) => bytes[i] === byte)) return undefined;
  const found = sniff(bytes);
  if (found.kind === 'other') return `${found.what}, not an image`;
  return found.kind === 'svg' || isWhole(bytes, found.kind) ? undefined : 'the image breaks off';
}
