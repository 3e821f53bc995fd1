import Koa from 'koa'
import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { bespa } from '../../../lib/http/bespa.js'
import {
  defaultFailureWording,
  failureText,
  type FailureWording,
} from '../../../lib/request/failure-wording.js'
import { EmbedWidget } from '../../../widgets/surface/embed.js'
import { embed } from '../../../lib/http/embed/embed.js'
import { Page } from '../../../lib/page/page.js'

/** Words that no English text contains. */
const own = Object.fromEntries(
  Object.keys(defaultFailureWording).map((code) => [code, `«${code} {status}»`]),
) as unknown as FailureWording

function app(development = false): Koa {
  const wording = (lang: string) => (lang === 'de' ? { failures: own } : {})
  const made = new Koa().use(bespa({ development, wording, limits: { keys: 3, keyLength: 5 } }))
  made.on('error', () => undefined)
  return made.use(async (ctx, next): Promise<void> => {
    if (ctx.path === '/broken') throw new Error('secret')
    if (ctx.path === '/inner') ctx.throw(503)
    if (ctx.path !== '/') {
      await next()
      return
    }
    const load = (path: string) => new EmbedWidget((scope) => embed(ctx, path, { scope }))
    await new Page().withLang('de').add(load('/inner'), load('//elsewhere'), load('/')).draw(ctx)
  })
}

async function ask(url: string, headers: Record<string, string> = {}, body?: string) {
  const sent = body === undefined ? {} : { method: 'POST' as const, payload: body }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return inject(app().callback(), {
    url,
    headers: { 'accept-language': 'fr, de;q=0.9, en;q=0.8', ...(body && type), ...headers },
    ...sent,
  })
}

describe('The failures of the framework', () => {
  it('are told in the words of the app, in the first language of the user that it has', async () => {
    const { payload, statusCode } = await ask('/broken')
    expect(statusCode).toBe(500)
    expect(payload).toContain('<html lang="de">')
    expect(payload).toContain('<title>«title 500»</title>')
    expect(payload).toContain('«serverError')
    expect(payload).not.toMatch(/Something|>Error 500/)
  })

  it.each([
    ['too many values', '/?a=1&b=2&c=3&d=4', 'tooManyValues', {}],
    ['a long key', '/?toolong=1', 'keyTooLong', {}],
    ['a request of another site', '/', 'otherSite', { 'sec-fetch-site': 'cross-site' }],
  ])('are told so for %s', async (_, url, code, headers) => {
    const { payload } = await ask(url, headers, 'x=1')
    expect(payload).toContain(`«${code}`)
  })

  it('are told so in a short text to the runtime', async () => {
    const { payload } = await ask('/broken', { 'bespa-fetch': '1' })
    expect(payload).toBe('«serverError 500»')
  })

  it('are told so in the place of an embedded page', async () => {
    const { payload } = await ask('/', { 'accept-language': 'en' })
    expect(payload).toContain('«serverError')
    expect(payload).toContain('«embedForeign')
    expect(payload).toMatch(/«embedTooDeep|«embed/)
    expect(payload).not.toContain('embedded')
  })

  it('are in English for users of other languages', async () => {
    const { payload } = await ask('/broken', { 'accept-language': 'it' })
    expect(payload).toContain('<html lang="en">')
    expect(payload).toContain('Something went wrong on the server.')
  })

  it('are never taken from an error of the app that has a field of this name', () => {
    expect(failureText({ message: 'mine', failure: 'constructor' }, own)).toBe('mine')
    expect(failureText({ message: 'mine', failure: { a: 1 } }, own)).toBe('mine')
    expect(failureText({ message: 'mine', failure: 'notFound' })).toBe('mine')
  })
})
