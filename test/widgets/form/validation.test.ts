import { bespa, type Context } from 'bespa'
import Koa from 'koa'
import { inject } from 'light-my-request'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'
import { errorFor, post, valueFor, wf } from './post.js'

describe('A predicate', () => {
  it('that throws is a message, and an error of the app', async () => {
    const app = new Koa()
    const told: unknown[] = []
    app.on('error', (error) => told.push(error))
    app.use(bespa({ development: false })).use(async (ctx) => {
      const form = wf.form().add(
        wf.inputText('a', '').withPredicate(() => {
          throw new Error('No database')
        }),
        wf.inputText('b', '').withPredicate(() => Promise.reject(new Error('No network'))),
      )
      ctx.set('X-Ready', String(await form.readyToCommit(ctx)))
      await wf.page().add(form).draw(ctx)
    })
    const { payload, headers } = await inject(app.callback(), {
      method: 'POST',
      url: '/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      payload: '_submit=form&a=1&b=1',
    })
    expect(headers['x-ready']).toBe('false')
    expect(payload.match(/This could not be checked/g)).toHaveLength(4)
    expect(told).toHaveLength(2)
  })

  it('fails the field after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const app = new Koa()
    app.silent = true
    const form = wf
      .form()
      .add(wf.inputText('a', '').withPredicate(() => new Promise<boolean>(() => undefined)))
    let ready: Promise<boolean> | undefined
    app.use(bespa({ development: false })).use((ctx) => {
      ready = form.readyToCommit(ctx)
      void vi.advanceTimersByTimeAsync(10_000)
      return ready.then(() => (ctx.body = 'done'))
    })
    await inject(app.callback(), {
      method: 'POST',
      url: '/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      payload: '_submit=form&a=1',
    })
    vi.useRealTimers()
    expect(await ready).toBe(false)
  })

  it('receives the request it is called for', async () => {
    const seen: string[] = []
    await post(
      '_submit=form&a=1',
      () =>
        wf.form().add(
          wf.inputText('a', '').withPredicate((_value, ctx) => {
            seen.push(ctx.path)
            return true
          }),
        ),
      (form, ctx) => form.valid(ctx),
    )
    expect(seen).toEqual(['/'])
  })

  it('runs together with those of other fields', async () => {
    let running = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
      return true
    }
    await post(
      '_submit=form&a=1&b=2&c=3',
      () =>
        wf.form().add(['a', 'b', 'c'].map((name) => wf.inputText(name, '').withPredicate(slow))),
      (form, ctx) => form.valid(ctx),
    )
    expect(most).toBe(3)
  })
})

describe('The messages of an input', () => {
  it('can be its own, here and in the browser', async () => {
    const email = () =>
      wf
        .inputEmail('email', '')
        .withLabel('Email')
        .withRequired()
        .withMessage('required', 'Enter your {field}')
    expect(await errorFor(email, '')).toBe('Enter your Email')
    expect(await draw(email)).toContain('&quot;required&quot;:&quot;Enter your Email&quot;')
  })

  it('are given to the browser for what that can check', async () => {
    const words = async (build: () => unknown) =>
      JSON.parse(
        (/data-words="([^"]*)"/.exec(await draw(build as never))?.[1] ?? '{}').replaceAll(
          '&quot;',
          '"',
        ),
      ) as Record<string, string>
    expect(await words(() => wf.inputText('a', '').withLength(2, 9).withPattern('a+'))).toEqual({
      pattern: 'Must match the requested format',
      tooShort: 'Must have at least 2 characters',
      tooLong: 'Must have at most 9 characters',
    })
    expect(await words(() => wf.inputDate('d', '').withMin('2024-05-31'))).toMatchObject({
      min: 'Must be May 31, 2024 or later',
    })
    expect(await words(() => wf.inputText('a', ''))).toEqual({})
    expect(await words(() => wf.inputText('a', '').withRequired().withDisabled())).toEqual({})
  })
})

describe('Text', () => {
  it('is composed (NFC), with line feeds, and counted in characters', async () => {
    const lines = () => wf.inputText('x', '').withRows(3).withLength(-1, 4)
    expect(await valueFor(lines, 'a\r\nu\u0308')).toBe('a\n\u00fc')
    expect(await errorFor(lines, 'a\r\n\u{1f600}u\u0308')).toBe('')
    expect(await errorFor(lines, 'abcde')).toBe('Must have at most 4 characters')
  })

  it('with control characters is refused', async () => {
    for (const one of ['\0', '\x07', '\x1b', '\x7f']) {
      expect(await errorFor(() => wf.inputText('x', ''), `a${one}b`)).toMatch(/cannot be used/)
    }
    expect(await errorFor(() => wf.inputText('x', '').withRows(2), 'a\tb\nc')).toBe('')
  })
})

describe('The check of a field while the form is filled in', () => {
  const form = (_ctx: Context) =>
    wf
      .form()
      .withLiveValidation()
      .add(
        wf.inputText('a', '').withPredicate((value) => (value === 'bad' ? 'Not that' : true)),
        wf.inputPassword('b', '').withRequired(),
      )
  const check = (body: string) =>
    post(`_submit=form&${body}`, form, (one, ctx) => one.readyToCommit(ctx), { changed: '' })

  it('answers with the line below the field alone, and commits nothing', async () => {
    const { html, result } = await check('a=bad&b=secret&_check=a')
    expect(result).toBe(false)
    expect(html).toBeHtml('<span data-id="…" class="Support"><span class="Error" id="…">Not that<…')
    expect(html).not.toContain('<input')
    expect(html).not.toContain('secret')
  })

  it('says nothing of other fields', async () => {
    const { html } = await check('a=good&b=&_check=a')
    expect(html).not.toContain('A value is required')
    expect(html.match(/class="Support"/g)).toHaveLength(1)
  })

  it('does nothing for fields that are not checked so, or are none', async () => {
    const plain = await post(
      '_submit=form&a=bad&_check=a',
      () => wf.form().add(wf.inputText('a', '').withPredicate(() => 'No')),
      (one, ctx) => one.readyToCommit(ctx),
      { changed: '' },
    )
    expect(plain.html).not.toContain('Support')
    expect((await check('_check=x,__proto__,')).html).not.toContain('Support')
  })
})

describe('A form', () => {
  it('sends files by the browser itself only where it has inputs for them', async () => {
    expect(await draw(() => wf.form().add('x'))).not.toContain('enctype')
    expect(await draw(() => wf.form().withEncType('text/plain').add('x'))).toContain(
      'enctype="text/plain"',
    )
  })

  it('says whether what is in it differs from what is stored', async () => {
    const build = () =>
      wf.form().withUnsavedWarning().add(wf.inputText('a', 'stored').withRequired())
    const html = async (body: string) => (await post(body, build, () => null)).html
    expect(await html('')).toContain('data-unsaved="Your changes are not saved.')
    expect(await html('')).not.toContain('data-edited')
    expect(await html('_submit=form&a=')).toContain('data-edited')
    expect(await html('_submit=form&a=stored&_refresh=x')).not.toContain('data-edited')
  })
})

describe('An alert', () => {
  const build = () => {
    const confirm = wf.buttonText('confirm').add('Delete')
    return wf
      .alertError('delete', 'delete', 'Delete the order?')
      .add('It is gone then.', wf.buttonText('').add('Cancel'), confirm)
  }

  it('is drawn while its variable is set', async () => {
    expect(await draw(build)).not.toContain('Delete the order')
    const html = await draw(build, { url: '/?delete=42' })
    expect(html).toContain('role="alertdialog"')
    expect(html).toContain('aria-label="Delete the order?"')
    expect(html).toContainHtml('<a autofocus href="?delete=" …>Cancel</a>')
    expect(html).toMatch(/<form [^>]*method="post"/)
    expect(html).toContainHtml('<button name="confirm" value="1" …>Delete')
  })

  it('is answered by POST alone', async () => {
    const answer = (body: string, method: 'GET' | 'POST') =>
      post(
        body,
        build,
        async (alert, ctx) => [await alert.readyToCommit(ctx), alert.subject(ctx)],
        { method },
      )
    const body = '_submit=alert-delete&delete=42&confirm=1'
    expect((await answer(body, 'POST')).result).toEqual([true, '42'])
    expect((await answer(body, 'GET')).result).toEqual([false, '42'])
    expect((await answer('_submit=form&delete=42&confirm=1', 'POST')).result).toEqual([false, '42'])
    expect((await answer('_submit=alert-delete&confirm=1', 'POST')).result).toEqual([false, ''])
  })

  it('submits the fields in it', async () => {
    const { result } = await post(
      '_submit=alert-delete&delete=42&reason=old',
      () => wf.alert('delete', '', 'Why?').add(wf.inputText('reason', '').withRequired()),
      async (alert, ctx) =>
        (await alert.readyToCommit(ctx)) && alert.form.values(ctx).get('reason'),
    )
    expect(result).toBe('old')
  })

  it('closes when the app says so', async () => {
    const { html } = await post(
      '_submit=alert-delete&delete=42&confirm=1',
      build,
      (alert, ctx) => {
        alert.close(ctx)
      },
      { changed: '' },
    )
    expect(html).not.toContain('Delete the order')
  })
})
