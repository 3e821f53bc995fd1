import { describe, expect, it } from 'vitest'
import { htmlApp, plain, sendTo, smallApp, stateApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

describe('A visited page', () => {
  it('shows its title, text, state and address', async () => {
    const page = await visit(stateApp(), '/?x=foo')
    expect(page.title).toBe('State')
    expect(page.text).toBe('Set fooSet barClearOther page x is foo never redrawn')
    expect(page.state).toEqual({ x: 'foo' })
    expect(page.location).toBe('/?x=foo')
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.redrawn).toEqual([])
    expect(page.error).toBeUndefined()
    expect(page.html).toMatch(/^<!DOCTYPE html><html lang="en".*<main class="Page"/s)
  })

  it('has the state of keys with several values as lists', async () => {
    const page = await visit(stateApp(), '/?x=1&x=2')
    expect(page.state).toEqual({ x: ['1', '2'] })
  })

  it('tells what was asked for, as a browser asks', async () => {
    const page = await visit(stateApp(), '/?x=foo')
    expect(page.requests).toMatchObject([
      {
        method: 'GET',
        path: '/?x=foo',
        body: '',
        status: 200,
        headers: { 'sec-fetch-site': 'none' },
      },
    ])
  })

  it('may be one that is not found', async () => {
    const page = await visit(stateApp(), '/nowhere')
    expect(page.status).toBe(404)
    expect(page.text).toBe('Not Found')
  })

  it('may be plain text instead of HTML', async () => {
    const app = smallApp({
      '/': (ctx) => {
        ctx.body = '1 < 2'
        return undefined
      },
    })
    expect((await visit(app, '/')).text).toBe('1 < 2')
  })

  it('is where redirects lead to', async () => {
    const app = smallApp({
      '/': (ctx) => sendTo(ctx, '/goal?x=1'),
      '/goal': () => wf.page().add('Goal'),
    })
    const page = await visit(app, '/')
    expect(page.text).toBe('Goal')
    expect(page.location).toBe('/goal?x=1')
    expect(page.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/', 302],
      ['/goal?x=1', 200],
    ])
  })

  it('that redirects without end is an error', async () => {
    const app = smallApp({ '/': (ctx) => sendTo(ctx, '/') })
    await expect(visit(app, '/')).rejects.toThrow('GET / redirects without end')
  })

  it('can be any address of the app, and only of the app', async () => {
    const page = await visit(stateApp(), '/')
    await page.visit('/other')
    expect(page.title).toBe('Other')
    await expect(page.visit('https://elsewhere.example/')).rejects.toThrow(
      'not an address of the app',
    )
  })

  it('gives no elements any more when it is closed', async () => {
    const page = await visit(stateApp(), '/')
    page.close()
    expect(() => page.text).toThrow('The page is closed')
  })
})

describe('The text of a page', () => {
  it.each([
    ['hidden elements', '<p>seen</p><p hidden>not</p>', 'seen'],
    ['closed details', '<details><summary>seen</summary>not</details>', 'seen'],
    ['open details', '<details open><summary>seen</summary>too</details>', 'seen too'],
    ['closed dialogs', '<dialog>not</dialog><dialog open>seen</dialog>', 'seen'],
    ['closed popovers', '<div popover>not</div>', ''],
    ['decoration', '<a href="/"><span aria-hidden="true">home</span>Home</a>', 'Home'],
    ['inline styles', '<p style="display: none">not</p>', ''],
    ['options', '<select><option>not<option selected>seen</select>', 'seen'],
    ['scripts and templates', '<template>not</template>', ''],
    ['white space', '<p> a\n b </p><p>c</p>', 'a b c'],
    ['words in several elements', '<p>one <b>wo</b>rd</p>', 'one word'],
  ])('leaves out what a user does not see: %s', async (_, html, text) => {
    expect((await visit(htmlApp(html), '/')).text).toBe(text)
  })
})

describe('Elements', () => {
  it('are found by selectors', async () => {
    const page = await visit(htmlApp('<li>a</li><li>b</li>'), '/')
    expect(page.element('li').textContent).toBe('a')
    expect(page.elements('li')).toHaveLength(2)
    expect(page.elements('td')).toEqual([])
  })

  it('that are missing are an error, which says where', async () => {
    const page = await visit(htmlApp('<p>a</p>'), '/?x=1')
    expect(() => page.element('#none')).toThrow('There is no element #none at /?x=1')
  })
})

describe('Options', () => {
  const echo = () =>
    smallApp({
      '/': (ctx) => {
        const { host, cookie = '' } = ctx.headers
        const lang = ctx.get('Accept-Language')
        if (!ctx.cookies.get('seen')) ctx.cookies.set('seen', 'yes')
        return wf
          .page()
          .add(
            plain('p', { id: 'host' }, `${ctx.protocol} ${host ?? ''}`),
            plain('p', { id: 'lang' }, lang),
            plain('p', { id: 'cookie' }, cookie),
          )
      },
    })

  it('set headers on every request', async () => {
    const page = await visit(echo(), '/', { headers: { 'Accept-Language': 'de' } })
    expect(page.element('#lang').textContent).toBe('de')
    await page.reload()
    expect(page.element('#lang').textContent).toBe('de')
  })

  it('set cookies; those of the app are kept', async () => {
    const page = await visit(echo(), '/', { cookies: { user: 'ada' } })
    expect(page.element('#cookie').textContent).toBe('user=ada')
    expect(page.cookies).toEqual({ user: 'ada', seen: 'yes' })
    await page.reload()
    expect(page.element('#cookie').textContent).toBe('user=ada; seen=yes')
  })

  it('set the origin of all addresses', async () => {
    const page = await visit(echo(), '/', { origin: 'https://shop.example' })
    expect(page.element('#host').textContent).toBe('https shop.example')
  })

  it('set the width, which width steps follow', async () => {
    const app = htmlApp('<div data-observe-width="600,900">wide</div>')
    const narrow = await visit(app, '/', { width: 400 })
    expect(narrow.element('[data-observe-width]').className).toBe('Width_600 WidthObserved')
    const middle = await visit(app, '/', { width: 700 })
    expect(middle.element('[data-observe-width]').className).toBe('Width600_900 WidthObserved')
  })

  it('turn development on and off, whatever the app says', async () => {
    const app = smallApp(
      { '/': () => wf.page().add(plain('a', { href: 'javascript:alert(1)' }, 'Bad link')) },
      { development: false },
    )
    const script = (page: { html: string }) => /script\.(development\.)?js/.exec(page.html)?.[0]
    expect(script(await visit(app, '/'))).toBe('script.js')
    const page = await visit(app, '/', { development: true })
    expect(script(page)).toBe('script.development.js')
    expect(page.warnings).toEqual([expect.stringContaining('[bespa unsafe-url]')])
  })
})
