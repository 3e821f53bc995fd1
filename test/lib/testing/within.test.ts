import Koa from 'koa'
import { bespa, Factory, type Context } from 'bespa'
import { visit, type VisitOptions } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** A page with a form twice: in the page, and in a modal; and a counter that counts by itself. */
function issues(ctx: Context) {
  const w = wf.for(ctx)
  const state = w.stateOf()
  const form = (name: string) =>
    w
      .form()
      .withName(name)
      .add(
        w.inputText(`title-${name}`, '').withLabel('Title'),
        w.buttonFilled(`save-${name}`).add('Save'),
      )
  return w
    .page()
    .withTitle('Issues')
    .add(
      w.block(form('page')).withId('side'),
      w.tag('p').add(w.tag('label').attr('for', 'x').add('Delete'), w.link('?x=1').add('Label')),
      w.buttonText().add('Delete').withPost('delete', 7),
      w.block(`Deleted: ${w.actionOf('delete')?.value ?? ''}`).redrawIf(w.actionOf() !== undefined),
      w
        .block(w.tag('i').add(`x is ${state.get('x')}`))
        .withId('x')
        .redrawIfChanged('x'),
      w.block(form('modal'), w.tag('p').add('Only here')).withId('modal'),
    )
    .draw()
}

const open = (options?: VisitOptions) => visit(new Koa().use(bespa()).use(issues), '/', options)

describe('page.within()', () => {
  it('clicks, fills and reads in one part of the page alone', async () => {
    const page = await open()
    await expect(page.click('Save')).rejects.toThrow('is the text of several')
    const modal = page.within('[data-id=modal]')
    await modal.fill('Title', 'Broken')
    expect(page.element<'input'>('[name=title-modal]' as 'input').value).toBe('Broken')
    expect(page.element<'input'>('[name=title-page]' as 'input').value).toBe('')
    await modal.click('Save')
    expect(new URLSearchParams(page.requests[0]?.body).get('_submit')).toBe('modal')
    expect(modal.text).toContain('Only here')
    expect(modal.text).not.toContain('Deleted')
    expect(modal.elements('form')).toHaveLength(1)
    expect(modal.element('p').textContent).toBe('Only here')
    page.close()
  })

  it('looks again each time, so that it survives a redraw', async () => {
    const page = await open()
    const part = page.within('[data-id=x]')
    expect(part.text).toBe('x is')
    await page.click('Label')
    expect(part.text).toBe('x is 1')
    page.close()
  })

  it('says what is missing, and where', async () => {
    const page = await open()
    expect(() => page.within('.Nowhere').text).toThrow('There is no element .Nowhere at /')
    await expect(page.within('[data-id=modal]').click('Label')).rejects.toThrow(
      'There is nothing to click with the text “Label”',
    )
    expect(() => page.within('[data-id=modal]').element('.Link')).toThrow('There is no element')
    page.close()
  })

  it('may stand within another one', async () => {
    const page = await open()
    await page.within('main').within('[data-id=modal]').fill('Title', 'x')
    page.close()
  })
})

describe('page.click()', () => {
  it('takes a button before a label of the same text', async () => {
    const page = await open()
    await page.click('Delete')
    expect(page.text).toContain('Deleted: 7')
    page.close()
  })
})

describe('page.redrawnText', () => {
  it('is what was redrawn, for a snapshot', async () => {
    const page = await open()
    await page.click('Label')
    expect(page.redrawnText).toMatchInlineSnapshot(`
      [
        "[data-id="x"] x is 1",
      ]
    `)
    page.close()
  })
})

/** What signing in leaves in the browser: the pattern of the documentation. */
async function signIn(app: Koa, user: string): Promise<VisitOptions> {
  const page = await visit(app, `/?sign-in=${user}`)
  const { cookies } = page
  page.close()
  return { cookies }
}

it('A test may begin as somebody who has signed in', async () => {
  const app = new Koa().use(bespa()).use((ctx) => {
    const user = wf.stateOf(ctx).get('sign-in')
    if (user) ctx.cookies.set('session', user)
    return wf
      .page()
      .add(`Hello, ${ctx.cookies.get('session') ?? 'stranger'}`)
      .draw(ctx)
  })
  const page = await visit(app, '/', await signIn(app, 'ada'))
  expect(page.text).toContain('Hello, ada')
  page.close()
})

describe('page.advance()', () => {
  it('refuses what is no duration', async () => {
    const page = await open()
    for (const duration of ['', '3', 's', '1 day', -1, Number.NaN, Infinity]) {
      expect(() => page.advance(duration)).toThrow('expected milliseconds, or text such as “30s”')
    }
    page.close()
  })

  it('runs timers and intervals in their order, without waiting', async () => {
    const page = await open()
    const { defaultView } = page.element('html').ownerDocument
    const seen: string[] = []
    defaultView?.setTimeout(() => seen.push('50s'), 50_000)
    defaultView?.setTimeout(() => {
      seen.push('20s')
      defaultView.setTimeout(() => seen.push('20s + 5s'), 5000)
    }, 20_000)
    const every = defaultView?.setInterval(() => seen.push('every 10s'), 10_000)
    await page.advance('26s')
    expect(seen).toEqual(['every 10s', '20s', 'every 10s', '20s + 5s'])
    defaultView?.clearInterval(every)
    await page.advance(30_000)
    expect(seen).toEqual(['every 10s', '20s', 'every 10s', '20s + 5s', '50s'])
    page.close()
  })

  it('turns the dates of the page along, also of the next page, and leaves those of the app', async () => {
    const page = await open()
    const window = page.element('html').ownerDocument.defaultView as Window & typeof globalThis
    const [start, ticks] = [window.Date.now(), window.performance.now()]
    const due: number[] = []
    window.setTimeout(() => due.push(window.Date.now() - start), 60_000)
    await page.advance('2h')
    const hours = (time: number) => Math.round(((time - start) / 3_600_000) * 100) / 100
    expect(due.map((time) => Math.round(time / 1000))).toEqual([60])
    expect(hours(window.Date.now())).toBe(2)
    expect(hours(new window.Date().getTime())).toBe(2)
    expect(hours(window.Date.parse(window.Date()))).toBe(2)
    expect(Math.round((window.performance.now() - ticks) / 3_600_000)).toBe(2)
    expect(new window.Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
    expect(new window.Date() instanceof window.Date).toBe(true)
    expect(hours(Date.now())).toBe(0)
    await page.reload()
    const next = page.element('html').ownerDocument.defaultView as Window & typeof globalThis
    expect(next === window).toBe(false)
    expect(hours(next.Date.now())).toBe(2)
    page.close()
  })
})
