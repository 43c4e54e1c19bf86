/** What a page about one entry says first. */
import { counted, grouped } from '#text/numbers.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import { type Query, homeOf } from '../query.ts';
import { scopeOf } from '../scopes.ts';
import type { SentencePart } from '../sentence.ts';

/** `IBM contributed 11 hosted projects: 2 graduated, 7 incubating, 2 sandbox.`, `Milvus is graduated, shown in 4 places.` */
export function placementSentence(
  atlas: Atlas,
  item: AtlasItem,
  query: Query,
  { hosted, contributed, places }: { hosted: readonly AtlasItem[]; contributed: number; places: number }
): SentencePart[] {
  const home = homeOf(query);
  const scope = scopeOf(item.kind);
  const lead = { text: item.name, to: { ...home, scope, item: item.id } };
  const shown = [{ text: 'shown in ' }, { text: `${counted(places, ['place', 'places'])}.` }];
  if (item.kind !== 'project' && hosted.length > 0) {
    const projects = { ...home, scope: 'projects' as const };
    const contributor = [item.owner!];
    const stages = atlas.stages.flatMap(({ id, name, countedAs }) => {
      const count = hosted.filter(({ stage }) => stage === id).length;
      const to = { ...projects, selection: { contributor, stage: [id] } };
      return count > 0 ? [{ text: `${grouped(count)} ${(countedAs ?? name).toLowerCase()}`, to }] : [];
    });
    const all = { ...projects, selection: { contributor, stage: [...new Set(hosted.map(({ stage }) => stage!))] } };
    return [
      lead,
      { text: ' contributed ' },
      { text: counted(hosted.length, ['hosted project', 'hosted projects']), to: all },
      ...stages.flatMap((part, i) => [{ text: i === 0 ? ': ' : ', ' }, part]),
      { text: '.' }
    ];
  }
  if (contributed > 0)
    return [
      lead,
      { text: ' contributed ' },
      {
        text: counted(contributed, ['project', 'projects']),
        to: { ...home, scope: 'projects', selection: { contributor: [item.owner!] } }
      },
      { text: ', none of them hosted today.' }
    ];
  const stage = atlas.stages.find(({ id }) => id === item.stage);
  const tier = atlas.tiers.find(({ id }) => id === item.tier);
  if (stage)
    return [
      lead,
      { text: ' is ' },
      { text: stage.name.toLowerCase(), to: { ...home, scope, selection: { stage: [stage.id] } } },
      { text: ', ' },
      ...shown
    ];
  if (tier)
    return [
      lead,
      { text: ' is a member, ' },
      { text: tier.name.toLowerCase(), to: { ...home, scope, selection: { tier: [tier.id] } } },
      { text: ', ' },
      ...shown
    ];
  return [lead, { text: ' is ' }, ...shown];
}
