/** `{{ openness }}`: the framework with what each class asks, and which items say what they release. */
import type { Landscape, OpennessFramework } from '../model.ts';
import { fullDay } from '#text/day.ts';
import { counted } from '#text/numbers.ts';
import { readOpenness } from '../openness/reading.ts';
import { bold, bullets, heading, link, paragraph, remark, table } from './blocks.ts';
import type { Block } from './guide.ts';
import type { Anchors } from './markdown.ts';
import { sourceWords } from './stages.ts';

/** Empty where the landscape has no framework. */
export function opennessBlocks(landscape: Landscape, anchors: Anchors): readonly Block[] {
  const { openness: framework, documents = [] } = landscape;
  if (!framework) return [];
  const { name, description, url, components, classes, kinds, open, sources = [] } = framework;
  const under = (title: string) => heading(2, anchors.of(title), title);
  const said = documents.filter(({ id }) => sources.includes(id)).map(sourceWords);
  return [
    paragraph(
      bold(name),
      ...(description ? [`: ${description}`] : ['.']),
      ...(url ? [' ', link(shown(url), url)] : [])
    ),
    under('Classes'),
    bullets(classes.map(({ name: title, description: text = '' }) => [bold(title), text && `: ${text}`])),
    paragraph('Each class asks for all that those before it ask, too.'),
    under('Components'),
    table(
      ['Component', 'What it is', 'License made for it', ...classes.map(({ name: title }) => title)],
      rowsOf(framework)
    ),
    ...standIns(framework),
    under('Licenses'),
    paragraph(
      open.length > 0
        ? `${open.length} licenses are open enough. One that is made for something else counts all the same, and is told.`
        : 'A license is open enough that is made for one of these. One that is made for something else counts, and is told.'
    ),
    bullets(kinds.map(({ name: title, licenses }) => [bold(title), `: ${licenses.join(', ')}`])),
    paragraph(
      'A component without a license does not count, nor does one whose license is not open enough. What is not declared is not called closed: it is not known here.'
    ),
    under('In this landscape'),
    ...itemBlocks(landscape),
    ...(components.length > 0 && said.length > 0 ? [remark(`Source: ${said.join('; ')}.`)] : [])
  ];
}

const shown = (url: string) => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** Component by component, the class that asks for it first and all after that. */
function rowsOf({ components, classes, kinds }: OpennessFramework): string[][] {
  return components.map(({ id, name, description = '', license }) => {
    const first = classes.findIndex(({ requires }) => requires.includes(id));
    const optional = classes.findIndex(({ optional = [] }) => optional.includes(id));
    const cells = classes.map((_, at) =>
      first >= 0 && at >= first ? 'asked for' : optional >= 0 && at >= optional ? 'optional' : ''
    );
    return [name, description, kinds.find((kind) => kind.id === license)?.name ?? '', ...cells];
  });
}

function standIns({ components }: OpennessFramework): Block[] {
  const name = (id: string) => components.find((one) => one.id === id)?.name.toLowerCase() ?? id;
  const told = components.filter(({ instead = [] }) => instead.length > 0);
  return told.length > 0
    ? [
        paragraph(
          told
            .map(({ name: what, instead = [] }) => `${what}: a ${instead.map(name).join(' or ')} can stand in for it.`)
            .join(' ')
        )
      ]
    : [];
}

function itemBlocks({ items, openness, facets: _facets }: Landscape): Block[] {
  const told = items.filter((item) => item.openness);
  if (told.length === 0)
    return [paragraph('No item of this landscape says yet what it releases, so none has a class here.')];
  const used = new Set(told.map((item) => item.openness?.class ?? 'unclassed'));
  const options = [...(openness?.classes.map(({ id }) => id).toReversed() ?? []), 'unclassed'].filter((id) =>
    used.has(id)
  );
  return [
    paragraph(
      `${counted(told.length, ['item says', 'items say'])} what ${told.length === 1 ? 'it releases' : 'they release'}. Nothing is said of the others, most of which are no models.`
    ),
    { is: 'items', query: new URLSearchParams([['openness', options.join(',')]]).toString() }
  ];
}

/** `{{ evaluations }}`: how many there are in each class, and the table of them; empty where there are none. */
export function evaluationBlocks({ openness, evaluations }: Landscape): readonly Block[] {
  if (!openness || !evaluations) return [];
  const { models, source, url, date, credit } = evaluations;
  const classes = models.map(({ components }) => readOpenness(openness, components).class);
  const counts = openness.classes.map(({ id, name }) => `${classes.filter((one) => one === id).length} ${name}`);
  const from = [source ?? credit, date && `read ${fullDay(date)}`].filter(Boolean).join(', ');
  return [
    paragraph(
      `${counted(models.length, ['model was', 'models were'])} evaluated in public. Of these ${counts.toReversed().join('; ')}; ${classes.filter((one) => one === undefined).length} no class yet. Each evaluation is what its contributors wrote down on its day; classes are computed here by the rules above.`
    ),
    { is: 'evaluations' },
    remark('Source: ', ...(url ? [link(from || shown(url), url)] : [from]), credit && source ? `; ${credit}.` : '.')
  ];
}
