import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { assetRegistry, defaultKeyColors } from 'bespa'
import { describe, expect, it } from 'vitest'
import { tonesCSS } from '../../lib/theme/tones.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sheets = ['lib', 'widgets'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name): [string, string] => {
      const file = path.join(folder, name)
      return [file, readFileSync(path.join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '')]
    }),
)
const served = assetRegistry.styleSheet().bytes.toString() + tonesCSS(defaultKeyColors)
const defined = new Set([...served.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))

describe.each(sheets)('%s', (_, css) => {
  it('uses no token that nobody defines', () => {
    const used = [...css.matchAll(/var\(\s*(--md-[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })

  it('takes its colors from the tokens alone', () => {
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(\s*[\d.]/gi)).toBeNull()
    expect(css).not.toMatch(/:[^;{}]*\b(?:white|black|red|green|blue|gr[ae]y|silver)\b[^;{}]*;/)
  })

  it('works from right to left: no left and right', () => {
    const physical =
      /[;{\s](?:(?:margin|padding|border)-(?:left|right)|left|right)\b[\w-]*\s*:|:\s*(?:left|right)\s*[;}]/
    expect(physical.exec(css)?.[0]).toBeUndefined()
    const shorthands = css.matchAll(/\b(?:margin|padding|inset)\s*:\s*(\S+) (\S+) (\S+) (\S+);/g)
    const uneven = [...shorthands].filter(([, , right, , left]) => right !== left)
    expect(uneven.map(([declaration]) => declaration)).toEqual([])
  })
})

describe('The style sheet', () => {
  it('keeps widgets above the base, and the base above the tokens', () => {
    expect(served).toMatch(/^@layer bespa\.tokens, bespa\.base, bespa\.widgets;/)
    const layer = (name: string) => served.indexOf(`@layer bespa.${name}{`)
    expect(served.indexOf('.FetchError')).toBeGreaterThan(layer('base'))
    expect(served.indexOf('.AppBar')).toBeGreaterThan(layer('widgets'))
  })

  it('hides placeholders whatever else they are', () => {
    expect(served).toMatch(/\.Empty,\.State,[^{]+\{display:none!important\}/)
  })

  it('stays below its size limit when compressed', () => {
    const base = /@layer bespa\.base\{.*?\n?(?=@layer bespa\.widgets)/s.exec(served)?.[0] ?? ''
    expect(brotliCompressSync(base).length).toBeLessThan(4_000)
  })
})
