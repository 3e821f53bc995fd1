import { describe, expect, it } from 'vitest'
import { htmlUnsafe } from '../../../lib/html/markup.js'
import { embed, nonceOf, type BespaOptions } from '../../../lib/index.js'
import { header, HttpApp, nonceIn, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

const app = (options?: BespaOptions) =>
  new HttpApp(
    {
      '/with': (ctx) => wf.page().add(wf.inlineScript(ctx, 'startClock()')).draw(ctx),
      '/without': (ctx) => wf.page().draw(ctx),
      '/around': (ctx) => wf.page().add(embed(ctx, '/with').then(htmlUnsafe)).draw(ctx),
      '/around-around': (ctx) => wf.page().add(embed(ctx, '/around').then(htmlUnsafe)).draw(ctx),
      '/throws': (ctx) => {
        nonceOf(ctx)
        throw new Error('no')
      },
    },
    options,
  )
const sent = 'AAAABBBBCCCCDDDDEEEEFFFF'

describe('The nonce', () => {
  it('is in the policy only when the handler asks for it', async () => {
    expect(nonceIn(await app().ask('/without'))).toBeUndefined()
    expect(nonceIn(await app().ask('/with'))).toMatch(/^[\w+/]{24}$/)
  })

  it('is the one of the inline script, and the runtime finds it on its own script', async () => {
    const response = await app().ask('/with')
    const scripts = parseHtml(response.payload).querySelectorAll('script[nonce]')
    const nonces = [...scripts].map((script) => script.getAttribute('nonce'))
    expect(nonces).toEqual([nonceIn(response), nonceIn(response)])
    expect(scripts[0]?.getAttribute('src')).toMatch(/^\/bespa\/script\.js/)
  })

  it('is another one each time', async () => {
    expect(nonceIn(await app().ask('/with'))).not.toBe(nonceIn(await app().ask('/with')))
  })

  it('of a page that embeds another one lets the scripts of both through', async () => {
    for (const url of ['/around', '/around-around']) {
      const response = await app().ask(url)
      const scripts = parseHtml(response.payload).querySelectorAll('script[nonce]')
      expect([...scripts].map((script) => script.getAttribute('nonce'))).toEqual([
        nonceIn(response),
        nonceIn(response),
      ])
    }
  })

  it('stays the same through all the redraws of a page', async () => {
    const response = await app().fetch('/with', { 'bespa-nonce': sent })
    expect(nonceIn(response)).toBe(sent)
    expect(response.payload).toContain(`<script nonce="${sent}">`)
    const around = await app().fetch('/around', { 'bespa-nonce': sent })
    expect(around.payload).toContain(`<script nonce="${sent}">`)
  })

  it('is not taken from an ordinary request', async () => {
    expect(nonceIn(await app().ask({ url: '/with', headers: { 'bespa-nonce': sent } }))).not.toBe(
      sent,
    )
  })

  it.each([
    "x'; script-src *",
    `"><script>alert(1)</script>`,
    '',
    'AAAA',
    `${sent}A`,
    `${sent}, ${sent}`,
    "AAAABBBBCCCCDDDDEEEEFFF'",
  ])('is not taken from the header %s', async (hostile) => {
    const response = await app().fetch('/with', { 'bespa-nonce': hostile })
    expect(nonceIn(response)).toMatch(/^[\w+/]{24}$/)
    expect(nonceIn(response)).not.toBe(hostile)
    expect(parseHtml(response.payload).querySelectorAll('script')).toHaveLength(1)
  })

  it('goes where the policy looks for it', async () => {
    const contentSecurityPolicy = { 'script-src-elem': ["'self'"], 'script-src': ["'none'"] }
    const response = await app({ contentSecurityPolicy }).ask('/with')
    const nonce = nonceIn(response) ?? ''
    expect(header(response, 'content-security-policy')).toContain(
      `script-src-elem 'self' 'nonce-${nonce}'`,
    )
  })

  it('is not lost when no policy is sent, or the handler throws', async () => {
    expect((await app({ contentSecurityPolicy: false }).ask('/with')).payload).toContain('nonce=')
    expect((await app().ask('/throws')).statusCode).toBe(500)
  })
})
