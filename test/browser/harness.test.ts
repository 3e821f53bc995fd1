import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { useChromium } from './harness.js'

const { openPage, keepPage, serve, finish } = useChromium()

/** An app under a strict policy: one page with this body, and one script. */
function appWith(body: string, script = ''): Koa {
  const app = new Koa()
  app.use((ctx) => {
    ctx.set('Content-Security-Policy', "default-src 'self'; script-src 'self'; style-src 'self'")
    if (ctx.path === '/') ctx.body = `<!doctype html><title>Page</title><body>${body}</body>`
    else if (ctx.path === '/page.js') ctx.body = script
    else ctx.status = ctx.path === '/favicon.ico' ? 204 : 500
    if (ctx.path === '/page.js') ctx.type = 'js'
  })
  return app
}

const withScript = (script: string) => appWith('<script src="/page.js"></script>', script)

describe('A page under a strict policy', () => {
  it('passes when it keeps to it', async () => {
    const app = appWith('<h1>Hello</h1><script src="/page.js"></script>', 'document.title = "Run"')
    const page = await openPage(await serve(app))
    expect(await page.textContent('h1')).toBe('Hello')
    expect(await page.title()).toBe('Run')
    await expect(finish()).resolves.toBeUndefined()
  })

  it.each([
    ['an inline script', appWith('<script>document.title = "Run"</script>')],
    ['an inline style', appWith('<p style="color: red">Red</p>')],
    ['an inline handler', withScript('document.body.innerHTML = "<p onclick=go()>"')],
    ['a style sheet in a swap', withScript('document.body.innerHTML = "<style>p{}</style>"')],
    ['eval', withScript('try { eval("1") } catch {}')],
    ['a request to another host', withScript('fetch("http://127.0.0.2:9").catch(() => 0)')],
  ])('fails for %s, even if all errors are allowed', async (_, app) => {
    await openPage(await serve(app), { allow: [/./] })
    await expect(finish()).rejects.toThrow('Content Security Policy: ')
  })
})

describe('A page with errors', () => {
  it.each([
    ['an uncaught error', 'throw new Error("lost")', 'lost'],
    ['an uncaught rejection', 'Promise.reject(new Error("lost"))', 'lost'],
    ['a console error', 'console.error("lost")', 'lost'],
    ['a failed request', 'fetch("/fail")', 'status of 500'],
  ])('fails for %s', async (_, script, problem) => {
    const page = await openPage(await serve(withScript(script)))
    await page.waitForLoadState('networkidle')
    await expect(finish()).rejects.toThrow(problem)
  })

  it('passes when the test said that it would happen', async () => {
    const url = await serve(withScript('fetch("/fail")'))
    const page = await openPage(url, { allow: [/status of 500 .*\/fail\)/] })
    await page.waitForLoadState('networkidle')
    await expect(finish()).resolves.toBeUndefined()
  })

  it('does not fail for warnings', async () => {
    await openPage(await serve(withScript('console.warn("careful")')))
    await expect(finish()).resolves.toBeUndefined()
  })
})

describe('Each page', () => {
  it('is opened without what an earlier one left behind', async () => {
    const url = await serve(withScript('document.cookie = "seen=1"'))
    const first = await openPage(url)
    expect(await first.evaluate('document.cookie')).toBe('seen=1')
    const second = await openPage(url, { context: { javaScriptEnabled: false } })
    expect(await second.context().cookies()).toEqual([])
  })
})

describe('A page that is kept', () => {
  const kept = keepPage()

  it.each(['the first test', 'the next test'])('is the same in %s', async (test) => {
    const url = await serve(appWith('<h1>Hello</h1>'))
    const before = await kept.page.evaluate('window.name')
    await kept.page.goto(url)
    await kept.page.evaluate('window.name = "seen"')
    expect(before).toBe(test === 'the first test' ? '' : 'seen')
  })
})
