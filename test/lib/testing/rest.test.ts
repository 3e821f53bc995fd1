import { PassThrough } from 'node:stream'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { useVisit } from './small-app.js'

const visit = useVisit()

/** A page that runs this script, in an app that answers `/slow` and `/events`. */
function scriptedApp(script: string, events = new PassThrough()): Koa {
  const app = new Koa()
  app.silent = true
  app.use(async (ctx) => {
    if (ctx.path === '/slow') {
      await new Promise((resolve) => setTimeout(resolve, 30))
      ctx.body = `slow ${ctx.method} ${ctx.querystring}`
    } else if (ctx.path === '/moved') {
      ctx.redirect('/slow?moved')
    } else if (ctx.path === '/away') {
      ctx.redirect('https://elsewhere.example/')
    } else if (ctx.path === '/events') {
      ctx.type = 'text/event-stream'
      ctx.body = events
    } else if (ctx.path === '/page.js') {
      ctx.type = 'js'
      ctx.body = script
    } else {
      ctx.body = `<!doctype html><title>${ctx.path}</title><a href="/next">Next</a><p></p><script src="/page.js" defer></script>`
    }
  })
  return app
}

const write = 'const write = (text) => { document.querySelector("p").textContent += `${text};` };'

describe('An action waits', () => {
  it.each([
    ['for requests', 'fetch("/slow").then((r) => r.text()).then(write)', 'slow GET ;'],
    [
      'for requests after requests',
      'fetch("/slow").then(() => fetch("/slow?b")).then((r) => r.text()).then(write)',
      'slow GET b;',
    ],
    [
      'for requests after timers',
      'setTimeout(() => fetch("/slow").then((r) => r.text()).then(write), 300)',
      'slow GET ;',
    ],
    [
      'for short timers, in their order',
      'setTimeout(write, 300, "c"); setTimeout(write, 20, "a"); setTimeout(() => { write("b"); setTimeout(write, 250, "b2") }, 100)',
      'a;b;c;b2;',
    ],
    [
      'for animation frames',
      'requestAnimationFrame(() => requestAnimationFrame(() => write("drawn")))',
      'drawn;',
    ],
    ['not for timers that were stopped', 'clearTimeout(setTimeout(write, 10, "a"))', ''],
    ['not for long timers', 'setTimeout(write, 301, "a")', ''],
    ['not for animations without end', 'const go = () => requestAnimationFrame(go); go()', ''],
  ])('%s', async (_, script, text) => {
    const page = await visit(scriptedApp(write + script), '/')
    expect(page.element('p').textContent).toBe(text)
  })

  it('for the same timers on a machine that is slow', async () => {
    const busy = setInterval(() => {
      const end = performance.now() + 200
      while (performance.now() < end);
    })
    const script =
      'setTimeout(() => { write("a"); setTimeout(() => { write("b"); setTimeout(write, 300, "c") }, 300) }, 300)'
    const page = await visit(scriptedApp(write + script), '/').finally(() => {
      clearInterval(busy)
    })
    expect(page.element('p').textContent).toBe('a;b;c;')
  })

  it('not for requests of a page that was left', async () => {
    const page = await visit(scriptedApp(write), '/')
    const window = page.element('p').ownerDocument.defaultView as Window
    let answered = false
    void window.fetch('/slow').then(() => (answered = true))
    page.element('a').click()
    await page.settled()
    expect(page.title).toBe('/next')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(answered).toBe(false)
  })
})

describe('fetch', () => {
  it.each([
    [
      'follows redirects',
      'fetch("/moved").then((r) => write([r.url, r.redirected, r.ok]))',
      'http://localhost/slow?moved,true,true;',
    ],
    [
      'can be aborted',
      'const c = new AbortController(); fetch("/slow", { signal: c.signal }).catch((e) => write(e.name)); c.abort()',
      'AbortError;',
    ],
    [
      'fails for an aborted signal',
      'fetch("/slow", { signal: AbortSignal.abort() }).catch((e) => write(e.name))',
      'AbortError;',
    ],
    [
      'fails for other origins',
      'fetch("https://elsewhere.example/").catch((e) => write(e instanceof TypeError))',
      'true;',
    ],
    [
      'fails for redirects to other origins',
      'fetch("/away").catch((e) => write(e instanceof TypeError))',
      'true;',
    ],
    [
      'gives redirects as they are, when told to',
      'fetch("/moved", { redirect: "manual" }).then((r) => write(r.status))',
      '302;',
    ],
  ])('%s', async (_, script, text) => {
    const page = await visit(scriptedApp(write + script), '/')
    expect(page.element('p').textContent).toBe(text)
  })

  it.each([
    ['text', '"a b"', 'text/plain;charset=UTF-8', 'a b'],
    [
      'pairs',
      'new URLSearchParams({ a: "b c" })',
      'application/x-www-form-urlencoded;charset=UTF-8',
      'a=b+c',
    ],
    ['bytes', 'new Uint8Array([97, 98])', undefined, 'ab'],
    ['a blob', 'new Blob(["ab"], { type: "text/x" })', 'text/x', 'ab'],
  ])('sends %s', async (_, body, type, sent) => {
    const page = await visit(scriptedApp(`fetch("/slow", { method: "POST", body: ${body} })`), '/')
    const request = page.requests.find(({ method }) => method === 'POST')
    expect(request?.body).toBe(sent)
    expect(request?.headers['content-type']).toBe(type)
  })

  it('sends forms with files', async () => {
    const script =
      'const data = new FormData(); data.append("a", "1"); data.append("f", new File(["xyz"], "f.txt"));' +
      'fetch("/slow", { method: "POST", body: data })'
    const page = await visit(scriptedApp(script), '/')
    const request = page.requests.find(({ method }) => method === 'POST')
    expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(request?.body).toMatch(/name="a"\r\n\r\n1\r\n.*filename="f\.txt".*\r\nxyz\r\n/s)
  })
})

describe('Server-sent events', () => {
  it('reach the scripts of the page', async () => {
    const events = new PassThrough()
    events.write(': hello\n\n')
    const script = `${write}
      const source = new EventSource('/events')
      source.onmessage = ({ data, lastEventId }) => write([data, lastEventId])
      source.addEventListener('note', ({ data }) => write(data))
      source.addEventListener('stop', () => source.close())`
    const page = await visit(scriptedApp(script, events), '/')
    events.write('id: 1\ndata: one\ndata: two\n\nevent: no')
    events.write('te\ndata: three\n\n')
    await page.settled()
    expect(page.element('p').textContent).toBe('one\ntwo,1;three;')
    events.write('event: stop\ndata: now\n\n')
    await page.settled()
    expect(events.destroyed).toBe(true)
  })

  it('reach the page whole, wherever the network cuts them', async () => {
    const events = new PassThrough()
    events.write(': hello\r\n\r\n')
    const script = `${write} new EventSource('/events').onmessage = ({ data }) => write(data)`
    const page = await visit(scriptedApp(script, events), '/')
    for (const piece of ['data: one\r', '\ndata: two\r\n\r', '\ndata: three\r\n', '\r\n']) {
      events.write(piece)
      await page.settled()
    }
    expect(page.element('p').textContent).toBe('one\ntwo;three;')
  })

  it('that are refused are told as an error', async () => {
    const script = `${write} new EventSource('/slow').onerror = ({ target }) => write(target.readyState)`
    expect((await visit(scriptedApp(script), '/')).element('p').textContent).toBe('2;')
  })

  it('end when the page is left', async () => {
    const events = new PassThrough()
    events.write(': hello\n\n')
    const page = await visit(scriptedApp("new EventSource('/events')", events), '/')
    expect(events.destroyed).toBe(false)
    page.close()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(events.destroyed).toBe(true)
  })
})
