/**
 * Writes what follows from the table of keys anew, the schema for editors and docs/keys.md: `node scripts/run.mjs
 * tools/schema`. A test fails while they are not what the code says.
 */
import { fileURLToPath } from 'node:url';
import { realEffects } from '../effects.ts';
import { EDITOR_SCHEMA, editorSchema, formatSchema } from './schema/editor-schema.ts';
import { KEYS_PAGE, keysPage } from './schema/keys-page.ts';

const pages = { [EDITOR_SCHEMA]: formatSchema(editorSchema()), [KEYS_PAGE]: keysPage() };
for (const [path, text] of Object.entries(pages)) {
  await realEffects.write(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text);
  realEffects.tell(path);
}
