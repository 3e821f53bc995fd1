import { request } from 'node:http'
import Koa, { type Context } from 'koa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit } from 'bespa/testing'
import { PostgresServer } from '../../data/postgres-server.js'
import { Node } from '../../live/cluster.js'
import { freePort } from '../../live/child.js'

const postgres = new PostgresServer()
let nodes: readonly Node[] = []
let turn = 0
/** Which node has answered, in order. */
const answered: number[] = []

beforeAll(async () => {
  await postgres.start()
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: await postgres.createDatabase(),
    SESSION_KEYS: 'for-tests-only',
  }
  nodes = [new Node(await freePort(), env), new Node(await freePort(), env)]
  await Promise.all(nodes.map((node) => node.start()))
})

afterAll(async () => {
  await Promise.all(nodes.map((node) => node.end('SIGKILL')))
  await postgres.end()
})

/** Sends each request to the next node, and to the other one when that does not answer. */
const proxy = new Koa().use(async (ctx) => {
  const chunks: Buffer[] = []
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer)
  for (let attempt = 0; attempt < nodes.length; attempt++) {
    const index = turn++ % nodes.length
    if (await forwarded(ctx, nodes[index] as Node, Buffer.concat(chunks))) {
      answered.push(index)
      return
    }
  }
  ctx.status = 502
})

function forwarded(ctx: Context, node: Node, body: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, headers } = ctx.req
    const forward = request(
      { host: '127.0.0.1', port: node.port, path: ctx.url, method, headers, agent: false },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          ctx.status = answer.statusCode ?? 500
          for (const [name, value] of Object.entries(answer.headers)) {
            if (value !== undefined && !/^(transfer-encoding|connection)$/.test(name)) {
              ctx.set(name, value)
            }
          }
          ctx.body = Buffer.concat(parts)
          resolve(true)
        })
      },
    )
    forward.on('error', () => resolve(false))
    forward.end(body)
  })
}

describe('Two processes on one PostgreSQL', () => {
  it('answer one visitor by turns, and lose nothing when one of them is killed', async () => {
    const page = await visit(proxy, '/showcase/dir-list', { width: 1300, timeout: 30_000 })
    const rows = () => page.elements('.DataTable tbody tr').length
    const register = async () => {
      await page.click('Register')
      await page.click('Quick fill')
      await page.click(page.element('.ModalSheet button[name=save]'))
      expect(page.error).toBeUndefined()
      await page.click('Cancel')
    }
    expect(rows()).toBe(3)
    await register()
    expect(rows()).toBe(4)
    expect(new Set(answered)).toEqual(new Set([0, 1]))

    await nodes[0]?.end('SIGKILL')
    await register()
    expect(rows()).toBe(5)
    await page.click('Age')
    expect(page.error).toBeUndefined()

    await nodes[0]?.start()
    answered.length = 0
    await register()
    await page.fill('people_q', 'example')
    expect(rows()).toBe(6)
    expect(new Set(answered)).toEqual(new Set([0, 1]))
    expect(page.error).toBeUndefined()
  }, 240_000)
})
