import { describe, expect, it } from 'vitest'
import { InlineScript } from '../../../lib/html/inline-script.js'
import { tag } from '../../../lib/html/tag.js'
import { nonceOf } from '../../../lib/request/nonce.js'
import { Page } from '../../../lib/page/page.js'
import { keyColorsFromSeed } from '../../../lib/theme/key-colors.js'
import { newColor } from '../../../lib/theme/color.js'
import { box } from '../../support/box.js'
import { ask, type Asked } from '../../support/draw.js'

/** The whole document that a page becomes. */
async function drawnDocument(page: Page, asked?: Asked): Promise<Document> {
  return (await ask(() => page, asked)).document
}

describe('The document of a page', () => {
  it('begins with its type, so that browsers follow the standard', async () => {
    const { html, document, headers, status } = await ask(() => 'x')
    expect(html).toBeHtml('<!doctype html>\n<html lang="en" dir="ltr">…')
    expect(document.compatMode).toBe('CSS1Compat')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(status).toBe(200)
  })

  it('has a head with what browsers need before they draw', async () => {
    const { head } = await drawnDocument(new Page().withTitle('T').withDescription('D'))
    expect(head.firstElementChild?.getAttribute('charset')).toBe('utf-8')
    expect(head.querySelector('meta[name=viewport]')?.getAttribute('content')).toBe(
      'width=device-width, initial-scale=1',
    )
    expect(head.querySelector('title')?.textContent).toBe('T')
    expect(head.querySelector('meta[name=description]')?.getAttribute('content')).toBe('D')
    const sheets = [...head.querySelectorAll('link[rel=stylesheet]')]
    expect(sheets.map((link) => link.getAttribute('href')?.replace(/\?.*/, ''))).toEqual([
      '/bespa/tones.css',
      '/bespa/style.css',
    ])
    const script = head.querySelector('script')
    expect(script?.getAttribute('src')).toMatch(/^\/bespa\/script\./)
    expect(script?.hasAttribute('defer')).toBe(true)
  })

  it('has no description unless it is given one', async () => {
    expect((await drawnDocument(new Page())).querySelector('meta[name=description]')).toBeNull()
  })

  it('has in its head what the app adds, escaped', async () => {
    const { head } = await drawnDocument(
      new Page().addHead(
        tag('link').attr('rel', 'canonical').attr('href', 'https://example.org/?a=1&b=2'),
        tag('meta').attr('property', 'og:title').attr('content', '</head><script>'),
      ),
    )
    expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://example.org/?a=1&b=2',
    )
    const meta = head.querySelector('meta[property="og:title"]')
    expect(meta?.getAttribute('content')).toBe('</head><script>')
  })

  it('has a body with skip link, navigation, page and error banner, in this order', async () => {
    const { body } = await drawnDocument(new Page().addNavigation(box('n')).add('x'))
    expect([...body.children].map((child) => `${child.localName}.${child.className}`)).toEqual([
      'a.SkipLink',
      'nav.TopNav',
      'main.Page',
      'div.FetchError',
      'div.Announcer',
    ])
    expect(body.querySelector('nav')?.textContent).toBe('n')
    expect(body.querySelector('.FetchError')?.getAttribute('role')).toBe('alert')
    expect(body.querySelector('.Announcer')?.getAttribute('role')).toBe('status')
  })

  it('has a skip link that leads to the page, which can take the focus', async () => {
    const document = await drawnDocument(new Page())
    const skip = document.querySelector<HTMLAnchorElement>('a.SkipLink')
    const target = document.querySelector(skip!.getAttribute('href')!)
    expect(target?.localName).toBe('main')
    expect(target?.getAttribute('tabindex')).toBe('-1')
    expect(skip?.textContent).toBe('Skip to content')
  })

  it('has a navigation with a name, also for what the page is given as content', async () => {
    const menu = Object.assign(box('menu'), { isNavigation: true })
    const { body } = await drawnDocument(new Page().add('x', menu, null))
    expect(body.querySelector('nav')?.getAttribute('aria-label')).toBe('Main')
    expect(body.querySelector('nav')?.textContent).toBe('menu')
    expect(body.querySelector('main')?.textContent).not.toContain('menu')
  })

  it('has no navigation element without content for it', async () => {
    expect((await drawnDocument(new Page())).querySelector('nav')).toBeNull()
  })

  it('has no inline script, style or handler', async () => {
    const document = await drawnDocument(new Page().withTitle('x').add(box('x')))
    for (const script of document.querySelectorAll('script')) {
      expect(script.textContent).toBe('')
      expect(script.hasAttribute('src')).toBe(true)
    }
    expect(document.querySelectorAll('style, [style]')).toHaveLength(0)
  })

  it('gives its script the nonce only where the app asks for one', async () => {
    const { document } = await ask((ctx) => new InlineScript(nonceOf(ctx), 'x()'))
    const [script, inline] = [...document.querySelectorAll('script')]
    expect(script?.getAttribute('nonce')).toBe(inline?.getAttribute('nonce'))
    expect((await drawnDocument(new Page())).querySelector('script[nonce]')).toBeNull()
  })

  it('has addresses with the prefix that the app is mounted under', async () => {
    const headers = { 'x-forwarded-prefix': '/shop' }
    const document = await drawnDocument(new Page(), { url: '/orders', proxy: true, headers })
    for (const link of document.querySelectorAll('link[href], script[src]')) {
      const address = link.getAttribute('href') ?? link.getAttribute('src')
      expect(address).toMatch(/^\/shop\/bespa\//)
    }
    expect(document.querySelector('main')?.dataset['location']).toBe('/shop/orders')
  })

  it('may be kept by the browser, which must ask whether it still holds', async () => {
    const { headers } = await ask(() => 'x')
    expect(headers['cache-control']).toBe('private, no-cache')
    expect(headers['vary']).toMatch(/Bespa-Fetch/)
  })

  it('keeps headers and status that the app has set', async () => {
    const { headers, status } = await ask((ctx) => {
      ctx.status = 404
      ctx.set('Cache-Control', 'public, max-age=60')
      return 'no such order'
    })
    expect(headers['cache-control']).toBe('public, max-age=60')
    expect(status).toBe(404)
  })
})

describe('Page.withLang', () => {
  it.each([
    ['de', 'de'],
    ['DE-at', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('names the language of the document: %s → %s', async (lang, expected) => {
    expect((await drawnDocument(new Page().withLang(lang))).documentElement.lang).toBe(expected)
  })

  it.each(['*', 'de_AT', 'x'])('refuses %j, which is none', (lang) => {
    expect(() => new Page().withLang(lang)).toThrow(RangeError)
  })
})

describe('Page.withDir', () => {
  it.each(['ltr', 'rtl', 'auto'] as const)('sets the direction of the text: %s', async (dir) => {
    expect((await drawnDocument(new Page().withDir(dir))).documentElement.dir).toBe(dir)
  })
})

describe('The theme of a page', () => {
  it.each([
    ['the light one', new Page().withThemeLight(), 'LightTheme', 'light'],
    ['the dark one', new Page().withThemeDark(), 'DarkTheme', 'dark'],
    ['as the browser prefers', new Page(), '', 'light dark'],
    ['given back', new Page().withThemeDark().withThemeDefault(), '', 'light dark'],
  ])('can be %s', async (_, page, className, scheme) => {
    const { documentElement, head } = await drawnDocument(page)
    expect(documentElement.className).toBe(className)
    expect(head.querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe(scheme)
  })

  it('has colors of its own', async () => {
    const seed = keyColorsFromSeed(newColor(255, 1, 2, 250))
    const tones = async (page: Page) =>
      (await drawnDocument(page)).querySelector('link[href*="tones.css"]')?.getAttribute('href')
    const href = await tones(new Page().withKeyColors(seed))
    expect(new URL(href!, 'https://x.y').searchParams.get('keycolors')).toBe(seed.toString())
    expect(href).not.toBe(await tones(new Page()))
  })
})
