import Koa from 'koa'
import mount from 'koa-mount'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { describeUsageError, usageErrors, type UsageErrorCode } from '../../lib/usage-errors.js'
import { outlinePages } from '../../docs-site/site/outline/outline.js'
import { askApp } from '../support/site.js'
import { parseHtml } from '../support/html.js'

const site = () => createSite({ development: false, siteUrl: '' })

function behindProxy(): Koa {
  const app = site()
  app.proxy = true
  return app
}

/** PlacementPlan to reach the site under `/docs`: which app, what its proxy says, which path it sees. */
const ways = [
  ['mounted', new Koa().use(mount('/docs', site())), {}, (path: string) => path],
  [
    'behind a proxy',
    behindProxy(),
    { 'x-forwarded-prefix': '/docs' },
    (path: string) => path.replace(/^\/docs(?=\/|$)/, '') || '/',
  ],
] as const

const attributes = ['href', 'src', 'action', 'formaction', 'data-location', 'data-tones']

describe.each(ways)('The site %s', (_, app, headers, seen) => {
  const ask = (path: string) => askApp(app, { url: seen(path), headers })
  const answers = new Map<string, Promise<number>>()
  const statusOf = (path: string) => {
    const known = answers.get(path) ?? ask(path).then(({ statusCode }) => statusCode)
    answers.set(path, known)
    return known
  }

  it.each(outlinePages.map(({ path }) => path))(
    'has its prefix in every address of %s, and each of them answers',
    async (path) => {
      const { statusCode, payload } = await ask(`/docs${path}`)
      expect(statusCode).toBe(200)
      const document = parseHtml(payload)
      const found = [...document.querySelectorAll('*')].flatMap((element) =>
        attributes.flatMap((name) => element.getAttribute(name) ?? []),
      )
      const own = new Set(found.filter((address) => /^\/(?!\/)/.test(address)))
      expect(own.size).toBeGreaterThan(20)
      for (const address of own) {
        expect(address).toMatch(/^\/docs(?=$|[/?#])/)
        expect(address).not.toMatch(/^\/docs\/docs/)
        const isGuarded = address.startsWith('/docs/build/sessions-and-auth-account')
        expect(await statusOf(address.replace(/#.*/, '')), address).toBe(isGuarded ? 302 : 200)
      }
    },
  )

  it('has a page for each error, where the messages say that it is', async () => {
    for (const code of Object.keys(usageErrors) as UsageErrorCode[]) {
      const [address = ''] =
        /https:\S+/.exec(describeUsageError(code, 'x').split('\n').at(-1) ?? '') ?? []
      expect(await statusOf(new URL(address).pathname), address).toBe(200)
    }
  })

  it('has its icon where browsers look for one', async () => {
    const { statusCode, headers } = await ask('/docs/favicon.ico')
    expect(statusCode).toBe(302)
    expect(await statusOf(headers.location as string)).toBe(200)
  })

  it('tells others its whole addresses', async () => {
    const base = 'http://docs.example/docs'
    expect((await ask('/docs/robots.txt')).payload).toBe(
      `User-agent: *\nDisallow: /docs/profile\n\nSitemap: ${base}/sitemap.xml\n`,
    )
    for (const path of ['/docs/llms.txt', '/docs/sitemap.xml']) {
      const { payload } = await ask(path)
      for (const page of outlinePages) expect(payload).toContain(base + page.path)
    }
    const { payload } = await ask('/docs/start')
    expect(payload).toContainHtml(`<link rel="canonical" href="${base}/start">`)
  })

  it('shows pages in the dialog, and tells where there is none', async () => {
    const { payload } = await ask('/docs/?modal=%2Fdocs%2Ftry%2Fhello')
    expect(parseHtml(payload).querySelector('.Modal input[name=name]')).not.toBeNull()
    const short = await ask('/docs/?modal=/try/hello')
    expect(short.payload).toContain('class="Modal')
    const missing = await ask('/docs/basics/incremntal')
    expect(missing.statusCode).toBe(404)
    expect(missing.payload).toContain('href="/docs/basics/incremental"')
    expect((await ask('/docs/basics/')).headers.location).toBe('/docs/basics/overview')
  })
})
