import type { Context } from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { redirect, stateOf } from '../../../lib/index.js'
import { embedded, embedding } from './embedding-app.js'
import { header, wf, type Handler } from './http-app.js'

describe('Its redirects', () => {
  const target: Handler = (ctx) => wf.page().add(`at ${ctx.url} by ${ctx.method}`).draw(ctx)
  const via = (answer: Handler) =>
    embedded(embedding('/first/step?a=1', { '/first/step': answer, '*': target }))

  it('are followed within the app', async () => {
    expect(await via((ctx) => redirect(ctx, '/second?b=2'))).toContain('at /second?b=2 by GET')
    expect(await via((ctx) => redirect(ctx, 'second'))).toContain('at /first/second by GET')
  })

  it('keep the state of the page when they only change it', async () => {
    const app = embedding('/inner?a=1&b=2', {
      '/inner': (ctx) => {
        if (!stateOf(ctx).has('c')) return redirect(ctx, '?c=3&a=')
        return target(ctx)
      },
    })
    expect(await embedded(app)).toContain('at /inner?b=2&amp;c=3 by GET')
  })

  it('of other middleware are followed too', async () => {
    const status = (code: number, location: string) => (ctx: Context) => {
      ctx.status = code
      ctx.set('Location', location)
      ctx.body = 'moved'
    }
    expect(await via((ctx) => ctx.redirect('/second?b=2'))).toContain('at /second?b=2 by GET')
    expect(await via((ctx) => ctx.redirect('http://app.example/x'))).toContain('at /x by GET')
    expect(await via((ctx) => ctx.redirect('http://app.example:80/x'))).toContain('at /x by GET')
    expect(await via(status(301, '../x'))).toContain('at /x by GET')
    expect(await via(status(308, './'))).toContain('at /first/ by GET')
  })

  it('keep the cookies that the first answer sets', async () => {
    const app = embedding('/login', {
      '/login': (ctx) => {
        ctx.cookies.set('sid', '7')
        redirect(ctx, '/inner')
      },
      '/inner': (ctx) =>
        wf
          .page()
          .add(`[${ctx.get('Cookie')}]`)
          .draw(ctx),
    })
    const response = await app.ask('/')
    expect(response.payload).toContain('[sid=7]')
    expect(header(response, 'set-cookie')).toContain('sid=7')
  })

  it('after a POST are a GET without the body', async () => {
    const app = embedding(
      '/save',
      { '/save': (ctx) => redirect(ctx, '/saved'), '*': target },
      { method: 'POST', body: 'a=1' },
    )
    expect(await embedded(app)).toContain('at /saved by GET')
  })

  it('without end are given up', async () => {
    let visits = 0
    const app = embedding('/loop', {
      '/loop': (ctx) => {
        visits++
        redirect(ctx, '/loop')
      },
    })
    expect(await embedded(app)).toBe('refused: The embedded page redirects without end.')
    expect(visits).toBe(6)
  })

  it.each([
    ['to another host', (ctx: Context) => ctx.redirect('https://evil.example/')],
    ['to another port', (ctx: Context) => ctx.redirect('http://app.example:8080/')],
    ['to a host without protocol', (ctx: Context) => ctx.redirect('//evil.example/x')],
    ['to a script', (ctx: Context) => ctx.redirect('javascript:alert(1)')],
    ['to the page around', (ctx: Context) => redirect(ctx, '^?modal=')],
    ['to the top page', (ctx: Context) => redirect(ctx, '~/x')],
    ['back in the history', (ctx: Context) => redirect(ctx, '-1')],
    [
      'to another host on purpose',
      (ctx: Context) => redirect(ctx, 'https://other.example', { external: true }),
    ],
  ])('%s are not followed', async (_, answer) => {
    expect(await via(answer)).toBe('refused: The embedded page leads elsewhere.')
  })

  it('must be allowed like the path itself, and development says what to do', async () => {
    const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const pages: Record<string, Handler> = {
      '/public/a': (ctx) => redirect(ctx, '/sign-in?_back=/public/a'),
      '*': target,
    }
    const allow = ['/public/']
    const refused = 'refused: This page must not be embedded here.'
    expect(await embedded(embedding('/public/a', pages, { allow }))).toBe(refused)
    expect(warnings).not.toHaveBeenCalled()
    const inDevelopment = embedding('/public/a?q=1', pages, { allow }, { development: true })
    expect(await embedded(inDevelopment)).toBe(refused)
    expect(warnings.mock.calls.join()).toMatch(
      /redirect-not-allowed.*: \/public\/a was redirected to \/sign-in\n.*\{ allow: \[/,
    )
    const named = { allow: ['/public/', '/sign-in'] }
    expect(await embedded(embedding('/public/a', pages, named))).toContain('at /sign-in')
  })
})
