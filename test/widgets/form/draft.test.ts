import { bespa, type Draft, Factory, type FormWidget, MemoryDraftStore } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

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
