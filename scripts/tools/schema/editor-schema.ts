/** The JSON Schema by which editors complete and check a landscape file, made from the definitions that validate it. */
import { z } from 'zod';
import { landscapeLevel } from '#landscape/read/fields.ts';
import type { Level } from '#landscape/read/forms.ts';
import { DAY } from '#text/day.ts';

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
  const { $schema, ...root } = z.toJSONSchema(landscapeLevel.shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Days are the only values with a rule of their own.
      if (zodSchema._zod.def.type === 'custom')
        Object.assign(jsonSchema, { type: 'string', format: 'date', pattern: DAY.source });
    }
  }) as Node;
  const { properties, ...rest } = described(root, landscapeLevel);
  return {
    $schema,
    title: 'Landscape',
    description: 'A technology landscape: its categories, items and words.',
    ...rest,
    // Both keys hold the same; it is written down once.
    properties: {
      ...properties,
      categories: { description: landscapeLevel.fields.categories.says, $ref: '#/properties/landscape' }
    }
  };
}

export const formatSchema = (schema: Node): string => `${JSON.stringify(schema, null, 1)}\n`;

/** Every key with its description, and “or empty” as a further type, which editors word better than a choice. */
function described(node: Node, level: Level | undefined): Node {
  const { anyOf, properties, items, additionalProperties, ...rest } = node;
  const [only, ...others] = anyOf?.filter(({ type }) => type !== 'null') ?? [];
  if (anyOf && only && others.length === 0) {
    const { type, ...inner } = described(only, level);
    const words = inner['enum'] as readonly unknown[] | undefined;
    return { type: [type as string, 'null'], ...inner, ...(words && { enum: [...words, null] }) };
  }
  const ofKey = ([key, of]: [string, Node]): [string, Node] => {
    const field = level?.fields[key];
    return [key, { ...(field && { description: field.says }), ...described(of, field?.level) }];
  };
  return {
    ...rest,
    ...(anyOf && { anyOf: anyOf.map((choice) => described(choice, level)) }),
    ...(items && { items: described(items, level) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? described(additionalProperties, level) : additionalProperties
    }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(ofKey)) })
  };
}
