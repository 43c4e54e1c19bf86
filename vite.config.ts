import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Builds the shell that every landscape is stamped into, and runs the tests. */
export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), svelteTesting()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/{core,layout,paint,scripts}/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['tests/{state,ui,components,views}/**/*.test.ts'],
          setupFiles: ['tests/page.ts']
        }
      }
    ]
  }
});
