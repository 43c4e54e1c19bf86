/** The JSON Schema by which editors complete and check a landscape file, made from the definitions that validate it. */
import { z } from 'zod';
import { landscapeSchema } from '#landscape/read/schema.ts';
import { DAY } from '#text/day.ts';
import { DESCRIPTIONS } from './descriptions.ts';

/** Where it is kept, relative to the repository. Every built site serves it as `schema/landscape.schema.json`. */
export const EDITOR_SCHEMA = 'public/schema/landscape.schema.json';

export interface Node {
  type?: string | string[];
  properties?: Record<string, Node>;
  additionalProperties?: boolean | Node;
  items?: Node;
  anyOf?: Node[];
  [keyword: string]: unknown;
}

export function editorSchema(): Node {
  const { $schema, ...root } = z.toJSONSchema(landscapeSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Days are the only values with a rule of their own.
      if (zodSchema._zod.def.type === 'custom')
        Object.assign(jsonSchema, { type: 'string', format: 'date', pattern: DAY.source });
    }
  }) as Node;
  const { properties, ...rest } = described(root, '');
  return {
    $schema,
    title: 'Landscape',
    description: 'A technology landscape: its categories, items and words.',
    ...rest,
    // Both keys hold the same; it is written down once.
    properties: {
      ...properties,
      categories: { description: DESCRIPTIONS['']!['categories'], $ref: '#/properties/landscape' }
    }
  };
}

export const formatSchema = (schema: Node): string => `${JSON.stringify(schema, null, 1)}\n`;

/** Every key with its description, and “or empty” as a further type, which editors word better than a choice. */
function described(node: Node, level: string): Node {
  const { anyOf, properties, items, ...rest } = node;
  const [only, ...others] = anyOf?.filter(({ type }) => type !== 'null') ?? [];
  if (anyOf && only && others.length === 0) {
    const { type, ...inner } = described(only, level);
    return { type: [type as string, 'null'], ...inner };
  }
  return {
    ...rest,
    ...(anyOf && { anyOf: anyOf.map((choice) => described(choice, level)) }),
    ...(items && { items: described(items, level) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, of]) => {
          const description = DESCRIPTIONS[level]?.[key];
          return [key, { ...(description && { description }), ...described(of, level ? `${level}.${key}` : key) }];
        })
      )
    })
  };
}
