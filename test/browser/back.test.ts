import type { Context } from 'koa'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

/** A list, and a form that is left by “back” once it was saved. */
function editApp(): Fixture {
  const saved: string[] = []
  const fixture = new Fixture()
    .page('/list', () =>
      wf
        .page()
        .add(
          link('/edit', 'edit'),
          link('/edit#note', 'edit below'),
          wf.tag('input').attr('name', 'filter').attr('aria-label', 'filter'),
          box('Saved', `${saved.length} saved`),
        ),
    )
    .page('/edit', (ctx) =>
      wf
        .page()
        .add(
          link('?tab=1', 'first tab'),
          link('?tab=2', 'second tab'),
          link('/list', 'leave').attr('data-back', 'true'),
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .add(
              wf.tag('input').attr('name', 'note').attr('aria-label', 'note'),
              wf.tag('button').add('Save'),
            ),
          box('Tab', `tab ${wf.stateOf(ctx).get('tab')}.`).redrawIfChanged(ctx, 'tab'),
        ),
    )
    .page('/elsewhere', () => wf.page().add('elsewhere'))
  fixture.app.middleware.splice(1, 0, async (ctx, next) => {
    if (ctx.get('Bespa-Fetch') && wf.stateOf(ctx).get('note') === 'good') {
      saved.push('good')
      ctx.set('Bespa-Location', '1')
      ctx.set('Bespa-Back', '/list')
      ctx.type = 'text/plain'
      ctx.body = 'Location: -1'
    } else await next()
  })
  return fixture
}

async function save(page: Awaited<ReturnType<typeof openPage>>, note: string): Promise<void> {
  await page.fill('[name=note]', note)
  await page.click('text=Save')
}

describe('“Back” after saving', () => {
  it('leaves all states of the page behind', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list`)
    await page.click('text="edit"')
    for (const tab of ['first', 'second', 'first']) {
      await page.click(`text=${tab} tab`)
      await page.waitForSelector(`text=tab ${tab === 'first' ? 1 : 2}.`)
    }
    await save(page, 'good')
    await page.waitForURL('**/list')
  })

  it('shows what was saved, though browsers keep the pages that they return to', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list`)
    await page.click('text="edit"')
    await save(page, 'good')
    await page.waitForURL('**/list')
    await page.waitForSelector('text=1 saved')
  })

  it('by the arrow of a page shows what was saved there', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list`)
    await page.click('text="edit"')
    await page.evaluate(() =>
      fetch(location.href, {
        method: 'POST',
        headers: { 'Bespa-Fetch': '1' },
        body: new URLSearchParams({ note: 'good' }),
      }),
    )
    await page.click('text=leave')
    await page.waitForURL('**/list')
    await page.waitForSelector('text=1 saved')
  })

  it('leaves what was typed on the page that it returns to', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list`)
    await page.fill('[name=filter]', 'typed')
    await page.click('text="edit"')
    await save(page, 'good')
    await page.waitForURL('**/list')
    await expect.poll(() => page.inputValue('[name=filter]')).toBe('typed')
  })

  it('does so also after a jump within the page, a reload, and a step back', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list`)
    await page.click('text=edit below')
    await page.evaluate("location.hash = 'again'")
    await page.click('text=first tab')
    await page.waitForURL('**/edit?tab=1')
    await page.click('text=second tab')
    await page.waitForURL('**/edit?tab=2')
    await page.goBack()
    await page.waitForSelector('text=tab 1.')
    await page.reload()
    await save(page, 'good')
    await page.waitForURL('**/list')
  })

  it('leads to the fallback in a fresh tab', async () => {
    const page = await openPage(`${await serve(editApp().app)}/edit`)
    await save(page, 'good')
    await page.waitForURL('**/list')
  })

  it('never leaves the app: after another site it leads to the fallback', async () => {
    const other = (await serve(editApp().app)).replace('127.0.0.1', 'localhost')
    const site = await serve(editApp().app)
    const page = await openPage(`${other}/elsewhere`)
    await page.goto(`${site}/edit`)
    await page.click('text=first tab')
    await page.waitForURL('**/edit?tab=1')
    await save(page, 'good')
    await page.waitForURL(`${site}/list`)
  })

  it('never leaves the app either where the browser does not know its own entries', async () => {
    const other = (await serve(editApp().app)).replace('127.0.0.1', 'localhost')
    const site = await serve(editApp().app)
    const page = await openPage(`${other}/elsewhere`)
    await page.addInitScript("Object.defineProperty(window, 'navigation', { value: undefined })")
    await page.goto(`${site}/edit`)
    await save(page, 'good')
    await page.waitForURL(`${site}/list`)
    await page.click('text="edit"')
    await page.click('text=first tab')
    await page.waitForURL('**/edit?tab=1')
    await save(page, 'good')
    await page.waitForURL(`${site}/list`)
  })

  it('a link that leads back does the same, and follows its address in a fresh tab', async () => {
    const site = await serve(editApp().app)
    const page = await openPage(`${site}/list`)
    await page.click('text="edit"')
    await page.click('text=first tab')
    await page.waitForURL('**/edit?tab=1')
    await page.click('text=leave')
    await page.waitForURL('**/list')
    expect(await page.evaluate('navigation.currentEntry.index')).toBe(0)
    const fresh = await openPage(`${site}/edit`)
    await fresh.click('text=leave')
    await fresh.waitForURL('**/list')
  })
})

/** Rows far below, and a form that is saved. */
function rowsApp(): Fixture {
  const draw = (ctx: Context) =>
    wf
      .page()
      .add(
        link('?page=2#rows', 'second page'),
        link('?#rows', 'down'),
        wf
          .tag('form')
          .attr('method', 'post')
          .attr('action', '?')
          .add(
            wf.tag('input').attr('name', 'note').attr('aria-label', 'note'),
            wf.tag('button').add('Save'),
          ),
        box('Told', `page=${wf.stateOf(ctx).get('page')}.`).redrawIfChanged(ctx, 'page'),
        wf.tag('div').style('height', '3000px'),
        wf.tag('p').attr('id', 'rows').add('rows'),
        wf.tag('p').attr('id', 'größe').add('size'),
        wf.tag('div').style('height', '3000px'),
      )
  const fixture = new Fixture()
    .page('/rows', draw)
    .page('/outer', (ctx) => wf.page().add(new Factory().embedHandler(ctx, '/rows')))
  fixture.app.middleware.splice(1, 0, async (ctx, next) => {
    const note = ctx.get('Bespa-Fetch') ? wf.stateOf(ctx).get('note') : ''
    if (note) {
      ctx.set('Bespa-Location', '1')
      ctx.type = 'text/plain'
      ctx.body = `Location: ${note}`
    } else await next()
  })
  return fixture
}

const isSeen = (id: string) =>
  `(({ top }) => top >= 0 && top < innerHeight)(document.getElementById('${id}').getBoundingClientRect())`

describe('The fragment of an action', () => {
  it('is scrolled to and shown in the address, and is no part of the state', async () => {
    const fixture = rowsApp()
    const page = await openPage(`${await serve(fixture.app)}/rows`)
    await page.click('text=second page')
    await page.waitForSelector('text=page=2.')
    expect(fixture.seen.map(({ state }) => state)).toEqual([{ page: '2', _changed: 'page' }])
    await page.waitForURL('**/rows?page=2#rows')
    expect(await page.evaluate(isSeen('rows'))).toBe(true)
  })

  it('is scrolled to also where nothing else changes', async () => {
    const fixture = rowsApp()
    const page = await openPage(`${await serve(fixture.app)}/rows`)
    await page.click('text=down')
    await page.waitForURL('**/rows#rows')
    expect(await page.evaluate(isSeen('rows'))).toBe(true)
    expect(fixture.seen).toEqual([])
  })

  it.each([
    ['?page=2#gr%C3%B6%C3%9Fe', 'größe'],
    ['?page=2#a&b+c', 'a&b+c'],
    ['?page=2#100%', '100%'],
  ])('is scrolled to when it comes with a redirect, whatever is in it: %s', async (action, id) => {
    const page = await openPage(`${await serve(rowsApp().app)}/rows`)
    await page.evaluate((one) => {
      document.getElementById('größe')!.id = one
    }, id)
    await save(page, action)
    await page.waitForSelector('text=page=2.')
    await expect.poll(() => page.evaluate(isSeen(id))).toBe(true)
  })

  it('in a nested page is scrolled to and leaves the address alone', async () => {
    const page = await openPage(`${await serve(rowsApp().app)}/outer`)
    await page.click('text=second page')
    await page.waitForSelector('text=page=2.')
    expect(await page.evaluate(isSeen('rows'))).toBe(true)
    expect(page.url()).toMatch(/\/outer$/)
  })

  it('of a redirect to the page that it came from loads the page again', async () => {
    const page = await openPage(`${await serve(rowsApp().app)}/rows`)
    await page.evaluate('globalThis.old = true')
    await save(page, '/rows#rows')
    await page.waitForURL('**/rows#rows')
    await page.waitForFunction(() => !('old' in globalThis))
    expect(await page.inputValue('[name=note]')).toBe('')
    await expect.poll(() => page.evaluate(isSeen('rows'))).toBe(true)
    await page.evaluate('globalThis.old = true')
    await save(page, '/rows#rows')
    await page.waitForFunction(() => !('old' in globalThis))
    expect(await page.inputValue('[name=note]')).toBe('')
  })
})

describe('A browser that refuses calls of the history', () => {
  it('shows what the server has drawn all the same', async () => {
    const page = await openPage(`${await serve(editApp().app)}/edit`)
    await page.evaluate(() => {
      history.pushState = history.replaceState = () => {
        throw new DOMException('too many calls', 'SecurityError')
      }
    })
    await page.click('text=first tab')
    await page.waitForSelector('text=tab 1.')
    await page.click('text=second tab')
    await page.waitForSelector('text=tab 2.')
    await page.evaluate('scrollTo(0, 100)')
  })
})

describe('A browser without scrollend', () => {
  it('comes back to where the page was scrolled to', async () => {
    const page = await openPage(`${await serve(rowsApp().app)}/rows`)
    await page.evaluate(() => {
      addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true)
    })
    await page.evaluate('scrollTo(0, 700)')
    await expect.poll(() => page.evaluate('history.state.scroll')).toBe(700)
    await page.evaluate(() => window.bespa.navigate(document.body, '?page=3'))
    await page.waitForSelector('text=page=3.')
    await page.evaluate('scrollTo(0, 0)')
    await expect.poll(() => page.evaluate('history.state.scroll')).toBe(0)
    await page.goBack()
    await page.waitForSelector('text=page=.')
    await expect.poll(() => page.evaluate('scrollY')).toBe(700)
  })
})
