import { createServer, type Server } from 'node:http'
import type { Context } from 'bespa'
import type Koa from 'koa'
import type { Middleware } from 'koa'

// #region server
/** A server that can be asked how it is, and that ends without failing a request. */
export class SiteServer {
  readonly #server: Server
  readonly #details: () => Record<string, unknown>
  #isDraining = false

  /** @param details what `/health` tells besides */
  constructor(app: Koa, details: () => Record<string, unknown> = () => ({})) {
    this.#details = details
    app.middleware.unshift(this.#watch)
    const handle = app.callback()
    this.#server = createServer((request, response) => void handle(request, response))
    // Longer than any proxy keeps an idle connection: it must never use one that is just closed here.
    this.#server.keepAliveTimeout = 75_000
  }

  /** Begins to listen. @throws {Error} when the port is taken */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, resolve)
    })
  }

  /** Says from now on, at `/health`, that it is about to go. It still takes requests. */
  drain(): void {
    this.#isDraining = true
  }

  /**
   * Ends: takes no more connections, lets requests come to their end, and cuts what is left when the
   * time is over.
   *
   * @param grace milliseconds in which requests may come to their end
   */
  async end(grace = 10_000): Promise<void> {
    this.drain()
    const cut = setTimeout(() => this.#server.closeAllConnections(), grace)
    const sweep = setInterval(() => this.#server.closeIdleConnections(), 100)
    await new Promise((resolve) => this.#server.close(resolve))
    clearTimeout(cut)
    clearInterval(sweep)
  }

  readonly #watch: Middleware = async (ctx, next) => {
    if (ctx.path === '/health') this.#tellHealth(ctx)
    else await next()
    // So that at the end no connection is idle on which a request may just be on its way.
    if (this.#isDraining) ctx.set('Connection', 'close')
  }

  #tellHealth(ctx: Context): void {
    ctx.set('Cache-Control', 'no-store')
    ctx.status = this.#isDraining ? 503 : 200
    ctx.body = { status: this.#isDraining ? 'draining' : 'ready', ...this.#details() }
  }
}
// #endregion server
