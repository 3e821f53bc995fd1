import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { HeavyFilesFirst } from './test/heavy-files-first.js'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The tests run the sources, not what `npm run build` made of them.
const resolve = {
  alias: [
    { find: /^bespa$/, replacement: source('./widgets/index.ts') },
    { find: /^bespa\/testing$/, replacement: source('./lib/testing/index.ts') },
    { find: /^bespa\/upload-s3$/, replacement: source('./lib/upload-s3/index.ts') },
    { find: /^bespa\/kysely$/, replacement: source('./lib/data/kysely/index.ts') },
    { find: /^bespa\/code$/, replacement: source('./widgets/code/index.ts') },
    { find: /^bespa\/client$/, replacement: source('./client-src/index.ts') },
  ],
}

// A busy machine may take its time: what is awaited is that it happens at all.
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 45_000 } },
}

// One module graph for all files of a project: what they register with the library stays for those
// that follow, and so does its memory. Tests of the site, which registers assets of its own, are projects of their own.
const shared = {
  isolate: false,
  // What one worker waits for leaves its processor to the other one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Documents are many and short-lived: more room for young objects means fewer collections.
  execArgv: ['--max-old-space-size=6144', '--max-semi-space-size=64'],
  ...patience,
}

const site = ['test/docs-site/**/*.test.ts', 'test/live/**/*.test.ts', 'examples/**/*.test.ts']
const browser = ['test/browser/**/*.test.ts']
const browserSite = ['test/browser/site/**/*.test.ts']

const chromium = './test/browser/chromium-server.ts'
const servers = './test/install-servers.ts'
const closing = ['./test/support/close-windows.ts', './test/support/html-matchers.ts']
const postgres = './test/install-postgres.ts'

export default defineConfig({
  test: {
    globalSetup: './test/build-client.ts',
    sequence: { sequencer: HeavyFilesFirst },
    reporters: ['default', ['json', { outputFile: 'dist/test-report.json' }]],
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'unit',
          setupFiles: closing,
          include: ['test/**/*.test.ts'],
          exclude: [...site, ...browser],
          globalSetup: postgres,
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'unit-site',
          include: site,
          setupFiles: closing,
          globalSetup: [servers, postgres],
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'browser',
          include: browser,
          exclude: browserSite,
          globalSetup: chromium,
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'browser-site',
          include: browserSite,
          globalSetup: [chromium, servers, postgres],
        },
      },
    ],
  },
})
