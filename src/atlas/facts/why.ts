/** Why an item is here, so large and in this place: what the compiler and the layouts go by, in sentences. */
import type { FactContext, Known } from './fact.ts';

/** Sentences that are true of the item, in the order in which a reader asks. */
export function whyHere({ entry, details }: Known, { atlas }: FactContext): string[] {
  const { foundation, listing, stages } = atlas;
  const places = entry.frames.map((frame) => {
    const { category, name } = atlas.frames[frame]!;
    return `${atlas.categories[category]!.name} / ${name}`;
  });
  const stage = stages.find(({ id }) => id === entry.stage);
  const declared = `It is declared in ${listing.file}, line ${details.line}, under ${places[0]!}`;
  const more = places.length > 1 ? `, and stands in ${places.slice(1).join(' and ')}, too` : '';
  return [
    `${declared}${more}.`,
    ...(entry.kind !== 'project'
      ? []
      : stage && entry.large
        ? [`${foundation.shortName} lists it as ${stage.name.toLowerCase()}, so its tile is large.`]
        : ['Its tile is small: only what the foundation hosts or hosted is large.']),
    ...(entry.kind !== 'project'
      ? []
      : [
          'In its frame the most mature stand first, then what the file names first, moved by a place where that closes a gap.'
        ]),
    ...(entry.kind === 'project' && entry.stars === undefined
      ? ['Nobody counted its stars: by stars, it is drawn at the smallest size.']
      : [])
  ];
}
