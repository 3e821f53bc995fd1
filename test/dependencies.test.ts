import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Manifest {
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly engines?: { readonly node?: string } }>
  >
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
}

const { engines, dependencies, peerDependencies } = read('package.json') as Manifest
const { packages } = read('package-lock.json') as Lock
const ours = leastMajor(engines.node)

/** The least major version of Node that a range allows. */
function leastMajor(range: string): number {
  return Math.min(...range.split('||').map((one) => Number(/\d+/.exec(one)?.[0] ?? 0)))
}

it('What an app gets with BESPA runs on the Node that BESPA asks for', () => {
  const installed = Object.entries(packages).filter(([name, { dev }]) => name !== '' && !dev)
  const newer = installed.filter(([, one]) => leastMajor(one.engines?.node ?? '0') > ours)
  expect(installed.length).toBeGreaterThan(10)
  expect(newer.map(([name]) => name)).toEqual([])
})

it('Each package that an app gets with BESPA is justified in ATTRIBUTIONS.md', () => {
  const attributions = readFileSync(new URL('../ATTRIBUTIONS.md', import.meta.url), 'utf8')
  const names = Object.keys({ ...dependencies, ...peerDependencies })
  expect(names.filter((name) => !attributions.includes(name))).toEqual([])
})
