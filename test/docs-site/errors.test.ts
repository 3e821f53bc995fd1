import { describe, expect, it } from 'vitest'
import { nearestPages } from '../../docs-site/site/nearest-pages.js'
import { AskedSite } from '../support/site.js'
import { parseHtml, texts, values } from '../support/html.js'

function failingSite(development: boolean): AskedSite {
  const site = new AskedSite({ development })
  site.app.use((ctx) => {
    if (ctx.path === '/fails') throw new Error('the password is 1234')
    if (ctx.path === '/refuses') ctx.throw(403, 'Only for members.')
  })
  return site
}

describe('A page that does not exist', () => {
  const site = failingSite(false)

  it('is told with 404, in a page of the site with its navigation', async () => {
    const response = await site.ask('/basics/incremntal')
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ])
    expect(response.headers['cache-control']).toBe('no-store')
    const document = parseHtml(response.payload)
    expect(document.title).toBe('Page not found · BESPA')
    expect(texts(document, 'main h1')).toEqual(['Page not found'])
    expect(document.querySelector('.TopNav .MainMenu')).not.toBeNull()
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(document.querySelector('link[rel=canonical]')).toBeNull()
    expect(values(document, 'main li a')[0]).toBe('/basics/incremental')
  })

  it('is told so of a code of mistakes that does not exist', async () => {
    expect((await site.ask('/help/no-such-code')).statusCode).toBe(404)
  })

  it('shows the path as text', async () => {
    const { payload } = await site.ask('/%3Cscript%3Ealert(1)%3C/script%3E')
    expect(payload).not.toContain('<script>alert')
  })

  it('answers HEAD with the same head, and a post as well', async () => {
    const head = await site.ask({ method: 'HEAD', url: '/nowhere' })
    expect([head.statusCode, head.payload]).toEqual([404, ''])
    expect((await site.ask({ method: 'POST', url: '/nowhere' })).statusCode).toBe(404)
  })

  it('is a short text for the runtime', async () => {
    const response = await site.ask({ url: '/nowhere', headers: { 'bespa-fetch': '1' } })
    expect([response.statusCode, response.payload]).toEqual([404, 'There is no such page.'])
  })

  it('is told inside of the dialog that should show it', async () => {
    const response = await site.ask('/?modal=/try/nowhere')
    expect(response.statusCode).toBe(200)
    const document = parseHtml(response.payload)
    expect(texts(document, '.Modal [role=alert]')).toEqual(['There is no such page.'])
    expect(texts(document, 'main h1')).toEqual(['Single-page apps, entirely on the server'])
  })

  it.each([
    ['/basics', '/basics/overview'],
    ['/showcase/', '/showcase/overview'],
    ['/start/', '/start'],
    ['/Basics/Incremental', '/basics/incremental'],
  ])('is found all the same when only its address is untidy: %s', async (path, tidy) => {
    const { statusCode, headers } = await site.ask(path)
    expect([statusCode, headers.location]).toEqual([302, tidy])
  })

  it('is not looked for on another host', async () => {
    const { statusCode, headers } = await site.ask('//evil.example/basics/')
    expect(headers.location ?? '').not.toMatch(/^\/\/|evil/)
    expect([302, 404]).toContain(statusCode)
  })
})

describe('The pages that are nearest to a path', () => {
  const nearest = (path: string) => nearestPages(path).map((page) => page.path)

  it('are those with the same letters, in the path or in the title', () => {
    expect(nearest('/showcase/tabs')[0]).toBe('/showcase/tab-switcher')
    expect(nearest('/pictures')[0]).toBe('/showcase/media')
    expect(nearest('/getting-started')).toContain('/start')
  })

  it('are none when there is nothing like it', () => {
    expect(nearest('/wp-login.php')).toEqual([])
    expect(nearest('/x')).toEqual([])
    expect(nearest(`/${'a'.repeat(10_000)}`)).toEqual([])
  })
})

describe('A page that cannot be drawn', () => {
  it('is told with 500, in a page of the site that gives nothing away', async () => {
    const site = failingSite(false)
    const response = await site.ask('/fails')
    expect(response.statusCode).toBe(500)
    expect(response.payload).not.toMatch(/1234|errors\.test/)
    const document = parseHtml(response.payload)
    expect(texts(document, 'main h1')).toEqual(['Something went wrong'])
    expect(document.querySelector('.TopNav .MainMenu')).not.toBeNull()
    expect(site.errors.map(String)).toEqual(['Error: the password is 1234'])
  })

  it('says what may be said of an error of the visitor', async () => {
    const response = await failingSite(false).ask('/refuses')
    expect(response.statusCode).toBe(403)
    expect(response.payload).toContain('Only for members.')
    expect(response.payload).not.toContain('The error is on our side')
  })

  it('shows the details to developers', async () => {
    const { payload } = await failingSite(true).ask('/fails')
    expect(payload).toContain('the password is 1234')
    expect(payload).toContain('errors.test.ts')
  })

  it('answers HEAD, and the runtime with a short text', async () => {
    const site = failingSite(false)
    const head = await site.ask({ method: 'HEAD', url: '/fails' })
    expect([head.statusCode, head.payload]).toEqual([500, ''])
    const told = await site.ask({ url: '/fails', headers: { 'bespa-fetch': '1' } })
    expect(told.payload).toBe('Something went wrong on the server.')
  })
})
