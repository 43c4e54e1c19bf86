/** A correction of an entry: the same lines with one value changed, ready to take the place of the old ones. */
import type { WrittenEntry } from '#landscape/publish/packed.ts';

/** A value as YAML, in quotes only where it would mean something else without them. */
export function scalar(text: string): string {
  const value = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const isPlain =
    /^[\p{L}\p{N}/](?:[^:#{}[\]&*!|>'"%@`,\\]|:(?=\S)|#(?<=\S#)|[&,'](?=.))*$/u.test(value) &&
    !/^(?:true|false|yes|no|on|off|null|~|[-+.\d][\d_.eE+-]*|0[xo][\da-fA-F]+)$/i.test(value) &&
    !/\s#|:\s|:$/.test(value);
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

/** The entry with a key of its own set to a value; the key is added after the first line where it is missing. */
export function corrected({ text }: Pick<WrittenEntry, 'text'>, key: string, value: string): string {
  const lines = text.split('\n');
  const dash = /^(\s*- )/.exec(lines[0]!)?.[1] ?? '';
  const indent = ' '.repeat(dash.length);
  const said = `${key}: ${scalar(value)}`;
  const at = lines.findIndex((line, i) =>
    (i === 0 ? line.slice(dash.length) : line.startsWith(indent) ? line.slice(indent.length) : '').startsWith(`${key}:`)
  );
  if (at < 0) return [lines[0]!, indent + said, ...lines.slice(1)].join('\n');
  let end = at + 1;
  while (
    end < lines.length &&
    (lines[end]!.search(/\S/) > indent.length || /^\s*- /.test(lines[end]!.slice(indent.length)))
  )
    end += 1;
  return [...lines.slice(0, at), (at === 0 ? dash : indent) + said, ...lines.slice(end)].join('\n');
}

/** A new project as lines of the file, to stand in the list of its part of a category. */
export function proposed(said: Readonly<Record<string, string>>): string {
  const keys = Object.entries(said).filter(([, value]) => value.trim() !== '');
  return keys
    .map(([key, value], i) => `${i === 0 ? '          - ' : '            '}${key}: ${scalar(value)}`)
    .join('\n');
}

/** The address of a new issue with a title and a text; nothing is sent before somebody does. */
export function issueLink(address: string, title: string, body: string): string {
  const url = new URL(address);
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href;
}
