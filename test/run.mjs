/**
 * Runs everything that has to pass: lint, format and types beside the build and the tests.
 *
 *     node test/run.mjs                  all of it
 *     node test/run.mjs --only-checks    lint, format and types
 *     node test/run.mjs test/lib/state   all checks, and the tests of these files
 *
 * What fails does not stop the rest. The last lines name what failed, and the exit code tells whether
 * anything did.
 */
import { spawn } from 'node:child_process'
import process from 'node:process'

const onlyChecks = process.argv.includes('--only-checks')
const files = process.argv.slice(2).filter((parameter) => parameter !== '--only-checks')

/** A lane is done one after the other, the lanes side by side: one processor for each. */
const checks = [script('lint'), script('format'), script('typecheck')]
const tests = [
  script('build'),
  { ...command('tests', 'npx', 'vitest', 'run', ...files), last: true },
]
const results = (await Promise.all((onlyChecks ? [checks] : [checks, tests]).map(runLane))).flat()

const failed = results.filter(({ ok }) => !ok).map(({ name }) => name)
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

function script(name) {
  return command(name, 'npm', 'run', '--silent', name)
}

function command(name, program, ...parameters) {
  return { name, program, parameters }
}

async function runLane(lane) {
  const done = []
  for (const task of lane) {
    const result = await run(task)
    done.push(result)
    // Without a build there is nothing to test.
    if (!result.ok && result.name === 'build') break
  }
  return done
}

/** The tests write as they go; what the others write stands together, once they have ended. */
function run({ name, program, parameters, last = false }) {
  const began = Date.now()
  const child = spawn(program, parameters, { stdio: last ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    const end = (ok) => {
      if (output.trim() !== '') console.log(`== ${name}\n${output.trimEnd()}`)
      resolve({ name, ok, seconds: Math.round((Date.now() - began) / 1000) })
    }
    child.once('error', (error) => {
      output += error.message
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}
