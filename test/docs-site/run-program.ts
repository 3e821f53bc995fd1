import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { build } from 'esbuild'

const root = new URL('../../', import.meta.url)

/** A program that runs in a process of its own. */
export interface RunningProgram {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Runs a program of the documentation word for word, only that it listens on a free port. */
export async function runProgram(program: string): Promise<RunningProgram> {
  // Inside of the project, so that the program finds its packages as an app finds those it installed.
  const folder = await mkdtemp(new URL('dist/program-', root).pathname)
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
  const file = `${folder}/program.mjs`
  const text = outputFiles[0]?.text ?? ''
  await writeFile(file, text.replace('.listen(8080)', `.listen(${String(port)})`))
  const running = execFile(process.execPath, [file])
  const url = `http://127.0.0.1:${String(port)}`
  await answering(url)
  return {
    url,
    async stop() {
      running.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
