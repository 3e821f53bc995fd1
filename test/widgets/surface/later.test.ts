import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Factory, type Content, type Context, type Page } from 'bespa'
import Koa from 'koa'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bespa } from '../../../lib/http/bespa.js'
import { ask } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'
import { send } from '../../support/send.js'

const wf = new Factory()

/** A promise that the test settles. */
function deferred<T = Content>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((settle, refuse) => {
    resolve = settle
    reject = refuse
  })
  return { promise, resolve, reject }
}

type Draw = (ctx: Context) => Page

function appOf(draw: Draw): { app: Koa; errors: unknown[] } {
  const app = new Koa()
  const errors: unknown[] = []
  app.on('error', (error) => errors.push(error))
  app.use(bespa({ development: true }))
  app.use((ctx) => draw(ctx).draw(ctx))
  return { app, errors }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** An answer that is read piece by piece, as the network brings it. */
async function stream(app: Koa, headers: Record<string, string> = {}, body?: string) {
  const server = createServer(app.callback() as never).listen(0)
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sent = request({ port, method: body === undefined ? 'GET' : 'POST', headers, agent: false })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.setEncoding('utf8')
  let text = ''
  answer.on('data', (chunk: string) => (text += chunk))
  return {
    answer,
    read: () => text,
    until: (part: string) => vi.waitFor(() => expect(text).toContain(part)),
    end: async () => {
      if (!answer.complete) await once(answer, 'end')
      return text
    },
    hangUp: () => answer.destroy(),
  }
}

const runtime = {
  'bespa-fetch': '1',
  'content-type': 'application/x-www-form-urlencoded',
}

describe('A later part', () => {
  it('follows the page in the same answer, which was sent without waiting for it', async () => {
    const slow = deferred()
    const { app } = appOf(() => wf.page().add('first', wf.later(slow.promise, 'soon'), 'last'))
    const { answer, until, read, end } = await stream(app)
    await until('last')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['x-accel-buffering']).toBe('no')
    expect(read()).toContainHtml(
      '<div data-id="…" class="Later" data-pending aria-busy="true">soon',
    )
    expect(read()).not.toContain('</html>')
    slow.resolve(wf.block('here'))
    const html = await end()
    const [, id] = /<div data-id="(\w+)" class="Later" data-pending/.exec(html) ?? []
    const page = parseHtml(html)
    const part = page.querySelector<HTMLTemplateElement>(`body > template[data-later="${id}"]`)
    expect(part?.content.children.length).toBe(1)
    expect(part?.content.firstElementChild?.getAttribute('data-id')).toBe(id)
    expect(part?.content.textContent).toBe('here')
    expect(part?.nextElementSibling?.outerHTML).toBeHtml(
      '<span hidden="" data-widget="later"></span>',
    )
    expect(html.endsWith('</body></html>\n')).toBe(true)
  })

  it('comes as soon as it is there, whatever the order in the page', async () => {
    const [one, two] = [deferred(), deferred()]
    const { app } = appOf(() => wf.page().add(wf.later(one.promise), wf.later(two.promise)))
    const { until, end } = await stream(app)
    await until('data-pending')
    two.resolve('the second')
    await until('the second')
    one.resolve('the first')
    const html = await end()
    expect(html.indexOf('the second')).toBeLessThan(html.indexOf('the first'))
  })

  it('may bring parts that are later still', async () => {
    const inner = deferred()
    const { app } = appOf(() =>
      wf.page().add(wf.later(() => Promise.resolve(wf.block('outer', wf.later(inner.promise))))),
    )
    const { until, end } = await stream(app)
    await until('outer')
    inner.resolve('inner')
    expect(parseHtml(await end()).querySelectorAll('template[data-later]').length).toBe(2)
  })

  it('runs the scripts of the page before it comes, not after', async () => {
    const { html } = await ask(() => wf.later(Promise.resolve('x')))
    expect(html).not.toMatch(/<script[^>]* defer/)
    const script = /<script src="([^"]+)"><\/script>/.exec(html)
    expect(html).toContainHtml(`<link rel="preload" as="script" href="${script?.[1]}">`)
    expect(script?.index).toBeGreaterThan(html.indexOf('class="Announcer"'))
    expect(script?.index).toBeLessThan(html.indexOf('<template'))
    const { html: plain } = await ask(() => 'x')
    expect(plain).toMatch(/<script src="[^"]+" defer><\/script>.*<\/head>/)
  })

  it('follows redrawn widgets, too', async () => {
    const slow = deferred()
    const { app } = appOf((ctx) =>
      wf.page().add(wf.later(() => slow.promise).redrawIfChanged(ctx, 'year')),
    )
    const { answer, until, end } = await stream(app, runtime, 'year=2&_changed=year')
    await until('<!--later-->')
    expect(answer.headers['bespa-later']).toMatch(/\/bespa\/modules\/later\.js/)
    slow.resolve('the chart')
    const [fragments, part, ...rest] = (await end()).split('<!--later-->')
    expect(fragments).toBeHtml(
      '<div data-id="…" class="Later" data-pending …>…<div class="State" …>…',
    )
    const [, id] = /^<template data-later="(\w+)">/.exec(part ?? '') ?? []
    expect(part).toBeHtml(
      `<template data-later="${id}"><div data-id="${id}" class="Later">the chart</div></template>…`,
    )
    expect(rest).toEqual([''])
  })

  it('follows pages in frames', async () => {
    const { html, headers } = await ask(() => wf.later(Promise.resolve('x')), { nested: true })
    expect(headers['bespa-later']).toBeDefined()
    expect(html).toBeHtml('<section class="Page" …>…</section><!--later--><template…<!--later-->')
  })

  it('is not begun while nothing redraws it', async () => {
    const source = vi.fn(() => 'x')
    const { html, headers } = await ask(
      (ctx) => [
        wf.later(source).redrawIfChanged(ctx, 'year'),
        wf.block('y').redrawIfChanged(ctx, 'other'),
      ],
      { fetched: true, body: 'other=1&_changed=other' },
    )
    expect(source).not.toHaveBeenCalled()
    expect(html).not.toContain('later')
    expect(headers['bespa-later']).toBeUndefined()
  })

  it('stands in its place where the page is embedded by the server', async () => {
    const app = new Koa()
      .use(bespa({ development: true }))
      .use((ctx) =>
        (ctx.path === '/inner'
          ? wf.page().add(wf.later(Promise.resolve('inside')))
          : wf.page().add(wf.embedHandler(ctx, '/inner'))
        ).draw(ctx),
      )
    const { payload } = await send(app, '/')
    const page = parseHtml(payload)
    expect(page.querySelector('.Embed .Later')?.textContent).toBe('inside')
    expect(page.querySelector('template')).toBeNull()
  })

  it('is one link away in a browser without script, and then in its place', async () => {
    const build = () => wf.later(Promise.resolve('here'))
    const { document } = await ask(build, { url: '/?year=2' })
    const link = parseHtml(document.querySelector('noscript')?.innerHTML ?? '').querySelector('a')
    expect(link?.getAttribute('href')).toBe('?year=2&_later=0')
    const { document: whole } = await ask(build, { url: '/?year=2&_later=0' })
    expect(whole.querySelector('main .Later')?.textContent).toBe('here')
    expect(whole.querySelector('template, [data-pending]')).toBeNull()
  })

  it('is not begun by a request for the headers alone', async () => {
    const source = vi.fn(() => 'x')
    const { app } = appOf(() => wf.page().add(wf.later(source)))
    const { statusCode, payload } = await send(app, { url: '/', method: 'HEAD' })
    expect([statusCode, payload]).toEqual([200, ''])
    expect(source).not.toHaveBeenCalled()
  })

  it('stops its work when the client hangs up, and nobody calls that an error', async () => {
    const started = deferred<AbortSignal>()
    const { app, errors } = appOf(() =>
      wf.page().add(
        wf.later((signal) => {
          started.resolve(signal)
          return new Promise<Content>((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error))
          })
        }),
      ),
    )
    const { until, hangUp } = await stream(app)
    await until('data-pending')
    const signal = await started.promise
    hangUp()
    await vi.waitFor(() => expect(signal.aborted).toBe(true))
    await new Promise(setImmediate)
    expect(errors).toEqual([])
  })
})

describe('A later part that fails', () => {
  const failing = () => wf.later(() => Promise.reject(new Error('The database is gone')))

  it('is replaced by a message with a link, and told to the app', async () => {
    const { html, error } = await ask(failing, { url: '/?year=2' })
    expect(error?.message).toBe('The database is gone')
    const part = parseHtml(html).querySelector('template')?.content
    expect(part?.querySelector('[role=alert]')?.textContent).toBe('This part could not be loaded.')
    expect(part?.querySelector('a')?.getAttribute('href')).toBe('/?year=2')
  })

  it('says what the app wants it to say', async () => {
    const { html } = await ask(() => failing().withFailure(wf.block('No chart today')))
    expect(parseHtml(html).querySelector('template')?.content.textContent).toBe('No chart today')
  })

  it('does not take the page along where nothing can follow', async () => {
    const { document, status } = await ask(failing, { url: '/?_later=0' })
    expect(status).toBe(200)
    expect(document.querySelector('main .Later [role=alert]')).not.toBeNull()
  })

  it('may also fail while it is drawn', async () => {
    const { html, error } = await ask(() =>
      wf.later(() => () => {
        throw new Error('cannot draw')
      }),
    )
    expect(error?.message).toBe('cannot draw')
    expect(parseHtml(html).querySelector('template')?.content.textContent).toContain('could not')
  })

  it('fails when its time is over, and is told so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let signal: AbortSignal | undefined
      const answer = ask(() =>
        wf
          .later((given) => {
            signal = given
            return new Promise<Content>(() => undefined)
          })
          .withTimeout('5s'),
      )
      await vi.waitFor(() => expect(signal).toBeDefined())
      await vi.advanceTimersByTimeAsync(5000)
      const { html, error } = await answer
      expect(error?.message).toBe('wf.later() was not ready within 5000 milliseconds.')
      expect(signal?.aborted).toBe(true)
      expect(html).toContain('This part could not be loaded.')
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([0, -1, Number.NaN, '5', '5 s', '', '1h'])('refuses a timeout of %j', (timeout) => {
    expect(() => wf.later(Promise.resolve('x')).withTimeout(timeout)).toThrow(TypeError)
  })
})

describe('A lazy page', () => {
  it('is drawn empty, with what the runtime needs to load it', async () => {
    const { document } = await ask(() => wf.embed('orders', '/orders?status=open').withLazy())
    const page = document.querySelector('.Embed[data-name=orders] > .Page')
    expect(page?.getAttribute('data-location')).toBe('/orders')
    expect(page?.getAttribute('data-lazy')).toBe('/orders?status=open&_back=0')
    expect(page?.getAttribute('data-widget')).toBe('lazy')
    expect(page?.querySelector('.Skeleton')?.textContent).toBe('Loading…')
    const link = parseHtml(page?.querySelector('noscript')?.innerHTML ?? '').querySelector('a')
    expect(link?.getAttribute('href')).toBe('/orders?status=open')
  })

  it('shows the placeholder of the app', async () => {
    const { document } = await ask(() => wf.embed('orders', '/orders').withLazy(true, 'Orders …'))
    expect(document.querySelector('.Embed > .Page')?.textContent).toContain('Orders …')
  })

  it('is loaded by the server when it is not lazy', async () => {
    const app = new Koa()
      .use(bespa({ development: true }))
      .use((ctx) =>
        (ctx.path === '/inner'
          ? wf.page().add('inside')
          : wf.page().add(wf.embed('inner', '/inner'))
        ).draw(ctx),
      )
    const page = parseHtml((await send(app, '/')).payload)
    expect(page.querySelector('.Embed[data-name=inner] .Page')?.textContent).toContain('inside')
  })

  it('must have an address, of this app', async () => {
    expect(() => wf.embed().withLazy()).toThrow(TypeError)
    const { document } = await ask(() => wf.embed('x', '//elsewhere.example/').withLazy())
    expect(document.querySelector('[data-lazy]')).toBeNull()
    expect(document.querySelector('.EmbedError')).not.toBeNull()
  })
})
