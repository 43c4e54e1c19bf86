/** The framework of openness out of a file; what has no name is left out. */
import { type ValuesOf, readFields } from '../read/forms.ts';
import { opennessLevel } from '../read/openness-fields.ts';
import { slug } from '#text/slug.ts';
import { isMapping, present, some } from '#text/value.ts';
import type { OpennessFramework } from './framework.ts';

type Said = ValuesOf<typeof opennessLevel.fields>;

/** Undefined where the file declares none, or one that names no component. */
export function declaredFramework(value: unknown): OpennessFramework | undefined {
  if (!isMapping(value)) return undefined;
  const {
    name = 'Openness',
    description,
    url,
    sources,
    components,
    classes,
    licenses,
    openLicenses
  }: Said = readFields(opennessLevel, value);
  const found = {
    components: named(components, ({ license, instead, ...own }) =>
      present({ ...own, license: license === undefined ? undefined : slug(license), instead: some(instead) })
    ),
    classes: named(classes, ({ optional, ...own }) => present({ ...own, optional: some(optional) })),
    kinds: named(licenses, (own) => own)
  };
  if (found.components.length === 0) return undefined;
  return { name, ...present({ description, url, sources: some(sources) }), ...found, open: openLicenses };
}

interface Names {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** With the id that others name it by. */
function named<T extends Names, U extends object>(
  entries: readonly T[],
  read: (entry: Omit<T, keyof Names> & { readonly id: string; readonly name: string }) => U
): readonly U[] {
  return entries.flatMap(({ id, name, ...rest }) => {
    const shown = name ?? id;
    return shown === undefined ? [] : [read({ ...rest, id: slug(id ?? shown), name: shown })];
  });
}
