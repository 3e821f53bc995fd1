import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildClient } from '../../client-src/build.mjs'

let root: string

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bespa-build-'))
  write(
    'client-src/runtime.ts',
    "import { grammar } from '../lib/state/action-url.js'\n" +
      'declare const DEVELOPMENT: boolean\n' +
      "if (DEVELOPMENT) console.log('a long hint for developers')\n" +
      'Object.assign(globalThis, { bespa: grammar satisfies string })\n',
  )
  write('lib/state/action-url.ts', "export const grammar = 'shared'\n")
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

describe('The build of the browser half', () => {
  it('makes nothing but the two runtimes when there is nothing else', async () => {
    const files = await buildClient({ root })
    expect(files).toEqual(['dist/assets/runtime.development.js', 'dist/assets/runtime.js'])
  })

  it('leaves help for developers out of the runtime for production', async () => {
    await buildClient({ root })
    expect(read('dist/assets/runtime.js')).not.toContain('hint')
    expect(read('dist/assets/runtime.development.js')).toContain('hint')
    const page: Record<string, unknown> = {}
    runInNewContext(read('dist/assets/runtime.js'), page)
    expect(page).toEqual({ bespa: 'shared' })
  })

  it('puts each asset where its family is registered from', async () => {
    write('lib/page/page.css', '.Page { margin: 0 }')
    write('widgets/form/date/date.css', '.Date { margin: 0 }')
    write('widgets/form/date/date.client.ts', "bespa.define('Date')")
    write('widgets/form/form.client.ts', "bespa.define('Form')")
    write('widgets/form/date/date.ts', 'server()')
    write('widgets/text/roboto.woff2', 'font')
    write('docs-site/shell/shell.css', '.Shell { margin: 0 }')
    write('docs-site/search.client.ts', 'search()')
    const files = await buildClient({ root })
    expect(files).toEqual([
      'dist/assets/base/page.css',
      'dist/assets/form/date.css',
      'dist/assets/form/form.js',
      'dist/assets/runtime.development.js',
      'dist/assets/runtime.js',
      'dist/assets/text/roboto.woff2',
      'dist/docs-site/assets/search.js',
      'dist/docs-site/assets/shell.css',
    ])
    expect(read('dist/assets/base/page.css')).toBe('.Page{margin:0}\n')
    expect(read('dist/assets/form/form.js')).toMatch(/define\("Date"\).*define\("Form"\)/)
  })

  it('holds once what the behaviours of a family share, also where the package is free of effects', async () => {
    write('package.json', '{ "sideEffects": [] }')
    write('widgets/nav/shared.ts', 'export const shared = () => alert("shared by both")')
    for (const name of ['menu', 'rail']) {
      write(`widgets/nav/${name}.client.ts`, "import { shared } from './shared.js'; shared()")
    }
    await buildClient({ root })
    expect(read('dist/assets/nav/nav.js').split('shared by both')).toHaveLength(2)
  })

  it('removes what has no source any more', async () => {
    write('widgets/text/link.css', '.Link { margin: 0 }')
    await buildClient({ root })
    rmSync(path.join(root, 'widgets/text/link.css'))
    await buildClient({ root })
    expect(() => read('dist/assets/text/link.css')).toThrow('ENOENT')
  })

  it('leaves files alone that did not change', async () => {
    await buildClient({ root })
    const before = statSync(path.join(root, 'dist/assets/runtime.js')).ino
    await buildClient({ root })
    expect(statSync(path.join(root, 'dist/assets/runtime.js')).ino).toBe(before)
  })

  it('refuses two styles of one name, of which the registry would keep one', async () => {
    write('widgets/nav/link.css', '.Link { margin: 0 }')
    write('widgets/text/link.css', '.Link { margin: 0 }')
    await expect(buildClient({ root })).rejects.toThrow(
      'widgets/nav/link.css and widgets/text/link.css share the key link.css',
    )
  })

  it('refuses two sources of one file', async () => {
    write('docs-site/a/page.css', '')
    write('docs-site/b/page.css', '')
    await expect(buildClient({ root })).rejects.toThrow('both make dist/docs-site/assets/page.css')
  })

  it('refuses a style sheet that a browser would only half understand', async () => {
    write('widgets/text/link.css', '.Link { margin: 0 ')
    await expect(buildClient({ root })).rejects.toThrow('widgets/text/link.css:1')
  })

  it('refuses a script that does not compile, and keeps what was built', async () => {
    await buildClient({ root })
    write('widgets/text/link.client.ts', 'const = 1')
    await expect(buildClient({ root })).rejects.toThrow('link.client.ts')
    expect(read('dist/assets/runtime.js')).toContain('shared')
  })

  it('fails without a runtime', async () => {
    rmSync(path.join(root, 'client-src/runtime.ts'))
    await expect(buildClient({ root })).rejects.toThrow('client-src/runtime.ts')
  })
})
