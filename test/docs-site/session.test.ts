import Koa from 'koa'
import mount from 'koa-mount'
import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { signingKeys } from '../../docs-site/site/session.js'

describe('The keys that cookies are signed with', () => {
  it('are those that are given', () => {
    expect(signingKeys('new,old')).toEqual(['new', 'old'])
  })

  it.each([undefined, '', ',', ',,'])('are never empty, not with %j', (list) => {
    const [key = ''] = signingKeys(list)
    expect(key.length).toBeGreaterThan(32)
    expect(signingKeys(list)).not.toEqual([key])
  })
})

describe('The session of the site', () => {
  /** An app that has the site below `/docs`, as koa-mount does it. */
  const mounted = () => new Koa().use(mount('/docs', createSite({ development: true })))

  async function themeAfter(cookie: string): Promise<string> {
    const { payload } = await inject(mounted().callback(), {
      url: '/docs/start',
      headers: { cookie },
    })
    return /<html[^>]*>/.exec(payload)?.[0] ?? ''
  }

  it('is signed, out of the reach of scripts, and read again, in a mounted site too', async () => {
    const { headers } = await inject(mounted().callback(), {
      method: 'POST',
      url: '/docs/start',
      payload: 'theme=dark&_changed=theme',
      headers: {
        'bespa-fetch': '1',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    const cookies = [headers['set-cookie']].flat().join('\n')
    expect(cookies).toMatch(/^site-session=[^;]+;.*samesite=lax;.*httponly/im)
    const pairs = cookies.split('\n').map((one) => one.split(';')[0])
    expect(await themeAfter(pairs.join('; '))).toContain('DarkTheme')
    const forged = pairs.filter((pair) => !pair?.startsWith('site-session.sig'))
    expect(await themeAfter(forged.join('; '))).not.toContain('DarkTheme')
    expect(await themeAfter('site-session=%%%; site-session.sig=x')).not.toContain('DarkTheme')
  })

  it('sends no cookie to who has chosen nothing', async () => {
    const { headers } = await inject(mounted().callback(), '/docs/help')
    expect(headers['set-cookie']).toBeUndefined()
  })
})
