import Koa from 'koa'
import { bespa, Factory, type Context } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import { afterEach, describe, expect, it } from 'vitest'

const wf = new Factory()
let importedFiles = 0
let page: TestPage

async function draw(ctx: Context): Promise<void> {
  if (ctx.path === '/status') {
    importedFiles += 50
    ctx.body = { value: importedFiles, action: importedFiles === 100 ? '?imported=1' : '' }
    return
  }
  const state = wf.stateOf(ctx)
  const chosen = state.get('chosen')
  await wf
    .page()
    .add(
      wf
        .menuEllipsisV()
        .add(wf.link('?chosen=Edit').add('Edit'), wf.link('?chosen=Delete').add('Delete')),
      wf.helpBubble('What it is about'),
      wf.copyToClipboard('token'),
      wf.snackbar().add(`${chosen} was chosen`).showOnce(ctx, 'chosen'),
      state.get('import') &&
        wf
          .progress()
          .withMax(100)
          .withRefreshURL('/status')
          .withRefreshInterval(20)
          .hideIfEq(ctx, 'imported', '1')
          .redrawIfChanged(ctx, 'imported'),
      wf.block('All imported').hideIfEmpty(ctx, 'imported').redrawIfChanged(ctx, 'imported'),
    )
    .draw(ctx)
}

async function open(path = '/'): Promise<void> {
  page = await visit(new Koa().use(bespa()).use(draw), path)
}

afterEach(() => page.close())

describe('A page under test', () => {
  it('has menus that open, and entries that do what they say', async () => {
    await open()
    expect(page.text).not.toContain('Edit')
    await page.click('More actions')
    expect(page.text).toContain('EditDelete')
    await page.click('Edit')
    expect(page.text).toContain('Edit was chosen')
    expect(page.text).not.toContain('Delete')
  })

  it('shows a message once, also the same one again', async () => {
    await open('/?chosen=Edit')
    expect(page.text.match(/Edit was chosen/g)).toHaveLength(1)
    expect(page.state).toEqual({})
    await page.click('Close')
    expect(page.text).not.toContain('was chosen')
    await page.click('More actions')
    await page.click('Edit')
    expect(page.text.match(/Edit was chosen/g)).toHaveLength(1)
  })

  it('has explanations that open and close', async () => {
    await open()
    expect(page.text).not.toContain('What it is about')
    await page.click('Help')
    expect(page.text).toContain('What it is about')
    await page.press('Escape')
    expect(page.text).not.toContain('What it is about')
  })

  it('says that there is no clipboard', async () => {
    await open()
    await page.click('Copy to clipboard')
    expect(page.element('.CopyToClipboard').className).toContain('Failed')
  })

  it('is asked for progress until all is done', async () => {
    await open('/?import=1')
    expect(page.text).toContain('All imported')
    expect(importedFiles).toBe(100)
  })
})
