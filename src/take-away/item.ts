/** What is known of one item, for documents: a line for each fact, with who said so and when. Foreign texts are inert. */
import { FACT_GROUPS, type FactContext, type Known, factGroups } from '#atlas/facts/fact.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { linkGroups } from '#atlas/facts/links.ts';
import { markdownLink, plain } from '#text/markdown.ts';

interface Line {
  readonly label: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly source: string;
}

function linesOf(known: Known, context: FactContext) {
  const rows = factRowsOf(context.atlas).filter(({ kinds }) => kinds.includes(known.entry.kind));
  return FACT_GROUPS.filter((group) => group !== 'links').flatMap((group) => {
    const lines = rows
      .filter((row) => row.group === group)
      .flatMap((row): Line[] => {
        const fact = row.read(known, context);
        return fact ? [{ label: row.label, text: fact.text, note: fact.note, source: fact.seen.label }] : [];
      });
    return lines.length > 0 ? [{ title: factGroups[group], lines }] : [];
  });
}

/** @param link to the page with the item open */
export function itemMarkdown(known: Known, context: FactContext, link: string): string {
  const groups = linesOf(known, context).map(({ title, lines }) => [
    `## ${title}`,
    '',
    ...lines.map(
      ({ label, text, note, source }) =>
        `- ${label}: **${plain(text)}**${note ? ` (${plain(note)})` : ''}. ${plain(source)}`
    ),
    ''
  ]);
  const links = linkGroups(known.details).flatMap(({ group, links }) =>
    links.map(({ text, url }) => `- ${group}: ${markdownLink(text, url!)}`)
  );
  return [
    `# ${markdownLink(known.entry.name, link)}`,
    '',
    ...groups.flat(),
    ...(links.length > 0 ? ['## Links', '', ...links, ''] : [])
  ].join('\n');
}

/** @param link to the page with the item open */
export function itemText(known: Known, context: FactContext, link: string): string {
  const groups = linesOf(known, context).flatMap(({ lines }) =>
    lines.map(({ label, text, note, source }) => `${label}: ${text}${note ? ` (${note})` : ''} [${source}]`)
  );
  const links = linkGroups(known.details).flatMap(({ group, links }) => links.map(({ url }) => `${group}: ${url!}`));
  return [known.entry.name, link, '', ...groups, ...links, ''].join('\n');
}
