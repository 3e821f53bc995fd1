import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { drawTree } from './tree-of-ids.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const script = fileURLToPath(new URL('tree-of-ids.ts', import.meta.url))

/** What another process makes of the same tree. */
async function drawnElsewhere(folder: string): Promise<string> {
  const outfile = path.join(folder, 'tree-of-ids.mjs')
  await build({
    stdin: {
      contents: `import { drawTree } from ${JSON.stringify(script)}; console.log(await drawTree())`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    keepNames: true,
  })
  return execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()
}

describe('Another process', () => {
  it('gives the widgets of a page the same ids, so that it can answer the next request', async () => {
    // Within the project, where the script finds its packages.
    mkdirSync(path.join(root, 'dist'), { recursive: true })
    const folder = mkdtempSync(path.join(root, 'dist', 'ids-'))
    try {
      const here = await drawTree()
      expect(await drawnElsewhere(folder)).toBe(here)
      expect(here.split(' ')).toHaveLength(13)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 30_000)
})
