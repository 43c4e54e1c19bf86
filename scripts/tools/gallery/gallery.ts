/**
 * `npm run gallery`: draws every layout in its states and shows the pictures beside the stored ones. `--accept` stores
 * them; the tests then hold them. `npm run gallery -- access [VIEW …]` asks axe about every view instead.
 */
await (process.argv.includes('access') ? import('./access.ts') : import('./pictures.ts'));
export {};
