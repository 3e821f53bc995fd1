import { bespa, Factory, keepDraft, MemoryDraftStore, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** A list whose books are edited in a dialog, with a guard on the page in the dialog. */
function library(backOf: (ctx: Context) => string = (ctx) => ctx.url) {
  const drafts = new MemoryDraftStore()
  const session = { user: 'ada' }
  const books = new Map([['7', 'Old title']])
  const app = new Koa()
  app.keys = ['a secret of the app']
  app.silent = true
  app.use(bespa({ development: true })).use(async (ctx) => {
    if (ctx.path === '/sign-in') await signInPage(ctx)
    else if (ctx.path === '/book' && session.user === '') {
      await keepDraft(ctx, drafts)
      wf.redirect(ctx, `/sign-in?${new URLSearchParams({ _back: backOf(ctx) }).toString()}`)
    } else if (ctx.path === '/book') await bookPage(ctx)
    else await listPage(ctx)
  })

  async function signInPage(ctx: Context) {
    const form = wf
      .form()
      .withName('sign-in')
      .add(wf.inputText('who', '').withLabel('Name'), wf.buttonFilled('enter').add('Sign in'))
    if (await form.readyToCommit(ctx)) {
      session.user = form.read(ctx).who
      wf.touch(ctx, 'session')
      wf.redirectBack(ctx, '/')
      return
    }
    await wf
      .page()
      .add(wf.appBar('Sign in'), form, wf.link().withHrefBack('/').add('Not now'))
      .draw(ctx)
  }

  async function bookPage(ctx: Context) {
    const id = wf.stateOf(ctx).get('id')
    const form = wf
      .form()
      .withName('book')
      .withDraft(drafts, { owner: session.user, record: id })
      .add(
        wf.inputText('title', books.get(id) ?? '').withLabel('Title'),
        wf.buttonFilled('save').add('Save'),
      )
    if (await form.readyToCommit(ctx)) {
      books.set(id, form.read(ctx).title)
      wf.touch(ctx, 'books')
      wf.redirectBack(ctx, '/')
      return
    }
    await wf.page().add(wf.appBar('Edit book'), wf.draftOffer(form), form).draw(ctx)
  }

  async function listPage(ctx: Context) {
    await wf
      .page()
      .add(
        wf.block(`Signed in: ${session.user || 'nobody'}`).redrawIfTouched(ctx, 'session'),
        wf.block(`First book: ${books.get('7')}`).redrawIfTouched(ctx, 'books'),
        wf.link('?modal=/book%3Fid%3D7').add('Edit'),
        wf.modal('modal').embedHandler(ctx, { allow: ['/book', '/sign-in'] }),
      )
      .draw(ctx)
  }
  return { app, session, books }
}

describe.each([
  ['the address of the request', (ctx: Context) => ctx.url],
  ['the path of the request', (ctx: Context) => ctx.path],
])('A session that ends while a dialog is open, with %s as the way back', (_, backOf) => {
  it.each([true, false])('costs no text and asks only once (script: %s)', async (javascript) => {
    const { app, session, books } = library(backOf)
    const page = await visit(app, '/', { javascript })
    await page.click('Edit')
    await page.fill('Title', 'New title')
    session.user = ''
    await page.click('Save')
    expect(page.text).toContain('Not now')
    await page.fill('Name', 'ada')
    await page.click('Sign in')
    expect(page.text).toContain('Edit book')
    await page.click('Restore')
    expect(page.element('[name=title]')).toHaveProperty('value', 'New title')
    await page.click('Save')
    expect(books.get('7')).toBe('New title')
    expect(page.elements('dialog[open]')).toEqual([])
    expect(page.text).toContain('Signed in: ada')
    expect(page.text).toContain('First book: New title')
    expect(page.warnings).toEqual([])
    page.close()
  })
})

describe('Signing in within a dialog', () => {
  it('redraws in the page around what shows who is there, while the dialog stays open', async () => {
    const { app, session } = library()
    session.user = ''
    const page = await visit(app, '/?modal=/book%3Fid%3D7')
    expect(page.text).toContain('Signed in: nobody')
    await page.fill('Name', 'ada')
    await page.click('Sign in')
    expect(page.text).toContain('Signed in: ada')
    expect(page.text).toContain('Edit book')
    expect(page.location).toBe('/?modal=/book%3Fid%3D7')
    page.close()
  })
})
