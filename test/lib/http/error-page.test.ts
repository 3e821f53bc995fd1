import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { embed, redirect, type BespaOptions, type Failure } from '../../../lib/index.js'
import { header, HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

const errorPage = (ctx: Context, { status, message }: Failure) =>
  wf.page().add(`Sorry (${status}): ${message}`).draw(ctx)

const app = (options: BespaOptions = {}) =>
  new HttpApp(
    {
      '/throws': () => {
        throw new Error('secret')
      },
      '/refuses': (ctx) => ctx.throw(403, 'Only for members.'),
      '/says-404': (ctx) => {
        ctx.status = 404
      },
      '/answers-404': (ctx) => {
        ctx.status = 404
        ctx.body = 'mine'
      },
      '/empty': (ctx) => {
        ctx.status = 204
      },
      '/half': (ctx) => {
        ctx.set('Content-Disposition', 'attachment')
        ctx.type = 'csv'
        throw new Error('secret')
      },
      '/outer': async (ctx) => {
        const told = await embed(ctx, '/nowhere').catch((error: unknown) => String(error))
        await wf.page().add(told).draw(ctx)
      },
    },
    { errorPage, ...options },
  )

const pageText = (html: string) => parseHtml(html).querySelector('main')?.lastChild?.textContent

describe('The page of the app for errors', () => {
  it.each([
    ['/nowhere', 404, 'Sorry (404): There is no such page.'],
    ['/says-404', 404, 'Sorry (404): There is no such page.'],
    ['/refuses', 403, 'Sorry (403): Only for members.'],
    ['/throws', 500, 'Sorry (500): Something went wrong on the server.'],
  ])('is drawn for %s', async (path, status, text) => {
    const response = await app().ask(path)
    expect([response.statusCode, pageText(response.payload)]).toEqual([status, text])
    expect(header(response, 'cache-control')).toBe('no-store')
    expect(header(response, 'content-type')).toBe('text/html; charset=utf-8')
    expect(header(response, 'content-security-policy')).toContain("default-src 'self'")
  })

  it('is not drawn where a handler has answered, whatever it has answered', async () => {
    expect((await app().ask('/answers-404')).payload).toBe('mine')
    expect((await app().ask('/empty')).statusCode).toBe(204)
    expect((await app().ask('/bespa/style.css')).statusCode).toBe(200)
  })

  it('answers HEAD with the same head', async () => {
    for (const url of ['/nowhere', '/throws']) {
      const [get, head] = [await app().ask(url), await app().ask({ method: 'HEAD', url })]
      expect([head.statusCode, head.payload]).toEqual([get.statusCode, ''])
      expect(header(head, 'content-length')).toBe(header(get, 'content-length'))
    }
  })

  it('has none of the headers that the handler had set', async () => {
    const { headers } = await app().ask('/half')
    expect(headers['content-disposition']).toBeUndefined()
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('is a short text for the runtime, and for a page that embeds this one', async () => {
    const missing = await app().fetch('/nowhere')
    expect([missing.statusCode, missing.payload]).toEqual([404, 'There is no such page.'])
    expect(header(missing, 'content-type')).toBe('text/plain; charset=utf-8')
    const failed = await app().fetch('/throws?_changed=a')
    expect(failed.payload).toBe('Something went wrong on the server.')
    const around = await app().ask('/outer')
    expect(around.statusCode).toBe(200)
    expect(pageText(around.payload)).toBe('EmbedError: There is no such page.')
  })

  it('leaves the errors of the app to developers, who see the stack', async () => {
    const development = app({ development: true })
    expect((await development.ask('/throws')).payload).toContain('error-page.test.ts')
    expect(pageText((await development.ask('/nowhere')).payload)).toMatch(/^Sorry \(404\)/)
  })

  it('may lead elsewhere instead', async () => {
    const moved = app({ errorPage: (ctx) => redirect(ctx, '/moved') })
    const response = await moved.ask('/nowhere')
    expect([response.statusCode, header(response, 'location')]).toEqual([302, '/moved'])
  })

  it('that answers nothing, or fails itself, is made up for by the neutral page', async () => {
    const silent = await app({ errorPage: () => undefined }).ask('/nowhere')
    expect([silent.statusCode, parseHtml(silent.payload).title]).toEqual([404, 'Error 404'])
    const failing = app({
      errorPage: (ctx) => {
        ctx.set('X-Half', '1')
        throw new Error('the page for errors')
      },
    })
    for (const [path, status] of [
      ['/nowhere', 404],
      ['/throws', 500],
    ] as const) {
      const response = await failing.ask(path)
      expect([response.statusCode, parseHtml(response.payload).title]).toEqual([
        status,
        `Error ${status}`,
      ])
      expect(response.payload).not.toContain('the page for errors')
      expect(response.headers['x-half']).toBeUndefined()
    }
    expect(failing.errors.map(String)).toEqual([
      'Error: the page for errors',
      'Error: secret',
      'Error: the page for errors',
    ])
  })

  it('is no error to be told of when only the page is missing', async () => {
    const missing = app()
    await missing.ask('/nowhere')
    expect(missing.errors).toEqual([])
  })
})
