import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)

/** Starts the built site and gives what it prints, until it ends or answers. */
async function start(
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<{ output: string; code: number | null }> {
  const site = spawn(process.execPath, ['dist/docs-site/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production', ...env },
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => site.once('close', resolve))
  const collect = (text: Buffer) => {
    output += text.toString()
    if (output.includes('is served')) void check(port).then(() => site.kill('SIGTERM'))
  }
  site.stdout.on('data', collect)
  site.stderr.on('data', collect)
  return { code: await ended, output }
}

async function check(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/basics/incremental`)
  expect(response.status).toBe(200)
}

describe('npm start', () => {
  it('serves the site on the port that PORT names, and ends when it is told to', async () => {
    const port = await freePort()
    const { output, code } = await start(port)
    expect(output).toBe(`The documentation site is served on http://localhost:${String(port)}\n`)
    expect(code).toBe(0)
  })

  it('says in one line that the port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const { port } = server.address() as { port: number }
    const { output, code } = await start(port)
    server.close()
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain(`port ${String(port)} is taken`)
  })
})

describe('A node of several', () => {
  it('does not start without the keys that they share', async () => {
    const env = { REDIS_URL: 'redis://127.0.0.1:1', SESSION_KEYS: '' }
    const { output, code } = await start(await freePort(), env)
    expect(code).toBe(1)
    expect(output).toBe('The site cannot be served: REDIS_URL needs SESSION_KEYS\n')
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
