import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
  { ignores: ['dist', 'lib', 'node_modules', 'test-results'] },
  js.configs.recommended,
  // What needs types is looked at by scripts/tools/lint-types.ts, in a tenth of the time.
  ts.configs.recommended,
  svelte.configs.recommended.map((config) => ({ files: SVELTE, ...config })),
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      // Links go through QueryLink and addresses that core has checked; there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps and sets here are values that are replaced, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  { files: SVELTE, languageOptions: { parserOptions: { parser: ts.parser } } }
);
