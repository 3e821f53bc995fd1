import { bespa, type Draft, Factory, type FormWidget, keepDraft, MemoryDraftStore } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serve as serveApp, type Served } from '../../browser/serve.js'

const wf = new Factory()
const key = { owner: 'ann', form: 'form', record: '7' }

/** An app with a form that edits one record; what was committed is in `saved`. */
function editor({ refuse = false, withVersion = false } = {}) {
  const store = new MemoryDraftStore()
  const saved: unknown[] = []
  const record = { title: 'Old', body: 'Text', version: 1 }
  const build = (): FormWidget & { read(ctx: object): unknown } => {
    const form = wf.form()
    if (withVersion) form.withVersion(record.version)
    return form
      .withDraft(store, { owner: 'ann', record: 7, version: record.version })
      .add(
        wf.inputText('title', record.title).withLabel('Title').withRequired(),
        wf.inputText('body', record.body).withLabel('Body'),
        wf.inputPassword('pin', '').withLabel('PIN'),
        wf.inputChips('tags', '/tags').withFreeText().withLabel('Tags'),
        wf.checkbox('news', true).withLabel('News'),
        wf.buttonOutlined('preview').withRefresh().add('Preview'),
        wf.buttonFilled('save').add('Save'),
      ) as never
  }
  const app = new Koa()
  app.silent = true
  app.use(bespa({ development: true })).use(async (ctx) => {
    const form = build()
    if (await form.readyToCommit(ctx)) {
      if (refuse) form.withError('The database is full')
      else {
        saved.push(form.read(ctx))
        return wf.redirect(ctx, '?saved=1')
      }
    }
    await wf.page().add(wf.draftOffer(form), form).draw(ctx)
  })
  return { app, store, saved, record }
}

const draftOf = (entries: Draft['entries'], version = '1'): Draft => ({
  entries,
  version,
  keptAt: new Date().toISOString(),
})

describe.each([true, false])('A draft (script: %s)', (javascript) => {
  it('is kept when the form is refused or drawn again, without passwords', async () => {
    const { app, store } = editor()
    const page = await visit(app, '/', { javascript })
    await page.fill('title', 'New')
    await page.fill('pin', 'secret')
    await page.fill('news', false)
    await page.click('Preview')
    const { entries = [], version } = store.load(key) ?? {}
    expect(entries).toContainEqual(['title', 'New'])
    expect(entries).toContainEqual(['_present', 'news'])
    expect(JSON.stringify(entries)).not.toContain('secret')
    expect(version).toBe('1')
  })

  it('is offered the next time, compared, and brought back only when it is accepted', async () => {
    const { app, store } = editor()
    const entries = [
      ['title', 'New'],
      ['body', 'Text'],
      ['tags', 'red'],
      ['tags', 'blue'],
      ['_present', 'tags'],
      ['news', ''],
      ['_present', 'news'],
    ] as const
    store.save(key, draftOf(entries))
    const page = await visit(app, '/', { javascript })
    expect(page.element('.DraftOffer').textContent).toContain('Old → New')
    expect(page.element('.DraftOffer').textContent).not.toContain('Body')
    expect((page.element('.Form [name=title]') as HTMLInputElement).value).toBe('Old')
    await page.click('Restore')
    expect((page.element('.Form [name=title]') as HTMLInputElement).value).toBe('New')
    expect((page.element('.Form [name=news]') as HTMLInputElement).checked).toBe(false)
    expect(page.elements('.DraftOffer:not(.Empty)')).toEqual([])
    expect(page.text).toContain('red')
  })

  it('is gone once it was discarded', async () => {
    const { app, store } = editor()
    store.save(key, draftOf([['title', 'New']]))
    const page = await visit(app, '/', { javascript })
    await page.click('Discard')
    expect(store.load(key)).toBeUndefined()
    expect((page.element('.Form [name=title]') as HTMLInputElement).value).toBe('Old')
    expect(page.elements('.DraftOffer:not(.Empty)')).toEqual([])
  })

  it('is gone once the form was saved, and stays when saving fails', async () => {
    for (const refuse of [false, true]) {
      const { app, store, saved } = editor({ refuse })
      const page = await visit(app, '/', { javascript })
      await page.fill('title', 'New')
      await page.click('Preview')
      await page.click('Save')
      expect(saved).toHaveLength(refuse ? 0 : 1)
      expect(store.load(key) === undefined).toBe(!refuse)
    }
  })

  it('says that somebody has saved since, and is merged field by field then', async () => {
    const { app, store, record, saved } = editor({ withVersion: true })
    const page = await visit(app, '/', { javascript })
    await page.fill('title', 'Mine')
    await page.click('Preview')
    Object.assign(record, { body: 'Theirs', version: 2 })
    const again = await visit(app, '/', { javascript })
    expect(again.text).toContain('Somebody has saved changes since you began it.')
    expect(store.load(key)?.version).toBe('1')
    await again.click('Restore')
    await again.click('Save')
    expect(saved).toEqual([])
    await again.click('Save')
    expect(saved).toMatchObject([{ title: 'Mine', body: 'Theirs' }])
  })
})

describe('A draft', () => {
  it('is not kept of a form in which nothing differs from what is stored', async () => {
    const { app, store } = editor()
    const page = await visit(app, '/')
    await page.click('Preview')
    expect(store.load(key)).toBeUndefined()
  })

  it('throws when its owner is empty', () => {
    expect(() => wf.form().withDraft(new MemoryDraftStore(), { owner: '' })).toThrow(/owner/)
  })
})

describe('A store of drafts in memory', () => {
  it('forgets what is too old, what is too much, and all of an owner', () => {
    const store = new MemoryDraftStore({ lifetime: 1000, limit: 2 })
    const old = { ...draftOf([]), keptAt: new Date(Date.now() - 2000).toISOString() }
    store.save({ ...key, record: 'a' }, old)
    expect(store.load({ ...key, record: 'a' })).toBeUndefined()
    for (const record of ['b', 'c', 'd']) store.save({ ...key, record }, draftOf([]))
    expect(store.load({ ...key, record: 'b' })).toBeUndefined()
    expect(store.load({ ...key, record: 'd' })).toBeDefined()
    store.save({ ...key, owner: 'eve' }, draftOf([]))
    store.clear('ann')
    expect(store.load({ ...key, record: 'd' })).toBeUndefined()
    expect(store.load({ ...key, owner: 'eve' })).toBeDefined()
  })
})

describe('A guard that keeps what a form has brought', () => {
  /** An app whose session has ended, and a form of Ann's that was drawn before. */
  async function guarded() {
    const store = new MemoryDraftStore()
    let isOver = false
    const kept: boolean[] = []
    const app = new Koa()
    app.keys = ['a secret of the app']
    app.silent = true
    app.use(bespa({ development: true })).use(async (ctx) => {
      if (isOver) {
        kept.push(await keepDraft(ctx, store))
        ctx.body = 'Sign in'
        return
      }
      const form = wf
        .form()
        .withDraft(store, { owner: 'the id of a session', record: 7 })
        .add(
          wf.inputText('title', 'Old'),
          wf.inputPassword('pin', ''),
          wf.checkbox('news', true),
          wf.buttonFilled('save').add('Save'),
        )
      await form.readyToCommit(ctx)
      await wf.page().add(form).draw(ctx)
    })
    const page = await visit(app, '/?id=7', { javascript: false })
    const ticket = (page.element('[name=_ticket]') as HTMLInputElement).value
    isOver = true
    const send = async (body: Record<string, string>) => {
      const url = await serve(app)
      await fetch(`${url}/?id=7`, { method: 'POST', body: new URLSearchParams(body) })
      return { kept: kept.at(-1), draft: store.load({ ...key, owner: 'the id of a session' }) }
    }
    return { ticket, send, html: page.html }
  }

  let served: Served[] = []
  async function serve(app: Koa): Promise<string> {
    const one = await serveApp(app)
    served.push(one)
    return one.url
  }
  afterEach(async () => {
    for (const { close } of served) await close()
    served = []
  })

  it('keeps fields and markers, but neither passwords, buttons, nor the state of the page', async () => {
    const { ticket, send } = await guarded()
    const body = {
      _submit: 'form',
      _ticket: ticket,
      _present: 'news',
      title: 'New',
      pin: '1234',
      save: '1',
    }
    const { kept, draft } = await send(body)
    expect(kept).toBe(true)
    expect(Object.fromEntries(draft?.entries ?? [])).toEqual({ _present: 'news', title: 'New' })
  })

  it('adds to what is kept of fields that were not sent, as by a step of a wizard', async () => {
    const { ticket, send } = await guarded()
    await send({ _submit: 'form', _ticket: ticket, _present: 'news', title: 'New' })
    const { draft } = await send({ _submit: 'form', _ticket: ticket, news: '1' })
    expect(Object.fromEntries(draft?.entries ?? [])).toEqual({ title: 'New', news: '1' })
  })

  it.each([
    ['no ticket', (_: string) => ''],
    ['a ticket that was changed', (ticket: string) => `${ticket.slice(0, -4)}AAAA`],
    ['half a ticket', (ticket: string) => ticket.slice(0, 20)],
    ['something else', (_: string) => '\u0000{}'],
  ])('keeps nothing with %s', async (_, of) => {
    const { ticket, send } = await guarded()
    const { kept, draft } = await send({ _submit: 'form', _ticket: of(ticket), title: 'New' })
    expect([kept, draft]).toEqual([false, undefined])
  })

  it('says in development of which form nothing is kept', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const store = new MemoryDraftStore()
    const app = new Koa()
    app.keys = ['a secret of the test app']
    let user = 'ann'
    app.use(bespa({ development: true })).use(async (ctx) => {
      if (user === '') {
        await keepDraft(ctx, store)
        ctx.status = 401
        return
      }
      const form = wf.form().withName('note').add(wf.inputText('text', ''))
      await wf
        .page()
        .add(form.add(wf.buttonFilled('save').add('Save')))
        .draw(ctx)
    })
    const page = await visit(app, '/', { javascript: false })
    await page.fill('text', 'A long letter')
    user = ''
    await page.click('Save').catch(() => undefined)
    expect(warned.mock.calls.flat().join()).toMatch(/\[bespa form-without-draft\] .*“note”/s)
    warned.mockRestore()
  })

  it('keeps nothing of another form, or with an old ticket', async () => {
    const { ticket, send } = await guarded()
    expect((await send({ _submit: 'other', _ticket: ticket, title: 'New' })).kept).toBe(false)
    vi.setSystemTime(Date.now() + 8 * 86_400_000)
    try {
      expect((await send({ _submit: 'form', _ticket: ticket, title: 'New' })).kept).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it('does not show the browser whose draft it is', async () => {
    const { ticket, html } = await guarded()
    expect(html).not.toContain('the id of a session')
    expect(Buffer.from(ticket, 'base64url').toString()).not.toContain('session')
  })
})
