/**
 * The command as plain JavaScript, so that running it compiles nothing: its entry, the program that draws logos, and the
 * parts that commands load when they need them. Packages with binaries or data of their own stay outside.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Found beside the bundle, in `node_modules`. */
export const OUTSIDE = [
  '@napi-rs/canvas',
  '@resvg/resvg-wasm',
  '@jsquash/webp',
  'simple-icons',
  '@fontsource-variable/archivo'
];

const isOutside = (id: string) => id === 'vite' || OUTSIDE.some((name) => id === name || id.startsWith(`${name}/`));

/** Bundles into a folder. `from` is the clone whose files it uses, null for a bundle that brings its own. */
export async function bundleCommand(outDir: string, from: string | null): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { BUNDLED_FROM: JSON.stringify(from) },
    // What paints in a browser is named by the view table and never loaded here.
    plugins: [
      {
        name: 'no-components',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('.svelte') ? { id, external: true } : null)
      }
    ],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: from === null,
      rolldownOptions: {
        input: {
          landscape: join(root, 'scripts/landscape.ts'),
          worker: join(root, 'scripts/logos/draw/worker.ts'),
          api: join(root, 'scripts/api.ts')
        },
        external: (id: string) => id.startsWith('node:') || isOutside(id),
        output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js', format: 'es' }
      }
    }
  });
}
