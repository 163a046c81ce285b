import { defineConfig } from 'vitest/config';

/** `npm run test:servers`: servers that are no part of the project, on this machine only. */
export default defineConfig({
  test: {
    name: 'servers',
    root: '.',
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/servers/build-served-site.ts',
    reporters: ['default', ['json', { outputFile: '.cache/tests/servers.json' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
