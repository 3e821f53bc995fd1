import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The tests run the sources, not what `npm run build` made of them.
const resolve = {
  alias: [
    { find: /^bespa$/, replacement: source('./widgets/index.ts') },
    { find: /^bespa\/testing$/, replacement: source('./lib/testing/index.ts') },
    { find: /^bespa\/kysely$/, replacement: source('./lib/data/kysely/index.ts') },
    { find: /^bespa\/client$/, replacement: source('./client-src/index.ts') },
  ],
}

// A busy machine may take its time: what is awaited is that it happens at all.
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
}

export default defineConfig({
  test: {
    globalSetup: './test/build-client.ts',
    reporters: ['default', ['json', { outputFile: 'dist/test-report.json' }]],
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: './test/install-postgres.ts',
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [
            './test/install-chromium.ts',
            './test/install-servers.ts',
            './test/install-postgres.ts',
          ],
          // After the unit tests, so that pages are not timed while all processors are busy.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          ...patience,
        },
      },
    ],
  },
})
