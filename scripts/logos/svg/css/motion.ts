/** How an animation of CSS ends: what its last keyframe says, where it ends and stays. */
import type { CssDeclaration } from './syntax.ts';

const WORDS = new Set(
  (
    'infinite normal reverse alternate alternate-reverse none forwards backwards both running paused ease linear ' +
    'ease-in ease-out ease-in-out step-start step-end inherit initial unset auto'
  ).split(' ')
);

export interface AnimationEnd {
  /** Whether anything moves before. */
  readonly moves: boolean;
  readonly ends: readonly CssDeclaration[];
}

/** What stays when all animations have ended. Those that never end, or fall back, leave nothing. */
export function endsOf(
  animated: readonly CssDeclaration[],
  keyframes: ReadonlyMap<string, readonly CssDeclaration[]>
): AnimationEnd {
  const of = new Map<string, readonly string[]>();
  for (const { property, text } of animated) {
    const parts = split(text);
    if (property !== 'animation') {
      of.set(property.slice('animation-'.length), parts);
      continue;
    }
    const words = parts.map((part) => part.replace(/\([^)]*\)/g, '').split(/\s+/));
    const one = (test: (word: string) => boolean) => words.map((list) => list.find(test) ?? '');
    of.set(
      'name',
      one((word) => !WORDS.has(word.toLowerCase()) && !/^[\d.+-]/.test(word))
    );
    of.set(
      'fill-mode',
      one((word) => /^(forwards|both)$/i.test(word))
    );
    of.set(
      'iteration-count',
      one((word) => /^infinite$/i.test(word))
    );
    of.set(
      'direction',
      one((word) => /^(reverse|alternate)/i.test(word))
    );
  }
  const names = of.get('name') ?? [];
  const at = (key: string, i: number) => {
    const list = of.get(key) ?? [''];
    return list[i % list.length]!.toLowerCase();
  };
  const ends = names.flatMap((name, i) => {
    const stays = /^(forwards|both)$/.test(at('fill-mode', i)) && at('iteration-count', i) !== 'infinite';
    return stays && !at('direction', i).includes('reverse') ? (keyframes.get(name) ?? []) : [];
  });
  return { moves: names.some((name) => keyframes.has(name)), ends };
}

/** No list of animations is longer. */
const LONGEST = 1000;

const split = (text: string) =>
  text
    .slice(0, LONGEST)
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim());
