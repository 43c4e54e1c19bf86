/**
 * `npm start`: compiles the landscape, serves the explorer and follows the file. `npm start -- FILE --settings F --logos DIR
 * --port N` does the same for another landscape.
 */
import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { realEffects } from '../effects.ts';
import { guardLinks } from '../site/vite-guard.ts';
import { developLandscape } from '../site/vite-landscape.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { values, positionals } = parseArgs({
    options: {
      settings: { type: 'string' },
      snapshot: { type: 'string' },
      logos: { type: 'string' },
      port: { type: 'string', default: '5173' }
    },
    allowPositionals: true
  });
  const { plugin } = await developLandscape(
    { data: positionals[0] ?? 'landscape.yml', settings: values.settings, snapshot: values.snapshot },
    values.logos,
    realEffects
  );
  const allowed = [realpathSync(root), realpathSync(`${root}node_modules`)];
  const server = await createServer({
    root: `${root}src`,
    configFile: `${root}vite.config.ts`,
    publicDir: `${root}public`,
    cacheDir: `${root}node_modules/.cache/vite`,
    logLevel: 'warn',
    clearScreen: false,
    plugins: [guardLinks({ served: [`${root}src`, `${root}public`], allowed }), plugin],
    server: { host: '127.0.0.1', port: Number(values.port), fs: { allow: [root, ...allowed] } }
  });
  await server.listen();
  realEffects.print(
    `\nThe explorer: ${server.resolvedUrls?.local[0] ?? ''}\nEdit the landscape file and the open page follows. Ctrl C stops it.`
  );
} catch (error) {
  realEffects.tell(`Stopped: ${(error as Error).message}`);
  process.exitCode = 1;
}
