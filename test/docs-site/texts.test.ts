import { describe, expect, it } from 'vitest'
import { usageErrors } from 'bespa'
import { apiPaths } from '../../docs-site/reference/api/api-reference.js'
import { createSite } from '../../docs-site/app.js'
import { outline, outlinePages } from '../../docs-site/site/outline/outline.js'
import { parseSiteUrl } from '../../docs-site/site/site-address.js'
import { AskedSite } from '../support/site.js'
import { parseHtml, values } from '../support/html.js'

const site = new AskedSite()
const addresses = outlinePages.map(({ path }) => `http://docs.example${path}`)

describe.each([
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/llms-full.txt', 'text/plain; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
])('%s', (path, type) => {
  it('has the right type, and may be kept for an hour', async () => {
    const known = new AskedSite({ siteUrl: 'https://bespa.example.org' })
    const { statusCode, headers } = await known.ask(path)
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      'public, max-age=3600',
    ])
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('is kept by nobody when its addresses are those of the request', async () => {
    const { headers } = await site.ask(path)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const { statusCode, payload, headers } = await site.ask({ method: 'HEAD', url: path })
    expect([statusCode, payload, headers['content-type']]).toEqual([200, '', type])
  })
})

describe('/llms.txt', () => {
  it('lists all pages by track, each with what it is about', async () => {
    const { payload } = await site.ask('/llms.txt')
    expect(payload).toMatch(/^# BESPA\n\n> \p{Lu}.+\.\n\n## /u)
    expect([...payload.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(
      outline.map(({ title }) => title),
    )
    const entries = [...payload.matchAll(/^- \[(.+)\]\((.+)\): (.+)$/gm)]
    expect(entries.map(([, , address]) => address)).toEqual(addresses)
    expect(entries.map(([, , , summary]) => summary)).toEqual(
      outlinePages.map(({ summary }) => summary),
    )
  })
})

describe('/llms-full.txt', () => {
  it('has the text of all pages, and their code', async () => {
    const { payload } = await site.ask('/llms-full.txt')
    for (const address of addresses) expect(payload).toContain(`\n${address}\n`)
    expect(payload).toContain('app.use(bespa())')
    expect(payload).not.toContain('On this page')
  })
})

describe('/sitemap.xml', () => {
  const others = [...Object.keys(usageErrors).map((code) => `/help/${code}`), ...apiPaths()].map(
    (path) => `http://docs.example${path}`,
  )

  it('lists the pages of the outline, the error codes and the API', async () => {
    const { payload } = await site.ask('/sitemap.xml')
    expect([...payload.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      ...addresses,
      ...others,
    ])
    const linked = new Set(values(parseHtml((await site.ask('/')).payload), '.NavRail a'))
    for (const { path } of outlinePages) expect(linked).toContain(path)
  })

  it('is XML whatever host a client names', async () => {
    const { payload } = await site.ask({ url: '/sitemap.xml', headers: { host: 'a&b"<c>' } })
    expect(payload).not.toMatch(/<c>|&b/)
  })
})

describe('/robots.txt', () => {
  it('says where the map of the site is, and keeps crawlers from settings', async () => {
    const { payload } = await site.ask('/robots.txt')
    expect(payload).toBe(
      'User-agent: *\nDisallow: /profile\n\nSitemap: http://docs.example/sitemap.xml\n',
    )
  })
})

describe('The address of the site', () => {
  it('is the one that it is given, wherever the request was sent to', async () => {
    const known = new AskedSite({ siteUrl: 'https://bespa.example.org/docs/' })
    expect((await known.ask('/robots.txt')).payload).toContain(
      'Sitemap: https://bespa.example.org/docs/sitemap.xml',
    )
    expect((await known.ask('/llms.txt')).payload).toContain(
      '](https://bespa.example.org/docs/start)',
    )
    expect(values(await known.page('/start'), 'link[rel=canonical]')).toEqual([
      'https://bespa.example.org/docs/start',
    ])
  })

  it.each([
    'bespa.example.org',
    'ftp://a.example',
    'https://a.example/?x=1',
    'https://a.example/#x',
  ])('is refused when it is %s', (siteUrl) => {
    expect(() => createSite({ siteUrl })).toThrow(/SITE_URL/)
  })

  it('may be unset or a plain http address', () => {
    expect(parseSiteUrl('')).toBe('')
    expect(parseSiteUrl('http://localhost:8080')).toBe('http://localhost:8080')
  })
})
