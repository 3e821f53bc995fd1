import { afterAll, describe, expect, it } from 'vitest'
import { sitePaths } from '../../docs-site/app.js'
import { neighbors, outline, outlinePages } from '../../docs-site/site/outline/outline.js'
import { project } from '../../docs-site/site/project.js'
import { AskedSite } from '../support/site.js'
import { texts, values } from '../support/html.js'

const site = new AskedSite()
afterAll(() => site.forget())
const paths = outlinePages.map(({ path }) => path)

describe('The outline', () => {
  it('has each page once, and the site has each of them', () => {
    expect(new Set(paths).size).toBe(paths.length)
    expect(sitePaths).toEqual(expect.arrayContaining(paths))
  })

  it('says of each page what it is about, in a sentence', () => {
    for (const { summary } of outlinePages) expect(summary).toMatch(/^\p{Lu}.{20,}\.$/u)
  })
})

describe('The navigation', () => {
  const places = (document: Document, list: string) =>
    values(document, `.TopNav ${list} a`).filter((href) => !/^https?:/.test(href))

  it('has all pages of the outline, each once', async () => {
    const listed = places(await site.page('/'), '.NavRail')
    expect(new Set(listed)).toEqual(new Set([...paths, '/profile']))
    // A track leads to the first of its pages.
    expect(listed).toHaveLength(paths.length + 1 + outline.length - 2)
  })

  it('has a sub-menu for each track, with its overview first', async () => {
    const document = await site.page('/')
    for (const { title, pages } of outline.slice(1, -1)) {
      const target = [...document.querySelectorAll('.MainMenuDrawer .NavTarget')].find(
        (one) => one.querySelector('.NavTargetLabel')?.textContent === title,
      )
      const listed = values(target ?? document, '.NavDrawer a')
      expect(listed, title).toEqual(pages.map(({ path }) => path))
    }
  })

  it('leads to pages that are there', async () => {
    for (const path of new Set(places(await site.page('/'), '*'))) {
      expect((await site.ask(path)).statusCode, path).toBe(200)
    }
  })

  it('leads to the source when the package says where it is', async () => {
    const external = values(await site.page('/'), '.NavRail a').filter((href) =>
      /^https?:/.test(href),
    )
    expect(external).toEqual(project.repository ? [project.repository] : [])
  })

  it.each(paths)('marks %s, and nothing but it and its track', async (path) => {
    const rail = (await site.page(path)).querySelector('.NavRail')
    const marked = [...(rail?.querySelectorAll('[aria-current=page]') ?? [])]
    expect(marked.map((one) => one.getAttribute('href'))).toEqual([path])
  })
})

describe('A page of the outline', () => {
  it.each(paths.filter((path) => path !== '/'))(
    '%s leads to the pages before and after it',
    async (path) => {
      const { before, after } = neighbors(path)
      const document = await site.page(path)
      expect(values(document, 'a[rel=prev]')).toEqual(before ? [before.path] : [])
      expect(values(document, 'a[rel=next]')).toEqual(after ? [after.path] : [])
      expect(texts(document, 'a[rel=next]')).toEqual(after ? [`Next ${after.title}`] : [])
    },
  )

  it('has a list of its sections, beside the text and folded above it', async () => {
    const document = await site.page('/basics/incremental')
    const sections = texts(document, '.ArticleText > h2')
    expect(sections.length).toBeGreaterThan(3)
    for (const list of ['nav.ContentsBeside', 'details.ContentsFolded']) {
      expect(texts(document, `${list} a`)).toEqual(sections)
    }
    for (const href of values(document, '.ContentsBeside a')) {
      expect(document.getElementById(decodeURIComponent(href.slice(1)))?.localName).toBe('h2')
    }
  })

  it('has no list when there is next to nothing to list', async () => {
    const document = await site.page('/basics/overview')
    expect(document.querySelector('.ContentsBeside, .ContentsFolded')).toBeNull()
  })

  it.each(paths)(
    '%s has sections that can be linked to, each with a name of its own',
    async (path) => {
      const document = await site.page(path)
      const headings = [...document.querySelectorAll('.ArticleText > h2')]
      expect(headings.every(({ id }) => /^[\p{Ll}\p{N}-]+$/u.test(id))).toBe(true)
      const ids = values(document, '[id]', 'id')
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it.each(paths)('%s says what search engines and others need', async (path) => {
    const document = await site.page(`${path}?x=foo`)
    const meta = (property: string) =>
      document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')
    const address = `http://docs.example${path}`
    expect(values(document, 'link[rel=canonical]')).toEqual([address])
    expect(meta('og:url')).toBe(address)
    expect(document.title.startsWith(meta('og:title') ?? '?')).toBe(true)
    expect(meta('og:description')).toBe(
      document.querySelector('meta[name=description]')?.getAttribute('content'),
    )
  })

  it.each(sitePaths)('%s has a button to copy each code sample of the site', async (path) => {
    const document = await site.page(path)
    for (const sample of document.querySelectorAll('.CodeBlock')) {
      expect(sample.querySelector('.CodeCopy')?.getAttribute('aria-label')).toBe('Copy code')
      expect(sample.querySelectorAll('pre')).toHaveLength(1)
    }
  })

  it('needs no script: the first draw has all of it, and the look is changed by links', async () => {
    const response = await site.ask({
      url: '/start?theme=dark&palette=Blue',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(response.payload).toMatch(/<html[^>]*class="DarkTheme"/)
    expect(response.payload).toContain('keycolors=Blue')
    const [cookie] = [response.headers['set-cookie'] ?? []].flat()
    expect(cookie).toMatch(/; httponly/i)
  })

  it('does not remember a look that a link from elsewhere has brought', async () => {
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }]) {
      const response = await site.ask({ url: '/start?theme=dark', headers })
      expect(response.payload).toMatch(/<html[^>]*class="DarkTheme"/)
      expect(response.headers).not.toHaveProperty('set-cookie')
    }
  })
})

describe('The menus of the look', () => {
  it('mark what is chosen, in words and with a check mark', async () => {
    const document = await site.page('/start?theme=light&palette=Blue')
    const chosen = [...document.querySelectorAll('.AppBar .MenuPopup [aria-current=true]')]
    expect(chosen.map((one) => one.textContent)).toEqual(['Light', 'Blue'])
    expect(texts(document, '.AppBar .MenuPopup a').slice(0, 3)).toEqual([
      'As the system',
      'Light',
      'Dark',
    ])
  })
})

describe('A page within a page', () => {
  it.each(paths)('%s brings nothing but its bar and its content', async (path) => {
    const document = await site.page(path, { 'bespa-fetch': '1' })
    expect(document.querySelectorAll('body > .Page > .AppBar')).toHaveLength(1)
    const shell =
      '.TopNav, .ContentsBeside, .ContentsFolded, .Neighbors, body > .Page > .AppBar .Menu'
    expect(texts(document, shell)).toEqual([])
  })

  it('keeps its anchors apart from those of the page around', async () => {
    const document = await site.page('/?modal=/basics/incremental')
    expect(document.querySelector('.Modal .Page')?.textContent).toContain('A live state viewer')
    const ids = values(document, '[id]', 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const href of values(document, '.Modal .HeadingAnchor')) {
      expect(document.getElementById(decodeURIComponent(href.slice(1)))).not.toBeNull()
    }
  })

  it('in the dialog may only be one of the pages that are shown there', async () => {
    for (const value of ['/', '/profile', '/llms.txt', '//evil.example', 'https://evil.example']) {
      const document = await site.page(`/?modal=${encodeURIComponent(value)}`)
      expect(document.querySelector('.Modal [role=alert]')?.textContent, value).toBeTruthy()
      expect(document.querySelector('.Modal .AppBar'), value).toBeNull()
    }
  })
})
