/** Animations of SVG, drawn as they end: what an element has then, as if it had always had it. */
import type { SaxesTagNS } from 'saxes';
import { PLAIN, PROPERTIES } from '../allowed.ts';
import { idIn } from '../css/values.ts';
import type { Change, Motion, SvgNode } from '../node.ts';

const MOVES = new Set(['animate', 'set', 'animateTransform']);

/** The animation that an element is, and the id of what it moves where that is not its parent; undefined for all others. */
export function motionIn({ local: name, attributes }: SaxesTagNS, at: string) {
  const all = Object.values(attributes);
  const written = new Map(all.filter(({ prefix }) => prefix === '').map(({ local, value }) => [local, value]));
  const motion: Motion = { name, written, at };
  if (!MOVES.has(name) || !isMotion(motion) || all.some(({ local }) => /^on/i.test(local))) return undefined;
  const href = all.find(({ local }) => local === 'href')?.value;
  return { motion, target: href === undefined ? undefined : idIn(href) };
}

/** What an animation is said to change: only what a drawing may have, and no way out of it. */
const isMotion = ({ name, written }: Pick<Motion, 'name' | 'written'>): boolean => {
  const target = written.get('attributeName') ?? '';
  const values = ['to', 'from', 'by', 'values'].some((key) => written.has(key));
  return values && (name === 'animateTransform' ? target === 'transform' : PROPERTIES.has(target) || PLAIN.has(target));
};

/** Begins by what a reader does, who does nothing here. */
const NEVER = /indefinite|click|mouse|pointer|focus|key|touch|activate|accesskey/i;

export function settleMotions(
  node: SvgNode,
  set: (node: SvgNode, name: string, text: string) => void,
  change: Change
): void {
  for (const motion of node.motions) {
    const end = endOf(motion);
    change(end === undefined ? 'an animation, drawn at rest' : 'an animation, drawn as it ends', motion.at);
    if (end !== undefined) set(node, motion.written.get('attributeName')!, end);
  }
}

/** The value that stays; undefined where none does. */
function endOf({ name, written }: Motion): string | undefined {
  const of = (key: string) => written.get(key)?.trim();
  if (NEVER.test(of('begin') ?? '') || of('repeatCount') === 'indefinite' || of('repeatDur') === 'indefinite')
    return undefined;
  const stays = of('fill') === 'freeze' || (name === 'set' && !/^[\d.]/.test(of('dur') ?? ''));
  const last =
    of('values')
      ?.split(';')
      .findLast((value) => value.trim() !== '') ?? of('to');
  if (!stays || last === undefined) return undefined;
  return name === 'animateTransform' ? `${of('type') ?? 'translate'}(${last.trim()})` : last.trim();
}
