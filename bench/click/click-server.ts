import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject } from 'light-my-request'
import { clickApp, counter, scenarios, type Scenario } from './click-app.js'
import { contenders, type Drawn } from './contenders.js'

/** A server that gives all contenders the same content, drawn once by BESPA. */
export interface ClickServer {
  readonly url: string
  readonly close: () => void
}

/** Starts it. A page is at `/<number of the contender>/<scenario>/`. */
export async function startClickServer(): Promise<ClickServer> {
  const handle = clickApp().callback()
  const app = (request: Parameters<typeof handle>[0], response: Parameters<typeof handle>[1]) =>
    void handle(request, response)
  const ask = async (url: string, payload = '') => {
    const headers = payload
      ? { 'Bespa-Fetch': '1', 'Content-Type': 'application/x-www-form-urlencoded' }
      : {}
    return inject(app, { url, method: payload ? 'POST' : 'GET', headers, payload })
  }
  const drawn = new Map<Scenario, Drawn>()
  for (const scenario of scenarios) {
    const changes = scenario === 'form' ? '_submit=person&' : ''
    const page = (await ask(`/${scenario}`)).body
    const answer = (await ask(`/${scenario}`, `${changes}n=${counter}&_changed=n`)).body
    const at = answer.lastIndexOf('<div class="State"')
    const fragments = answer.slice(0, at).split('<!--next-->').filter(Boolean)
    drawn.set(scenario, { page, fragments, state: answer.slice(at) })
  }
  let count = 0
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const [, number = '', scenario = '', last = ''] = pathname.split('/')
    const contender = contenders[Number(number)]
    const content = drawn.get(scenario as Scenario)
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    if (!contender || !content) return void relay(ask, request.url ?? '', response)
    request.resume()
    request.on('end', () => {
      const isAnswer = last === 'answer' || request.method === 'POST'
      if (isAnswer) {
        count++
        const isForm = scenario === 'form'
        response.writeHead(isForm ? contender.errorStatus : 200, { 'Content-Type': contender.type })
        response.end(
          contender.answer(content, scenario as Scenario).replaceAll(counter, String(count)),
        )
      } else if (last === 'script.js') {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(contender.script)
      } else {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(
          pageFor(contender.script !== undefined, contender.page(content, scenario as Scenario)),
        )
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The same document for all, but for the script. */
function pageFor(hasScript: boolean, page: string): string {
  const located = page.replace(/ data-location="[^"]*"/, '')
  return hasScript
    ? located.replace(/<script src="[^"]*script[^"]*"/, '<script src="script.js"')
    : located
}

async function relay(
  ask: (url: string) => Promise<{ headers: object; rawPayload: Buffer; statusCode: number }>,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const { headers, rawPayload, statusCode } = await ask(url)
  const { 'content-type': type = '' } = headers as Record<string, string>
  response.writeHead(statusCode, { 'Content-Type': type, 'Cache-Control': 'max-age=9999' })
  response.end(rawPayload)
}
