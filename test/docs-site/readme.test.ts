import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { project } from '../../docs-site/site/project.js'
import { runProgram } from './run-program.js'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []

it('The README installs the package that npm pack makes of this version', () => {
  expect(readme).toContain(`npm install ../bespa/bespa-${project.version}.tgz koa @koa/router`)
})

describe('The program of the README', () => {
  it('is the one that the type checker sees', () => {
    const example = readFileSync(new URL('docs-site/content/examples/hello.ts', root), 'utf8')
    expect(program.trim()).toBe(example.trim())
  })

  it('runs as it stands: greets by name, and redraws nothing but the greeting', async () => {
    const { url, stop } = await runProgram(program)
    try {
      const page = await (await fetch(`${url}/?name=Ada`)).text()
      expect(page).toContain('<title>Hello</title>')
      expect(page).toMatch(/<h2 [^>]*>Hello, Ada!<\/h2>/)
      const redrawn = await fetch(url, {
        method: 'POST',
        headers: { 'Bespa-Fetch': '1' },
        body: new URLSearchParams({ name: 'Bob', _changed: 'name' }),
      })
      const html = await redrawn.text()
      expect(html).toBeHtml('<h2 …>Hello, Bob!</h2><div class="State" …>…')
    } finally {
      await stop()
    }
  })
})
