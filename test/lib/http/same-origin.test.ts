import { describe, expect, it } from 'vitest'
import type { BespaOptions } from '../../../lib/index.js'
import { HttpApp } from './http-app.js'

const form = 'application/x-www-form-urlencoded'
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends a request with these headers, and tells its status and whether the handler ran. */
async function sent(
  headers: Record<string, string>,
  {
    method = 'POST',
    proxy = false,
    options = {},
    path = '/',
  }: { method?: Method; proxy?: boolean; options?: BespaOptions; path?: string } = {},
) {
  let ran = false
  const app = new HttpApp((ctx) => {
    ran = true
    ctx.body = 'done'
  }, options)
  app.app.proxy = proxy
  const response = await app.ask({
    method,
    url: path,
    payload: 'a=1',
    headers: { 'content-type': form, ...headers },
  })
  return { status: response.statusCode, ran, text: response.payload }
}

const passes = { status: 200, ran: true, text: 'done' }

describe('A request that changes something', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'by %s from another site is refused before the handler runs',
    async (method) => {
      for (const site of ['cross-site', 'same-site', 'Same-Origin', 'nonsense']) {
        const answer = await sent({ 'sec-fetch-site': site }, { method })
        expect([answer.status, answer.ran], site).toEqual([403, false])
      }
      for (const origin of [
        'https://evil.example',
        'http://app.example.evil.example',
        'http://app.example:8080',
        'http://sub.app.example',
        'null',
        'file://',
        'app.example',
        '//app.example',
        'http://app.example@evil.example',
        'nonsense',
      ]) {
        const answer = await sent({ origin }, { method })
        expect([answer.status, answer.ran], origin).toEqual([403, false])
      }
    },
  )

  it('from this site passes', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin', origin: 'http://app.example' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://app.example' },
      { origin: 'https://APP.example' },
    ]) {
      expect(await sent(headers), JSON.stringify(headers)).toEqual(passes)
    }
  })

  it('from no browser (curl, another server) passes', async () => {
    expect(await sent({})).toEqual(passes)
  })

  it.each([
    ['app.example:80', 'http://app.example'],
    ['app.example:443', 'https://app.example'],
    ['app.example:8443', 'https://app.example:8443'],
    ['APP.example', 'https://app.example'],
    ['[::1]:8080', 'http://[::1]:8080'],
  ])('the host may be written as %s', async (host, origin) => {
    expect(await sent({ host, origin })).toEqual(passes)
  })

  it('what Sec-Fetch-Site says counts more than an Origin that anybody could write', async () => {
    const answer = await sent({ 'sec-fetch-site': 'cross-site', origin: 'http://app.example' })
    expect([answer.status, answer.ran]).toEqual([403, false])
  })

  it('is refused in words, also to the runtime', async () => {
    const person = await sent({ 'sec-fetch-site': 'cross-site' })
    expect(person.text).toContain('<p>This request came from another site.</p>')
    const runtime = await sent({ 'sec-fetch-site': 'cross-site', 'bespa-fetch': '1' })
    expect(runtime.text).toBe('This request came from another site.')
  })

  it('is refused for assets too', async () => {
    const answer = await sent({ 'sec-fetch-site': 'cross-site' }, { path: '/bespa/style.css' })
    expect(answer.status).toBe(403)
  })
})

describe('A request that only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'] as const)('by %s passes from anywhere', async (method) => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect((await sent(headers, { method })).ran).toBe(true)
  })
})

describe('Behind a proxy', () => {
  const origin = 'https://public.example'

  it('the forwarded host counts when the app trusts its proxy', async () => {
    expect(await sent({ origin, 'x-forwarded-host': 'public.example' }, { proxy: true })).toEqual(
      passes,
    )
    const direct = await sent({ origin: 'http://app.example' }, { proxy: true })
    expect(direct).toEqual(passes)
  })

  it('and else does not: a client could have written it', async () => {
    const answer = await sent({ origin, 'x-forwarded-host': 'public.example' })
    expect([answer.status, answer.ran]).toEqual([403, false])
  })
})

describe('Trusted origins', () => {
  const options = { trustedOrigins: ['https://admin.example/', 'http://localhost:3000'] }

  it('may post, with all that browsers say of them', async () => {
    for (const origin of ['https://admin.example', 'http://localhost:3000']) {
      expect(await sent({ origin, 'sec-fetch-site': 'cross-site' }, { options })).toEqual(passes)
      expect(await sent({ origin }, { options })).toEqual(passes)
    }
  })

  it('are trusted exactly as they are written', async () => {
    for (const origin of [
      'http://admin.example',
      'https://admin.example:444',
      'https://www.admin.example',
      'https://admin.example.evil.example',
      'null',
    ]) {
      expect((await sent({ origin }, { options })).status, origin).toBe(403)
    }
  })

  it('of other schemes make nobody else trusted', async () => {
    const extension = { trustedOrigins: ['chrome-extension://abc', 'file:///page.html'] }
    const headers = { origin: 'chrome-extension://abc', 'sec-fetch-site': 'cross-site' }
    expect(await sent(headers, { options: extension })).toEqual(passes)
    for (const origin of ['null', 'chrome-extension://other', 'file://']) {
      expect((await sent({ origin }, { options: extension })).status, origin).toBe(403)
    }
  })

  it('that are none are told when the app starts', () => {
    expect(() => new HttpApp(() => {}, { trustedOrigins: ['null'] })).toThrow(/Invalid URL/)
    expect(() => new HttpApp(() => {}, { trustedOrigins: ['admin.example'] })).toThrow(/Invalid/)
  })
})
