// As its parent asks: { vet: folder } → { vetted }, and then { mutant } → { killed, by }.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { folderOf, mutated } from './mutants.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = (file) => path.join(root, file)

let current

// Vitest remembers how files ended in earlier runs; here only the run that is going on counts.
let failures = []
const reporter = {
  onTestCaseResult(test) {
    if (test.result().state === 'failed') failures.push(nameOf(test.module))
  },
  onTestModuleEnd(module) {
    if (module.errors().length > 0) failures.push(nameOf(module))
  },
}
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
    bail: 1,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    include: ['test/lib/**/*.test.ts'],
    // They take long, and test other folders.
    exclude: ['test/lib/{testing,data,theme,assets}/**', '**/ids-in-another-process.test.ts'],
    testTimeout: 10_000,
    reporters: [reporter],
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

const all = await vitest.globTestSpecifications()
const nameOf = ({ moduleId }) => path.relative(root, moduleId)

/** By folder, the rounds of tests that pass without any mutant. */
const vetted = new Map()

process.on('message', ({ vet, mutant }) => {
  const work = vet ? vetFolder(vet) : test(mutant)
  work.then(
    (result) => process.send(result),
    (error) => process.send({ error: error.stack }),
  )
})
process.send('ready')

async function vetFolder(folder) {
  vetted.set(folder, await vettedRounds(folder))
  return { vetted: folder }
}

async function test(mutant) {
  for (const specs of vetted.get(folderOf(mutant))) {
    const by = await firstFailure(mutant, specs)
    if (by) return { killed: true, by }
  }
  return { killed: false }
}

/** The tests of the same folder come first; most mutants do not get beyond them. */
async function vettedRounds(folder) {
  const isNear = (spec) => nameOf(spec).startsWith(`test/${folder}/`)
  const rounds = [all.filter(isNear), all.filter((spec) => !isNear(spec))]
  const kept = []
  for (const specs of rounds) kept.push(await passing(specs))
  return kept
}

/**
 * A test that fails anyway would kill every mutant. So the very round that judges mutants has to
 * pass without one, twice in a row, as it will be run: what one file leaves behind may fail another.
 */
async function passing(specs) {
  let kept = specs
  for (let passes = 0; passes < 2;) {
    const name = await firstFailure(undefined, kept)
    passes = name ? 0 : passes + 1
    if (!name) continue
    const others = kept.filter((spec) => nameOf(spec) !== name)
    if (others.length === kept.length) throw new Error(`The tests fail without any mutant: ${name}`)
    console.log(`left out, since it fails without any mutant: ${name}`)
    kept = others
  }
  return kept
}

async function firstFailure(mutant, specs) {
  current = mutant
  if (mutant) vitest.invalidateFile(source(mutant.file))
  failures = []
  try {
    const { unhandledErrors } = await vitest.runTestSpecifications(specs, false)
    return failures[0] ?? (unhandledErrors.length > 0 ? 'an unhandled error' : undefined)
  } finally {
    current = undefined
    if (mutant) vitest.invalidateFile(source(mutant.file))
  }
}
