/**
 * Runs the unit tests on the other versions of Node that are supported; the npm package `node` brings
 * them.
 *
 *     npm run test:nodes            Node 22 and 24
 *     npm run test:nodes -- 24      one of them
 */
import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const chosen = process.argv.slice(2)
const versions = chosen.length > 0 ? chosen : ['22', '24']

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
const failed = versions.filter((version) => !pass(version))
if (failed.length > 0) console.error(`Failed on Node ${failed.join(' and ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

function pass(version) {
  const print = [`--package=node@${version}`, '--', 'node', '-p', 'process.execPath']
  const node = execFileSync('npx', ['--yes', ...print], { cwd: root, encoding: 'utf8' }).trim()
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  console.log(`== Node ${name}`)
  // Tests that start programs of their own find this Node first, too.
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
  const parameters = [vitest, 'run', '--project', 'unit*', '--reporter', 'dot']
  return spawnSync(node, parameters, { cwd: root, env, stdio: 'inherit' }).status === 0
}
