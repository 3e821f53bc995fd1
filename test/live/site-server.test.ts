import { request, Agent } from 'node:http'
import Koa from 'koa'
import { bespa } from 'bespa'
import { describe, expect, it } from 'vitest'
import { SiteServer } from '../../docs-site/site/serving/site-server.js'
import { errorLog, requestLog } from '../../docs-site/site/serving/request-log.js'
import { pino } from 'pino'
import { Writable } from 'node:stream'
import { freePort } from './child.js'

interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, unknown>
}

const agent = new Agent({ keepAlive: true })

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.once('error', reject).once('end', () => {
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
      })
    })
    asking.once('error', reject).end()
  })
}

/** A site whose path `/slow` answers when it is told to. */
async function start() {
  let release = () => {}
  const slow = new Promise<void>((resolve) => (release = resolve))
  const app = new Koa()
  app.use(async (ctx) => {
    if (ctx.path === '/slow') await slow
    ctx.body = 'well'
  })
  const server = new SiteServer(app, () => ({ feeds: 7 }))
  const port = await freePort()
  await server.listen(port)
  return { port, server, release }
}

describe('A node', () => {
  it('says that it is ready, and then that it is about to go', async () => {
    const { port, server } = await start()
    const before = await ask(port, '/health')
    expect(before).toMatchObject({ status: 200, text: '{"status":"ready","feeds":7}' })
    expect(before.headers['cache-control']).toBe('no-store')
    server.drain()
    expect(await ask(port, '/health')).toMatchObject({
      status: 503,
      text: '{"status":"draining","feeds":7}',
    })
    expect(await ask(port, '/')).toMatchObject({ status: 200, headers: { connection: 'close' } })
    await server.end()
    await expect(ask(port, '/health')).rejects.toThrow('ECONNREFUSED')
  })

  it('answers what was asked before it ends', async () => {
    const { port, server, release } = await start()
    const slow = ask(port, '/slow')
    await ask(port, '/')
    const ended = server.end()
    await expect.poll(() => ask(port, '/').catch(() => 'refused')).toBe('refused')
    release()
    expect(await slow).toMatchObject({ status: 200, text: 'well' })
    await ended
  })

  it('cuts what does not come to an end', async () => {
    const { port, server } = await start()
    const slow = ask(port, '/slow').catch((error: unknown) => (error as Error).message)
    await ask(port, '/')
    await server.end(100)
    expect(await slow).toBe('socket hang up')
  })

  it('says when its port is taken', async () => {
    const { port, server } = await start()
    await expect(new SiteServer(new Koa()).listen(port)).rejects.toThrow('EADDRINUSE')
    await server.end()
  })
})

describe('The log', () => {
  async function logged(path: string, headers: Record<string, string> = {}) {
    const lines: string[] = []
    const out = new Writable({
      write(text: Buffer, _encoding, done) {
        lines.push(text.toString())
        done()
      },
    })
    const app = new Koa()
    const log = pino(out)
    app.on('error', errorLog(log))
    app.use(requestLog(log))
    app.use(bespa({ development: false }))
    app.use((ctx) => {
      if (ctx.path === '/broken') throw new Error('broken')
      if (ctx.path === '/missing') ctx.throw(404)
      ctx.body = 'well'
    })
    const server = new SiteServer(app)
    const port = await freePort()
    await server.listen(port)
    const answer = await ask(port, path, headers)
    await expect.poll(() => lines.at(-1)).toContain('"msg":"request"')
    await server.end()
    const [line, cause] = lines.map((text) => JSON.parse(text) as Record<string, unknown>).reverse()
    return { answer, text: lines.join(''), line: line ?? {}, cause }
  }

  it('names each request, as its answer does', async () => {
    const { answer, line } = await logged('/orders')
    expect(line).toMatchObject({ level: 30, method: 'GET', path: '/orders', status: 200 })
    expect(line['id']).toMatch(/^[\da-f-]{36}$/)
    expect(answer.headers['x-request-id']).toBe(line['id'])
  })

  it('takes the id over that the proxy has given, unless it could do harm', async () => {
    const id = 'abcdef0123456789'
    expect((await logged('/', { 'x-request-id': id })).line['id']).toBe(id)
    expect((await logged('/', { 'x-request-id': 'a" b' })).line['id']).not.toContain('"')
  })

  it('holds no secrets: neither query nor cookies', async () => {
    const { text } = await logged('/?token=secret', { cookie: 'session=secret' })
    expect(text).not.toContain('secret')
  })

  it('tells what failed and why, under the id that the answer carries', async () => {
    const { answer, line, cause } = await logged('/broken')
    const id = answer.headers['x-request-id']
    expect(line).toMatchObject({ level: 50, status: 500, id })
    expect(cause).toMatchObject({
      level: 50,
      id,
      error: expect.stringContaining('Error: broken') as string,
    })
  })

  it('raises no alarm about what is the fault of who asks', async () => {
    const { line, cause } = await logged('/missing')
    expect([line['level'], cause?.['level']]).toEqual([30, 30])
  })
})
