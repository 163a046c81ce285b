import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** Building a site takes seconds, and longer on a busy machine; no test is about time. */
const PATIENCE = 120_000;

/** A project a kind of test; the folders say which. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/tests/results.json' }]],
    // A snapshot that is missing fails; `npm run test:update` writes them all for a person to review.
    update: 'none',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      { test: { name: 'markdown', include: ['tests/markdown/**/*.test.ts'] } },
      getViteConfig({ test: { name: 'components', include: ['tests/components/**/*.test.ts'] } }),
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/build-sites.ts',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/build-sites.ts',
            'tests/browser/print/build-print-site.ts',
            'tests/browser/start-browser.ts',
          ],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
