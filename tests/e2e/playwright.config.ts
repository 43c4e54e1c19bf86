import { defineConfig } from '@playwright/test';

/** Run through `npm test`, which finds a browser first. Each worker builds and serves its own sites (sites.ts). */
const executablePath = process.env['LANDSCAPE_CHROMIUM'];
if (!executablePath)
  throw new Error('LANDSCAPE_CHROMIUM is not set: run the browser tests with “npm test -- browser”.');

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // What is measured is never time: on a busy machine everything only comes later.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['line']],
  globalSetup: './sites.ts',
  use: {
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: (process.env['LANDSCAPE_CHROMIUM_ARGS'] ?? '').split('\n').filter((arg) => arg !== '')
    }
  }
});
