import { bespa, type Context, MemorySubmissionStore, type SubmissionKeyOptions } from 'bespa'
import Koa from 'koa'
import { inject } from 'light-my-request'
import { describe, expect, it, vi } from 'vitest'
import { wf } from './post.js'

/** An app with one form that may be committed once. */
function appWith(
  handle: (ctx: Context, form: ReturnType<typeof formOf>) => void | Promise<void>,
  options: SubmissionKeyOptions = {},
) {
  const app = new Koa()
  app.keys = ['newest', 'older']
  app.silent = true
  const store = new MemorySubmissionStore()
  const commit = vi.fn(handle)
  app.use(bespa({ development: false })).use(async (ctx) => {
    const form = formOf(store, options)
    if (await form.readyToCommit(ctx)) await commit(ctx, form)
    if (ctx.status === 404) await wf.page().add(form).draw(ctx)
  })
  const send = (body?: string, fetched = false) =>
    inject(app.callback(), {
      method: body === undefined ? 'GET' : 'POST',
      url: '/',
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...(fetched && { 'Bespa-Fetch': '1' }),
      },
      ...(body !== undefined && { payload: body + (fetched ? '&_changed=' : '') }),
    })
  const key = async () => keyIn((await send()).payload)
  return { app, send, commit, key }
}

function formOf(store: MemorySubmissionStore, options: SubmissionKeyOptions) {
  return wf.form().withSubmissionKey(store, options).add(wf.inputText('a', '').withRequired())
}

function keyIn(html: string): string {
  return /name="_once" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

const body = (key: string, a = 'x') => `_submit=form&_once=${key}&a=${a}`

describe('A form with a submission key', () => {
  it('is committed once, and the repeat gets the answer of the first', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/orders/7?ok=1'))
    const once = await key()
    for (let at = 0; at < 3; at++) {
      const { statusCode, headers } = await send(body(once))
      expect([statusCode, headers.location]).toEqual([303, '/orders/7?ok=1'])
    }
    const fetched = await send(body(once), true)
    expect(fetched.payload).toBe('Location: /orders/7?ok=1')
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('is committed once when both submissions arrive together', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    await Promise.all([send(body(once)), send(body(once)), send(body(once))])
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('does not take another content for the one that was committed: that stays in the form', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    await send(body(once))
    const { payload } = await send(body(once, 'other'))
    expect(payload).toContain('This was sent already.')
    expect(payload).toContain('value="other"')
    const next = keyIn(payload)
    expect(next).not.toBe(once)
    expect(commit).toHaveBeenCalledTimes(1)
    expect((await send(body(next, 'other'))).headers.location).toBe('/done')
    expect((await send(body(once))).headers.location).toBe('/done')
    expect(commit).toHaveBeenCalledTimes(2)
  })

  it('does not take another content either while the first is under way', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    const answers = await Promise.all([send(body(once)), send(body(once, 'other'))])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 303])
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('has a key of its own each time it is drawn', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const keys = [await key(), await key()]
    expect(keys[0]).not.toBe(keys[1])
    for (const one of keys) await send(body(one))
    expect(commit).toHaveBeenCalledTimes(2)
  })

  it('keeps its key while it is refused', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    expect(keyIn((await send(body(once, ''))).payload)).toBe(once)
    expect((await send(body(once))).headers.location).toBe('/done')
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('frees the key when the app refuses it after all, and when the handler fails', async () => {
    let attempts = 0
    const { send, commit, key } = appWith((ctx, form) => {
      attempts++
      if (attempts === 1) form.withError('The warehouse is closed')
      else if (attempts === 2) throw new Error('The database is down')
      else wf.redirect(ctx, '/done')
    })
    const once = await key()
    expect((await send(body(once))).payload).toContain('The warehouse is closed')
    expect((await send(body(once))).statusCode).toBe(500)
    expect((await send(body(once))).headers.location).toBe('/done')
    expect(commit).toHaveBeenCalledTimes(3)
  })

  it('refuses a key that it has not made, that is of another form, or older than a day', async () => {
    const { send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    for (const forged of [
      '',
      'x',
      'a.b.c',
      `${once}x`,
      once.replace(/^./, (first) => (first === '_' ? '-' : '_')),
      '..',
    ]) {
      const { payload } = await send(body(forged))
      expect(payload).toContain('This was sent already.')
    }
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_500_000)
    await send(body(once))
    vi.restoreAllMocks()
    expect(commit).not.toHaveBeenCalled()
  })

  it('accepts keys that were signed with an older secret', async () => {
    const { app, send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'))
    const once = await key()
    app.keys = ['brand new', 'newest']
    await send(body(once))
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('takes secrets of its own where the app around is not its own', async () => {
    const { app, send, commit, key } = appWith((ctx) => wf.redirect(ctx, '/done'), {
      keys: ['its own'],
    })
    app.keys = []
    await send(body(await key()))
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('needs the secrets of the app', async () => {
    const { app, send } = appWith(() => undefined)
    app.keys = []
    expect((await send()).statusCode).toBe(500)
  })
})
