/**
 * Vite plugin for the build: a package that is written for any loader becomes a plain module. What would stand in for
 * `module` and `require` is otherwise a kilobyte of every first view, also where the package is loaded later.
 */
import type { Plugin } from 'vite';

/** Packages of the page that come in no other form. */
const UNIVERSAL = /node_modules\/hyphen\/(hyphen|patterns\/[\w-]+)\.js$/;

export const plainModules: Plugin = {
  name: 'plain-modules',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: UNIVERSAL },
    handler: (code) => ({
      code: `const module = { exports: {} };\n${code.replace(/\bthis(?=,\s*(?:function|\[))/, 'undefined')}\nexport default module.exports;\n`,
      map: null
    })
  }
};
