import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AssetRegistry } from '../../../lib/assets/asset-registry.js'

let registry: AssetRegistry

beforeEach(() => {
  registry = new AssetRegistry()
})

const styleSheet = () => registry.styleSheet().bytes.toString()
const script = (development = false) => registry.script(development).bytes.toString()

describe('The style sheet', () => {
  it('puts tokens, base and widgets in layers, each sorted by key', () => {
    registry.registerStyle('stars', '.Stars{gap:1px}').registerStyle('alert', '.Alert{gap:2px}')
    registry.registerBase('page', 'body{margin:0}').registerTokens(':root{--a:1}')
    expect(styleSheet()).toBe(
      [
        '@layer bespa.tokens, bespa.base, bespa.widgets;',
        '@layer bespa.tokens{:root{--a:1}}',
        '@layer bespa.base{body{margin:0}}',
        '@layer bespa.widgets{.Alert{gap:2px}\n.Stars{gap:1px}}',
        '',
      ].join('\n'),
    )
  })

  it('has imports before all rules, each in the layer of its style', () => {
    registry.registerStyle('a', '@import "a.css" print; .A{gap:1px}')
    registry.registerBase('b', '@import url("b.css") layer(reset);')
    const lines = styleSheet().split('\n').slice(1, 3)
    expect(lines).toEqual([
      '@import url("b.css") layer(bespa.base.reset);',
      '@import "a.css" layer(bespa.widgets) print;',
    ])
  })

  it('replaces a style of the same key', () => {
    registry.registerStyle('a', '.Old{gap:1px}').registerStyle('a', '.New{gap:1px}')
    expect(styleSheet()).toContain('.New')
    expect(styleSheet()).not.toContain('.Old')
  })

  it('is made once, and again after something was registered', () => {
    const first = registry.styleSheet()
    expect(registry.styleSheet()).toBe(first)
    registry.registerStyle('a', '.A{gap:1px}')
    expect(registry.styleSheet().hash).not.toBe(first.hash)
  })

  it('names registered fonts with their hash, other addresses as they are', () => {
    registry.registerStyle('a', `.A{src:url(./a.woff2) url('b.woff2')}`)
    registry.registerFile('a.woff2', 'font')
    const { hash } = registry.asset('a.woff2') ?? {}
    expect(styleSheet()).toContain(`url("a.woff2?id=${String(hash)}") url('b.woff2')`)
  })

  it('has the same hash whatever the order of registration', () => {
    const styles = ['a', 'B', 'ä', 'z'].map((key) => [key, `.${key}{gap:1px}`] as const)
    for (const [key, css] of styles) registry.registerStyle(key, css)
    const other = new AssetRegistry()
    for (const [key, css] of styles.toReversed()) other.registerStyle(key, css)
    expect(other.styleSheet().hash).toBe(registry.styleSheet().hash)
  })
})

describe('The script', () => {
  it('has the runtime first, then the scripts by key', () => {
    registry.registerScript('b', 'two()').registerScript('a', 'one()')
    registry.registerRuntime('start()', 'startLoudly()')
    expect(script()).toMatch(/start\(\)[^]*one\(\)[^]*two\(\)/)
    expect(script(true)).toMatch(/startLoudly\(\)[^]*one\(\)[^]*two\(\)/)
  })

  it('refuses what cannot be parsed, and keeps what was there', () => {
    registry.registerScript('a', 'one()')
    expect(() => registry.registerScript('a', 'one(')).toThrow('Script "a"')
    expect(script()).toContain('one()')
  })
})

describe('A folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bespa assets '))
    writeFileSync(join(folder, 'stars.css'), '.Stars{gap:1px}')
    writeFileSync(join(folder, 'stars.js'), 'stars()')
    for (const name of ['stars.js.map', 'stars.d.ts', 'a b%.svg', '.env', 'LICENSE']) {
      writeFileSync(join(folder, name), '{}')
    }
    mkdirSync(join(folder, 'deep'))
    writeFileSync(join(folder, 'deep', 'hidden.css'), '.Hidden{gap:1px}')
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['path', (path: string) => path],
    ['URL', (path: string) => pathToFileURL(path)],
    ['URL with a slash at its end', (path: string) => pathToFileURL(`${path}/`)],
    ['URL as text', (path: string) => pathToFileURL(path).href],
  ])('is registered by extension, its top level only, given as a %s', (_, given) => {
    registry.registerDirectory(given(folder))
    expect(styleSheet()).toContain('.Stars')
    expect(styleSheet()).not.toContain('.Hidden')
    expect(script()).toContain('stars()')
    for (const name of ['stars.js.map', 'stars.d.ts', 'a b%.svg', 'LICENSE']) {
      expect(registry.asset(name)?.bytes.toString()).toBe('{}')
    }
  })

  it('does not publish hidden files', () => {
    registry.registerDirectory(folder)
    expect(registry.asset('.env')).toBeUndefined()
  })

  it('that is missing is an error', () => {
    expect(() => registry.registerDirectory(join(folder, 'none'))).toThrow('none')
  })
})

describe('A module', () => {
  it('is served on its own and is in no bundle', () => {
    registry.registerModule('charts', 'export const charts = 1')
    expect(registry.asset('modules/charts.js')?.bytes.toString()).toContain('export')
    expect(script()).not.toContain('charts')
  })

  it('may be registered as a file', () => {
    registry.registerModule('this', new URL(import.meta.url))
    expect(registry.asset('modules/this.js')?.bytes.toString()).toContain('may be a file')
  })
})

describe('A name', () => {
  it.each(['', '/a.svg', 'a//b.svg', '../a.svg', 'a/./b', 'a\\b', 'a\0b'])(
    'that cannot be part of a path is refused: %j',
    (name) => {
      expect(() => registry.registerFile(name, '')).toThrow(TypeError)
    },
  )

  it.each(['style.css', 'script.js', 'script.development.js'])(
    'of a bundle is refused: %s',
    (name) => {
      expect(() => registry.registerFile(name, '')).toThrow('is a bundle')
    },
  )
})

describe('An address', () => {
  it('carries the prefix of the app and the hash of the content', () => {
    registry.registerFile('icons/big heart.svg', '<svg/>')
    const { hash } = registry.asset('icons/big heart.svg') ?? {}
    expect(registry.url('icons/big heart.svg', '/shop')).toBe(
      `/shop/bespa/icons/big%20heart.svg?id=${String(hash)}`,
    )
    expect(registry.url('style.css')).toBe(`/bespa/style.css?id=${registry.styleSheet().hash}`)
    expect(registry.url('script.development.js')).toContain(registry.script(true).hash)
  })

  it('changes with the content', () => {
    const before = registry.url('script.js')
    registry.registerScript('a', 'one()')
    expect(registry.url('script.js')).not.toBe(before)
  })

  it('has no hash when a handler answers', () => {
    registry.registerHandler('maps/', () => undefined)
    expect(registry.url('maps/usa.json')).toBe('/bespa/maps/usa.json')
  })

  it('of nothing is an error that names it', () => {
    expect(() => registry.url('stlye.css')).toThrow('No asset is registered as "stlye.css"')
  })
})

describe('A registry with defaults', () => {
  it('asks for them once, before the first use, so that an app can replace them', () => {
    let calls = 0
    const late = new AssetRegistry({
      defaults(own) {
        calls += 1
        own.registerStyle('a', '.Default{gap:1px}')
      },
    })
    expect(calls).toBe(0)
    late.registerStyle('a', '.Mine{gap:1px}')
    expect(late.styleSheet().bytes.toString()).toContain('.Mine')
    expect(late.styleSheet().bytes.toString()).not.toContain('.Default')
    expect(calls).toBe(1)
  })
})
