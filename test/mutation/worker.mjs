// Tests one mutant after the other, as its parent asks: { mutant } → { killed, by }.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { mutated } from './mutants.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = (file) => path.join(root, file)

let current
const plugin = {
  name: 'mutant',
  enforce: 'pre',
  load(id) {
    if (!current || id.split('?')[0] !== source(current.file)) return null
    return mutated(readFileSync(source(current.file), 'utf8'), current)
  },
}

const vitest = await createVitest(
  'test',
  {
    config: false,
    root,
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    include: ['test/lib/**/*.test.ts'],
    // They take long, and test other folders.
    exclude: ['test/lib/{testing,data,theme,assets}/**', '**/ids-in-another-process.test.ts'],
    testTimeout: 10_000,
    reporters: [{}],
  },
  {
    plugins: [plugin],
    resolve: {
      alias: [
        { find: /^bespa$/, replacement: source('widgets/index.ts') },
        { find: /^bespa\/testing$/, replacement: source('lib/testing/index.ts') },
      ],
    },
    logLevel: 'silent',
  },
)
await vitest.standalone()

let all = await vitest.globTestSpecifications()
const nameOf = ({ moduleId }) => path.relative(root, moduleId)

await leaveOutFailing()
process.on('message', ({ mutant }) => void test(mutant).then((result) => process.send(result)))
process.send('ready')

/** A test that fails anyway says nothing about a mutant. */
async function leaveOutFailing() {
  const { testModules } = await vitest.runTestSpecifications(all, false)
  const failing = new Set(testModules.filter((module) => !module.ok()).map(nameOf))
  for (const name of failing) console.log(`left out, since it fails without any mutant: ${name}`)
  all = all.filter((spec) => !failing.has(nameOf(spec)))
  vitest.config.bail = 1
}

/** The tests of the same folder come first; most mutants do not get beyond them. */
async function test(mutant) {
  const folder = `test/${path.dirname(mutant?.file ?? 'lib/state/x')}`
  const isNear = (spec) => nameOf(spec).startsWith(folder.split('/').slice(0, 3).join('/'))
  const rounds = [all.filter(isNear), all.filter((spec) => !isNear(spec))]
  for (const specs of rounds) {
    const by = await firstFailure(mutant, specs)
    if (by) return { killed: true, by }
  }
  return { killed: false }
}

async function firstFailure(mutant, specs) {
  current = mutant
  if (mutant) vitest.invalidateFile(source(mutant.file))
  try {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs, false)
    const failed = testModules.find((module) => !module.ok())
    if (failed) return nameOf(failed)
    return unhandledErrors.length > 0 ? 'an unhandled error' : undefined
  } finally {
    current = undefined
    if (mutant) vitest.invalidateFile(source(mutant.file))
  }
}
