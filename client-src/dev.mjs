/**
 * Runs the documentation site while its sources are being changed: builds what changed, restarts
 * the server, and lets the open pages reload.
 *
 *     npm run dev
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, watch } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { watchClient } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = path.join(root, 'dist')
const program = path.join(output, 'docs-site', 'server.js')
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')

let server
let restarting
let stopping = false

/** Stops the server that runs, if any, and starts a new one once there is something to start. */
async function restart() {
  if (server) await stopped(server)
  server = undefined
  if (stopping || !existsSync(program)) return
  const env = { ...process.env, NODE_ENV: 'development', BESPA_RELOAD: '1' }
  const started = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  server = started
  started.on('exit', (code, signal) => {
    if (code) console.error(`server: ended with ${code ?? signal}; waiting for a change`)
  })
}

/** Ends a process; open connections must not hold it for more than a second. */
function stopped(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const deadline = setTimeout(() => child.kill('SIGKILL'), 1000)
    child.once('exit', () => {
      clearTimeout(deadline)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

async function stopAll() {
  if (stopping) return
  stopping = true
  clearTimeout(restarting)
  await Promise.all([server, types].filter(Boolean).map(stopped))
  process.exit(0)
}

process.on('SIGINT', stopAll)
process.on('SIGTERM', stopAll)

mkdirSync(output, { recursive: true })
await watchClient()
const types = spawn(
  process.execPath,
  [compiler, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  { cwd: root, stdio: 'inherit' },
)
types.on('exit', stopAll)

let queue = restart()
watch(output, { recursive: true }, (_event, name) => {
  if (/\.tmp$|^test-report\.json$/.test(name ?? '')) return
  clearTimeout(restarting)
  restarting = setTimeout(() => (queue = queue.then(restart)), 300)
})
