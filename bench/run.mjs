/**
 * Bundles the benchmarks into `dist/bench` and runs them as an app runs in production.
 *
 *     node bench/run.mjs                     all parts
 *     node bench/run.mjs draw sizes          these parts: draw, collected, partial, sizes, requests, feeds, click
 *     node bench/run.mjs draw --profile      and write a CPU profile to dist/bench
 *     BENCH_ROUNDS=2 node bench/run.mjs      a quick, rough run (default: 7 rounds in each process)
 *     BENCH_PROCESSES=1 node bench/run.mjs   rougher still (default: 5 processes)
 */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildClient } from '../client-src/build.mjs'
import { sveltePlugin } from './svelte-plugin.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const profiling = process.argv.includes('--profile')
const parts = process.argv.slice(2).filter((argument) => argument !== '--profile')

await buildClient()
await build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile: 'dist/bench/main.mjs',
  bundle: true,
  packages: 'external',
  alias: { bespa: './widgets/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  plugins: [sveltePlugin],
  logLevel: 'warning',
})
// Threads that collect garbage wait for each other on a busy machine, and waiting counts as computing.
const flags = ['--expose-gc', '--single-threaded-gc', '--enable-source-maps']
if (profiling) flags.push('--cpu-prof', '--cpu-prof-dir=dist/bench', '--cpu-prof-interval=200')
const child = spawn(process.execPath, [...flags, 'dist/bench/main.mjs', ...parts], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
child.on('exit', (code) => (process.exitCode = code ?? 1))
