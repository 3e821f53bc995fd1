import Koa from 'koa'
import { bespa, Factory, WidgetBase, type Content, type Context, type Output } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it, vi } from 'vitest'

const wf = new Factory()

/** Knows how far events were read, and shows nothing. */
class Listener extends WidgetBase<Listener> {
  constructor(readonly after: string) {
    super()
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx).attr('data-after', this.after).attr('hidden', true).draw(out, ctx)
  }
}

/** How long ago something was, as far as the handler has noticed. */
let minutes = 0

type Build = (w: Factory, ctx: Context) => Content

/** An app that shows this, and how often its handler has run. */
function appWith(build: Build, development = true) {
  const runs = { count: 0 }
  const app = new Koa().use(bespa({ development })).use(async (ctx) => {
    runs.count++
    const w = wf.for(ctx)
    await w.page().withTitle('Colors').add(build(w, ctx)).draw()
  })
  return { app, runs }
}

/** What a page has been warned about. */
function stale(page: TestPage): string[] {
  return page.warnings
    .filter((warning) => warning.includes('stale-widget'))
    .map((warning) => /now show|no longer true: (.*)/.exec(warning)?.[1] ?? warning)
}

const counter: Build = (w) => {
  const count = w.stateOf().int('count')
  return [
    w.block('Count: ', count),
    w
      .link(`?count=${count + 1}`)
      .add('More')
      .redrawIfChanged('count'),
  ]
}

describe('In development, a widget that a redraw has left as it was', () => {
  it('is named with the key that it should follow', async () => {
    const { app, runs } = appWith(counter)
    const page = await visit(app, '/')
    await page.click('More')
    // Once more in this state, and once in the state before.
    expect(runs.count).toBe(4)
    expect(stale(page)).toEqual(['wf.block() at /, after count changed'])
    expect(page.redrawnText).toEqual(['.Link More'])
    expect(page.requests).toHaveLength(1)
    page.close()
  })

  it.each<[string, Build]>([
    [
      'follows the key',
      (w) => [
        w.block('Count: ', w.stateOf().get('count')).redrawIfChanged('count'),
        w.link('?count=1').add('More'),
      ],
    ],
    [
      'shows a clock or a random number',
      (w) => [w.block(performance.now(), Math.random()), w.link('?count=1').add('More')],
    ],
    [
      'shows a time that has moved on by itself',
      (w) => {
        minutes += w.stateOf().has('count') ? 1 : 0
        return [
          w.block('Opened ', Math.min(minutes, 1), ' min ago'),
          w.link('?count=1').add('More'),
        ]
      },
    ],
    [
      'only listens, and is never seen',
      (w) => [new Listener(w.stateOf().get('count')), w.link('?count=1').add('More')],
    ],
    [
      'is a tab that a script has selected',
      (w) => [
        w
          .tabSwitcher()
          .addLeft(
            w.tabLabel('one').add('One'),
            w.tabBody('one').add('First'),
            w.tabLabel('two').add('Two'),
            w.tabBody('two').add('Second'),
          ),
        w.link('?tab=two&x=1').add('More'),
      ],
    ],
    [
      'is a field that the user fills in, or the form around it',
      (w) => [
        w
          .form()
          .add(
            w.inputText('count', '').withLabel('Count').withAutoSubmit(),
            w.block('You have typed ', w.stateOf().get('count')),
          ),
        w.link('?count=1').add('More'),
      ],
    ],
    [
      'is a link whose address without script holds the whole state',
      (w) => [w.link('?other=1').add('Other'), w.link('?count=1').add('More')],
    ],
    [
      'is a message that is shown once',
      (w) => [w.snackbar().showOnce('count').add('Counted'), w.link('?count=1&x=1').add('More')],
    ],
  ])('is passed over when it %s', async (_, build) => {
    const page = await visit(appWith(build).app, '/?first=1')
    await page.click('More')
    expect(stale(page)).toEqual([])
    page.close()
  })

  it('is named by the action and by the form that have changed the data', async () => {
    let stars = 0
    const { app } = appWith(async (w) => {
      const form = w.form().withName('rate').add(w.buttonFilled('save').add('Save'))
      if (w.actionOf('star') || (await form.readyToCommit())) stars++
      return [
        w.block('Stars: ', stars).withKey('stars'),
        w.buttonText().add('Star').withPost('star', 7),
        form,
      ]
    })
    const page = await visit(app, '/')
    await page.click('Star')
    expect(stale(page)).toEqual(['wf.block() at /, after the action “star=7”'])
    await page.click('Save')
    expect(stale(page).at(-1)).toBe('wf.block() at /, after the form “rate” was sent')
    page.close()
  })

  it('is passed over when what a form has said of itself is gone with the next click', async () => {
    const { app } = appWith(async (w) => {
      const form = w.form().add(w.buttonFilled('save').add('Save'))
      const isSaved = await form.readyToCommit()
      return [w.block(isSaved && 'Saved').redrawIf(isSaved), form, w.link('?x=1').add('More')]
    })
    const page = await visit(app, '/')
    await page.click('Save')
    expect(stale(page)).toEqual([])
    await page.click('More')
    expect(stale(page)).toEqual([])
    page.close()
  })

  it('is not looked for in production, nor where other clients ask', async () => {
    const { app, runs } = appWith(counter, false)
    const page = await visit(app, '/')
    await page.click('More')
    expect(page.requests[0]?.headers['bespa-check']).toBeUndefined()
    expect(runs.count).toBe(2)
    expect(page.html).not.toContain('data-whole')
    page.close()
  })

  it('costs a second run of the handler only when it seems to be stale', async () => {
    const { app, runs } = appWith((w) => [
      w.block(w.stateOf().get('x')).redrawIfChanged('x'),
      w.link('?x=1').add('More'),
    ])
    const page = await visit(app, '/')
    await page.click('More')
    expect(runs.count).toBe(2)
    page.close()
  })

  it('is left alone where drawing the rest fails or waits for long', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { app } = appWith((w) => [
      () => new Promise<Content>((resolve) => setTimeout(resolve, w.stateOf().has('x') ? 1e6 : 0)),
      w.link('?x=1').add('More'),
    ])
    const page = await visit(app, '/')
    await page.click('More')
    expect(stale(page)).toEqual([])
    page.close()
  })
})
