/** Compiles the command, the program that draws logos and what others import into plain JavaScript for Node. */
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, build } from 'vite';
import { pipelineVersion } from '../../logos/version.ts';
import { root } from '../../place.ts';
import packages from '#package.json';
import { type Bundled, noteBundled } from './bundled.ts';

/** Packages that hold binaries or data are loaded from where they are installed; all others become part of the code. */
const external = Object.keys(packages.dependencies);

/** What paints in a browser is named by the view table, and never loaded by a program. */
const noComponents: Plugin = {
  name: 'no-components',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.svelte') ? { id, external: true } : null)
};

const PROGRAMS = { landscape: 'landscape.ts', index: 'tools/package/api.ts', worker: 'logos/jobs/worker.ts' };

/**
 * Fills a folder. `clone` is the folder of the sources, where the compiled command finds its packages and its templates;
 * nothing for a package, in which all stands where it is needed.
 */
export async function compileCommand(folder: string, clone: string, bundled: Bundled = new Set()): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [noComponents, noteBundled(bundled)],
    define: {
      LANDSCAPE_ROOT: JSON.stringify(clone),
      LANDSCAPE_PIPELINE: JSON.stringify(await pipelineVersion())
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
        input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, path]) => [name, join(root, 'scripts', path)])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } }
        }
      }
    }
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  if (clone !== '') symlinkSync(join(clone, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeHelp(folder);
}

/** The overview names every command with all it knows; written once, it loads none of them. */
function writeHelp(folder: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'landscape.js'), '--help'], {
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(`the compiled command does not run: ${stderr}`);
  writeFileSync(join(folder, 'help.txt'), stdout.trimEnd());
}
