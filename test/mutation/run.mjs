/**
 * Proves the tests: changes the library in one place after the other, and counts how often a test
 * notices. At least 85 % must be noticed.
 *
 *     npm run test:mutation                                    a sample of 200 mutants
 *     npm run test:mutation -- --sample 50 --seed 7 lib/http   of one folder
 *     npm run test:mutation -- --sample all
 *
 * The sample depends on the seed alone (and on the sources). Survivors are listed: a mutant that
 * changes nothing a user notices may live.
 */
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildClient } from '../../client-src/build.mjs'
import { folderOf, mutantsOf } from './mutants.mjs'

const root = new URL('../../', import.meta.url)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    // One mutant that takes longer loops without end.
    limit: { type: 'string', default: '180' },
  },
})
const folders =
  positionals.length > 0 ? positionals : ['lib/state', 'lib/html', 'lib/http', 'lib/page']
const wanted = 85

const everything = folders
  .flatMap(sourcesBelow)
  .flatMap((file) => mutantsOf(file, readFileSync(new URL(file, root), 'utf8')))
const mutants = sampleOf(everything, values.sample, Number(values.seed))
console.log(`${mutants.length} of ${everything.length} mutants, seed ${values.seed}`)

await buildClient()
let worker = await startWorker()
process.on('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(2))

const survivors = []
let killed = 0
for (const [at, mutant] of mutants.entries()) {
  if (!worker.vetted.has(folderOf(mutant))) await vet(folderOf(mutant))
  const result = await test(mutant)
  if (result.killed) killed++
  else survivors.push(mutant)
  const outcome = result.killed ? `killed by ${result.by}` : 'SURVIVED'
  console.log(`${at + 1}/${mutants.length} ${inWords(mutant)}: ${outcome}`)
}
stop()

const percent = (100 * killed) / mutants.length
console.log(`\nSurvivors:\n${survivors.map(inWords).join('\n') || 'none'}`)
console.log(
  `\n${killed} of ${mutants.length} killed: ${percent.toFixed(1)} % (wanted: ${wanted} %)`,
)
process.exitCode = percent >= wanted ? 0 : 1

function sourcesBelow(folder) {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => `${folder}/${file}`)
}

function sampleOf(all, size, seed) {
  if (size === 'all') return all
  const random = randomFrom(seed)
  const keyed = all.map((mutant) => ({ mutant, key: random() }))
  keyed.sort((a, b) => a.key - b.key)
  return keyed.slice(0, Number(size)).map(({ mutant }) => mutant)
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function inWords({ file, line, before, after }) {
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 60)
  return `${file}:${line} ${short(before)} → ${short(after)}`
}

async function startWorker() {
  const started = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), {
    cwd: root,
    // A group of its own, so that a test without end can be stopped together with its worker.
    detached: true,
  })
  await new Promise((resolve) => started.once('message', resolve))
  return Object.assign(started, { vetted: new Set() })
}

function stop() {
  try {
    process.kill(-worker.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Finds the tests that pass without a mutant. Whatever goes wrong in it is a fault of this run. */
async function vet(folder) {
  const { error, ended } = await ask({ vet: folder }, 1800)
  if (error || ended) {
    console.error(`The tests of ${folder} cannot be judged: ${error ?? ended}`)
    process.exit(2)
  }
  worker.vetted.add(folder)
}

/** A mutant that never ends, or ends the process, is noticed, too. */
async function test(mutant) {
  const { error, ended, ...result } = await ask({ mutant }, Number(values.limit))
  if (error) {
    console.error(error)
    process.exit(2)
  }
  if (!ended) return result
  stop()
  worker = await startWorker()
  return { killed: true, by: ended }
}

function ask(message, limit) {
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer)
      worker.off('message', end).off('exit', exit)
      resolve(answer)
    }
    const exit = () => end({ ended: 'the end of the process' })
    const timer = setTimeout(() => end({ ended: 'the time limit' }), limit * 1000)
    worker.once('message', end).once('exit', exit)
    worker.send(message)
  })
}
