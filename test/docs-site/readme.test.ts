import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
// Inside of the project, so that the program finds its packages as an app finds those it installed.
const folder = mkdtemp(new URL('dist/readme-', root).pathname)

afterAll(async () => rm(await folder, { recursive: true, force: true }))

/** Runs the program word for word, only that it listens on a free port. */
async function start(): Promise<{ url: string; stop: () => void }> {
  const port = await freePort()
  const { outputFiles } = await build({
    stdin: { contents: program, loader: 'ts', resolveDir: root.pathname },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { bespa: new URL('widgets/index.ts', root).pathname },
  })
  const file = `${await folder}/hello.mjs`
  await writeFile(
    file,
    outputFiles[0]?.text.replace('.listen(8080)', `.listen(${String(port)})`) ?? '',
  )
  const running = execFile(process.execPath, [file])
  const url = `http://127.0.0.1:${String(port)}`
  for (let attempt = 0; attempt < 100; attempt++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { url, stop: () => running.kill() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

describe('The program of the README', () => {
  it('is the one that the type checker sees', () => {
    const example = readFileSync(new URL('docs-site/examples/hello.ts', root), 'utf8')
    expect(program.trim()).toBe(example.trim())
  })

  it('runs as it stands: greets by name, and redraws nothing but the greeting', async () => {
    const { url, stop } = await start()
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
      expect(html).toMatch(/^<h2 [^>]*>Hello, Bob!<\/h2><div class="State" hidden/)
    } finally {
      stop()
    }
  })
})
