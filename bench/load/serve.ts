import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bespa } from 'bespa'
import Koa from 'koa'
import { inject } from 'light-my-request'
import { prepareAll, type Prepared } from '../prepared.js'
import type { LoadPair, LoadTarget } from './load-target.js'

type LoadRequest = Omit<LoadTarget, 'port'>

/**
 * Serves every page, as BESPA draws it and as a fixed string, until the parent process is gone. Any
 * message of the parent is answered with the microseconds that this process has computed.
 */
export async function serve(): Promise<void> {
  const pairs: LoadPair[] = []
  for (const page of prepareAll()) {
    const { title, path, redrawBody } = page
    const document = { method: 'GET', path, headers: {}, body: '' } as const
    const redraw = { ...document, method: 'POST', headers: partial, body: redrawBody } as const
    pairs.push(await serveBoth(`${title}, whole document`, page, document))
    pairs.push(await serveBoth(`${title}, one widget`, page, redraw))
  }
  process.on('disconnect', () => process.exit())
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  })
  process.send?.(pairs)
}

const partial = {
  'Bespa-Fetch': '1',
  'Content-Type': 'application/x-www-form-urlencoded',
}

async function serveBoth(title: string, page: Prepared, request: LoadRequest): Promise<LoadPair> {
  const drawing = new Koa()
  drawing.use(bespa())
  drawing.use((ctx) => page.page(ctx, { lazy: page.hasLazyPart }).draw(ctx))
  const html = await answerOf(drawing, request)
  const fixed = new Koa()
  fixed.use((ctx) => {
    ctx.type = 'html'
    ctx.body = html
  })
  return {
    title,
    bespa: { ...request, port: await listen(drawing) },
    fixed: { ...request, port: await listen(fixed) },
  }
}

async function answerOf(app: Koa, { method, path, headers, body }: LoadRequest): Promise<string> {
  const handle = app.callback()
  const answer = await inject((request, response) => void handle(request, response), {
    method,
    url: path,
    headers,
    ...(body && { payload: body }),
  })
  if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}`)
  return answer.payload
}

async function listen(app: Koa): Promise<number> {
  const server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
