/** The logos that a landscape file names. */
import type { Located, Path } from '#landscape/read/located.ts';
import { levels } from '#landscape/rules/evidence.ts';
import { logoFile } from '#text/address.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';

export interface NamedLogo {
  /** As it is written. */
  readonly text: string;
  /** The file in the logo folder; undefined for what leads out of it. */
  readonly file: string | undefined;
  readonly path: Path;
}

/** Those of items, then those of organizations, in the order of the file; one name may come several times. */
export function* namedLogos(doc: Located): Generator<NamedLogo> {
  for (const { value, path, level } of levels({ doc })) if (level === 'item') yield* named(value, path);
  for (const [i, organization] of listOf(mapping(doc.value)['organizations']).entries())
    yield* named(mapping(organization), ['organizations', i]);
}

function* named(value: Readonly<Record<string, unknown>>, path: Path): Generator<NamedLogo> {
  const text = cleanText(value['logo']);
  if (text !== undefined) yield { text, file: logoFile(text), path: [...path, 'logo'] };
}
