/** Writes the schema for editors anew: `node scripts/run.mjs tools/schema`. A test fails while it is not what the code says. */
import { fileURLToPath } from 'node:url';
import { realEffects } from '../effects.ts';
import { EDITOR_SCHEMA, editorSchema, formatSchema } from './schema/editor-schema.ts';

await realEffects.write(
  fileURLToPath(new URL(`../../${EDITOR_SCHEMA}`, import.meta.url)),
  formatSchema(editorSchema())
);
realEffects.tell(EDITOR_SCHEMA);
