import { mkdirSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'

/** A folder for uploads that no other test leaves anything in. */
export interface TemporaryFolder {
  readonly path: string
  /** Everything that is in it. */
  left(this: void): readonly unknown[]
}

/** Has the tests of this file put their uploads into a folder of their own, which goes with them. */
export function useTemporaryFolder(name: string): TemporaryFolder {
  const folder = path.join(tmpdir(), `${name}-test-${process.pid}`)
  beforeAll(() => {
    mkdirSync(folder, { recursive: true })
    vi.stubEnv('TMPDIR', folder)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  return { path: folder, left: () => readdirSync(folder, { recursive: true }) }
}
