import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bespa, Factory, UploadReceiver, type Context, type Page } from 'bespa'
import Koa from 'koa'
import { uploadFolder } from '../lib/upload/upload-app.js'
import { box } from './fixture.js'
import { serve } from './serve.js'

const wf = new Factory()
const prefix = '/shop'

/**
 * An app with an action of every kind on its pages, behind a proxy that serves it below `/shop/`, as
 * `location /shop/ { proxy_pass http://app/; proxy_set_header X-Forwarded-Prefix /shop; }` does.
 */
export class ShopApp {
  /** What the handlers have done, in order. */
  readonly done: string[] = []
  /** Requests that have missed the app: outside of the prefix, or to a path without a page. */
  readonly strays: string[] = []

  readonly #receiver = new UploadReceiver('/uploads', { directory: uploadFolder() })

  readonly #handle = async (ctx: Context): Promise<void> => {
    const page = await this.#pages[ctx.path]?.(ctx)
    if (page) await page.draw(ctx)
    else if (ctx.status === 404) this.strays.push(`${ctx.method} ${ctx.path}`)
  }

  readonly #pages: Readonly<Record<string, (ctx: Context) => Promise<Page> | Page | undefined>>

  constructor() {
    const shop = (ctx: Context) => this.#shop(ctx)
    const part = (ctx: Context) => this.#part(ctx)
    this.#pages = { '/': shop, '/orders': shop, '/orders/': shop, '/part': part, '/part/': part }
  }

  /** Starts app and proxy. @returns the address below which the app is, and what ends both */
  async start(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
    const app = new Koa()
    app.silent = true
    app.proxy = true
    app.use(bespa({ development: false }))
    app.use(this.#receiver.middleware()).use(this.#handle)
    const inner = await serve(app)
    const proxy = createServer((from, to) => this.#forward(inner.url, from, to))
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}${prefix}`,
      close: async () => {
        proxy.closeAllConnections()
        await new Promise((resolve) => proxy.close(resolve))
        await inner.close()
      },
    }
  }

  #forward(goal: string, from: IncomingMessage, to: ServerResponse): void {
    const { url = '', method, headers } = from
    if (!url.startsWith(`${prefix}/`)) {
      this.strays.push(`${method} ${url}`)
      // As nginx does for a location that ends with a slash: what was posted is lost on the way.
      const isBare = url.replace(/\?.*/, '') === prefix
      to.writeHead(isBare ? 301 : 404, isBare ? { Location: `${prefix}/` } : {}).end()
      return
    }
    const forwarded = {
      ...headers,
      'x-forwarded-prefix': prefix,
      'x-forwarded-host': headers.host,
      'x-forwarded-proto': 'http',
    }
    const outgoing = request(
      goal + url.slice(prefix.length),
      { method, headers: forwarded },
      (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(to)
      },
    )
    outgoing.on('error', () => to.destroy())
    from.pipe(outgoing)
  }

  async #shop(ctx: Context): Promise<Page> {
    const state = wf.stateOf(ctx)
    const action = wf.actionOf(ctx)
    if (action) this.done.push(`${action.name} ${action.value}`)
    const form = wf
      .form()
      .withName('note')
      .add(wf.inputText('text', '').withLabel('Note'), wf.buttonFilled('').add('Keep'))
    if (form.submitted(ctx)) {
      this.done.push(`note ${state.get('text')}`)
      form.reset(ctx)
    }
    const file = wf.inputFile('file', '', this.#receiver).withLabel('File')
    const letter = wf.form().withName('letter').add(file, wf.buttonFilled('').add('Send'))
    if (await letter.readyToCommit(ctx)) {
      for (const { name } of await file.files(ctx)) this.done.push(`file ${name}`)
      letter.reset(ctx)
    }
    const more = state.int('more', 1)
    return wf
      .page()
      .withTitle('Shop')
      .add(
        wf.titleLarge('Shop').withLevel(1),
        box('Told', `n is ${state.get('n')}, saved is ${state.get('saved')}`).redrawIfChanged(
          ctx,
          'n',
          'saved',
        ),
        wf.link('?n=1').add('Number'),
        wf.buttonText().add('Star').withPost('star', 7),
        form,
        letter,
        wf.link('?modal=/part').add('Open'),
        wf
          .modal('modal')
          .withLabel('Part')
          .embedHandler(ctx, { allow: ['/part'] }),
        wf.embedHandler(ctx, '/part').withName('frame'),
        wf.later(() => Promise.resolve(wf.link('?n=2').add('Late number'))),
        wf
          .list(Array.from({ length: more * 2 }, (_, at) => wf.listItem(`Item ${at}`).withKey(at)))
          .withMore(more < 3 ? `?more=${more + 1}` : '')
          .redrawIfChanged(ctx, 'more'),
      )
  }

  #part(ctx: Context): Page | undefined {
    const state = wf.stateOf(ctx)
    const form = wf
      .form()
      .withName('part')
      .add(wf.inputText('part', '').withLabel('Part'), wf.buttonFilled('').add('Save part'))
    if (form.submitted(ctx)) {
      this.done.push(`part ${state.get('part')}`)
      if (wf.redirectBack(ctx)) return undefined
      form.reset(ctx)
    }
    return wf
      .page()
      .withTitle('Part')
      .add(
        box('Part', `p is ${state.get('p')}, q is ${state.get('q')}`).redrawIfChanged(ctx, 'p'),
        wf.link('?p=1').add('Part number'),
        wf.link('/part?q=1').add('Other part'),
        wf.link('^?n=5').add('Number around'),
        form,
      )
  }
}
