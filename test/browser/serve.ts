import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Koa from 'koa'

/** An app that listens on this machine only. */
export interface Served {
  /** For example `http://127.0.0.1:40123`, without slash at its end. */
  readonly url: string
  /** Stops it and drops its connections. */
  readonly close: () => Promise<void>
}

const trustedTypes = "require-trusted-types-for 'script'; trusted-types bespa bespa-script-injector"

/** Serves an app at a free port. */
export async function serve(app: Koa): Promise<Served> {
  const handle = app.callback()
  const server = createServer((request, response) => {
    requireTrustedTypes(response)
    void handle(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Wherever an app sends a policy, it also requires Trusted Types, as a strict app may. */
function requireTrustedTypes(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const isPolicy = name.toLowerCase() === 'content-security-policy'
    return setHeader(name, isPolicy ? `${String(value)}; ${trustedTypes}` : value)
  }
}
