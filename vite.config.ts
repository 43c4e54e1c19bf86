import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { laterStyles } from './scripts/site/bundle/later-styles.ts';
import { leanSvelte } from './scripts/site/bundle/lean-svelte.ts';
import { plainModules } from './scripts/site/bundle/plain-modules.ts';

/**
 * Parts that load later are a file each, and wait for their styles themselves: importing them is all. Vite's own loader, which looks for
 * stylesheets and files to preload first, is 1 kB of every first view.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' }
};

/** How long a test may hang. What a test measures is CPU time or a count, so a busy machine only makes it late. */
const PATIENCE = 300_000;

/** Builds the shell that every landscape is stamped into, and runs the tests. */
export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        discloseVersion: false,
        // Short class names for what is sent, told from all others by the capital; while working, the plugin's own let styles follow the file.
        ...(command === 'build' && {
          cssHash: ({ hash, filename, css }) => `S${hash(`${filename}${css}`).slice(0, 4)}`
        })
      }
    }),
    svelteTesting(),
    plainImports,
    plainModules,
    leanSvelte,
    laterStyles
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // One stylesheet, of which the page carries in itself what the first view needs: scripts/site/bundle/later-styles.ts.
    cssCodeSplit: false,
    modulePreload: false,
    // All that the first view runs is one file, also what parts that load later share with it.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
        // The first file names all others: components by seven hex digits alone, which makes it 0.2 kB smaller.
        chunkFileNames: ({ name }) => (/^[A-Z]/.test(name) ? 'assets/[hash:7].js' : 'assets/[name]-[hash:7].js'),
        hashCharacters: 'hex'
      }
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false
  },
  test: {
    // By default one core is left idle, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Modules of core and scripts keep nothing that a test could meet again; reading them anew for each file costs a
          // third of the time.
          isolate: false,
          include: ['tests/*.test.ts', 'tests/{text,landscape,atlas,layout,paint,take-away,scripts}/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE
        }
      },
      {
        // What holds for the listing in this repository alone, as tests/data says.
        extends: true,
        test: {
          name: 'data',
          environment: 'node',
          isolate: false,
          include: ['tests/data/**/*.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE
        }
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          // What a test renders is gone with it, and each starts at home (tests/page.ts): a page for each file would cost
          // more than all that the tests do in it.
          isolate: false,
          include: ['tests/{state,ui,components,views}/**/*.test.ts'],
          setupFiles: ['tests/page.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE
        }
      }
    ]
  }
}));
