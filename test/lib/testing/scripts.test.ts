import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { visit as visitOnce } from 'bespa/testing'
import { element, link, smallApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

/** A page with these scripts, sent with this policy. */
function page(html: string, policy = "script-src 'self' 'nonce-abc'"): Koa {
  const app = new Koa()
  app.use((ctx) => {
    if (ctx.path === '/') {
      if (policy) ctx.set('Content-Security-Policy', policy)
      ctx.body = `<!doctype html><title>start</title><body>${html}</body>`
    } else if (ctx.path.endsWith('.js')) {
      ctx.type = 'js'
      ctx.body = `document.title += ' ${ctx.path}'`
    }
  })
  return app
}

describe('Scripts run', () => {
  it('in the order of a browser: deferred ones last, before the events', async () => {
    const html =
      '<script src="/late.js" defer></script><script nonce="abc">document.title += " inline";' +
      'addEventListener("DOMContentLoaded", () => { document.title += " parsed" });' +
      'addEventListener("load", () => { document.title += " loaded" })</script><script src="/early.js"></script>'
    expect((await visit(page(html), '/')).title).toBe(
      'start inline /early.js /late.js parsed loaded',
    )
  })

  it('that other scripts have created, in their order', async () => {
    const html =
      '<script nonce="abc">for (const name of ["a", "b"]) { const script = document.createElement("script");' +
      'script.src = `/${name}.js`; script.async = false; script.onload = () => { document.title += " told" };' +
      'document.body.append(script) }</script>'
    expect((await visit(page(html), '/')).title).toBe('start /a.js told /b.js told')
  })

  it('as the policy says: without one, all do', async () => {
    expect((await visit(page('<script>document.title = "run"</script>', ''), '/')).title).toBe(
      'run',
    )
  })
})

describe('The policy of the page keeps a script from running', () => {
  it.each([
    [
      'inline, without a nonce',
      '<script>document.title = "run"</script>',
      'inline script: document.title',
    ],
    [
      'inline, with another nonce',
      '<script nonce="x">document.title = "run"</script>',
      'inline script',
    ],
    [
      'of another origin',
      '<script src="https://elsewhere.example/x.js"></script>',
      'https://elsewhere.example/x.js',
    ],
    [
      'created by another',
      '<script nonce="abc">const s = document.createElement("script"); s.text = "document.title = 1"; document.body.append(s)</script>',
      'inline script',
    ],
  ])('%s', async (_, html, message) => {
    await expect(visitOnce(page(html), '/')).rejects.toThrow(message)
    const allowed = await visit(page(html), '/', { allow: [/The policy refuses/] })
    expect(allowed.title).toBe('start')
  })

  it('when it is an event handler attribute', async () => {
    const shown = await visit(
      page('<button type="button" onclick="document.title = 1">Go</button>'),
      '/',
    )
    await shown.click('Go')
    expect(shown.title).toBe('start')
  })

  it('in markup that a script writes', async () => {
    const html =
      '<script nonce="abc">document.body.insertAdjacentHTML("beforeend", "<script nonce=abc>document.title = 1</scr" + "ipt>")</script>'
    expect((await visit(page(html), '/')).title).toBe('start')
  })
})

describe('A nonce', () => {
  it('is hidden from the attributes that scripts read', async () => {
    const html =
      '<script nonce="abc">const s = document.querySelector("script");' +
      'document.title = JSON.stringify([s.getAttribute("nonce"), s.nonce])</script>'
    expect((await visit(page(html), '/')).title).toBe('["","abc"]')
  })
})

describe('A script that is not there', () => {
  it('makes the visit fail with its address', async () => {
    await expect(visitOnce(page('<script src="/none"></script>'), '/')).rejects.toThrow(
      'There is no script http://localhost/none',
    )
  })
})

describe('An inline script of the app', () => {
  it('runs in the page and in a redraw', async () => {
    const app = smallApp({
      '/': (ctx) => {
        const x = wf.stateOf(ctx).get('x')
        const script = wf.inlineScript(ctx, `document.body.dataset.run = "run ${x}"`)
        return wf
          .page()
          .add(link('?x=1', 'Go'), element('p', {}, 'x', script).redrawIfChanged(ctx, 'x'))
      },
    })
    const shown = await visit(app, '/')
    expect(shown.element('body').dataset['run']).toBe('run ')
    await shown.click('Go')
    expect(shown.element('body').dataset['run']).toBe('run 1')
  })
})
