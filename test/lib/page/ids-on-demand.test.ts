import { Factory, WidgetBase, type Context, type Output } from 'bespa'
import { describe, expect, it } from 'vitest'
import { drawWithIds, redraw } from '../../support/draw.js'

const wf = new Factory()
const production = { development: false }

/** Leaves its root element to another widget. */
class Delegating extends WidgetBase<Delegating> {
  readonly #inner = wf.block('inner')

  override children() {
    return [this.#inner]
  }

  draw(out: Output, ctx: Context): void {
    out.add(this.#inner, ctx)
  }
}

describe('In production the root of a widget', () => {
  it('has no id when nothing ever looks for it', async () => {
    const html = await drawWithIds(() => wf.block(wf.headlineSmall('Title')), production)
    expect(html).not.toContain('data-id')
  })

  it('has its id when it has a redraw condition, met or not', async () => {
    for (const isMet of [true, false]) {
      const html = await drawWithIds(() => wf.block('text').redrawIf(isMet), production)
      expect(html).toBeHtml('<div data-id="…" class="Block">text</div>')
    }
  })

  it('has the id or the key that the app has given it', async () => {
    expect(await drawWithIds(() => wf.block('text').withId('here'), production)).toContain(
      'data-id="here"',
    )
    expect(await drawWithIds(() => wf.block('text').withKey(7), production)).toContain('data-id=')
  })

  it('has its id where users type, open or focus: inputs, buttons, links, cards', async () => {
    for (const widget of [
      () => wf.inputText('name', '').withLabel('Name'),
      () => wf.buttonText('').withHref('/x').add('Go'),
      () => wf.link('/x').add('Go'),
      () => wf.cardOutlined().add('Card'),
    ]) {
      expect(await drawWithIds(widget, production)).toMatch(/^<\w+[^>]* data-id="/)
    }
  })

  it('has its id when the class itself decides about redraws', async () => {
    const html = await drawWithIds(() => wf.form().withName('f').add('text'), production)
    expect(html).toMatch(/^<form[^>]* data-id="/)
  })

  it('has its id when another widget leaves its own root to it', async () => {
    const build = (ctx: Context) => [
      new Delegating().redrawIfChanged(ctx, 'x'),
      new Delegating(),
      wf.block(new Delegating()).redrawIfChanged(ctx, 'y'),
    ]
    const html = await drawWithIds(build, production)
    const [first, second, around] = html.match(/<div[^>]*>(?=inner|<div)/g) ?? []
    expect(first).toMatch(/data-id="([\w-]+)"/)
    expect(second).toBe('<div class="Block">')
    expect(around).toContain('data-id')
    expect(html.match(/data-id/g)).toHaveLength(2)
    const fragment = await redraw(build, 'x=1&_changed=x', production)
    expect(fragment).toBe(`${first ?? ''}inner</div>`)
  })

  it('is the same whether it is drawn with the page or by itself', async () => {
    const build = (ctx: Context) =>
      wf.block('a', wf.headlineSmall('b').redrawIfChanged(ctx, 'x'), wf.icon('menu'))
    const html = await drawWithIds(build, production)
    const fragment = await redraw(build, 'x=1&_changed=x', production)
    expect(html).toContain(fragment)
    expect(html.match(/data-id/g)).toHaveLength(1)
  })

  it('leaves nothing while it is hidden for good, and its place when it may come back', async () => {
    const build = (ctx: Context) => [
      wf.block('a').hideIf(true),
      wf.block('b').hideIf(true).redrawIfChanged(ctx, 'x'),
    ]
    expect(await drawWithIds(build, production)).toBeHtml(
      '<span class="Empty Block" data-id="…" hidden></span>',
    )
  })
})

describe('In development', () => {
  it('each root has its id, so that the runtime can warn of what has no place', async () => {
    const html = await drawWithIds(() => wf.block(wf.headlineSmall('Title')))
    expect(html.match(/data-id/g)).toHaveLength(2)
  })

  it('the root of what is found by its redraw condition alone says so, hidden too', async () => {
    const html = (build: (ctx: Context) => ReturnType<typeof wf.block>) => drawWithIds(build)
    expect(await html(() => wf.block('a').redrawIf(false))).toContain(' data-redrawable class')
    expect(await html(() => wf.block('a').redrawIf(false).hideIf(true))).toContain(
      ' data-redrawable hidden>',
    )
    expect(await html(() => wf.block('a').redrawIf(false).withKey('k'))).not.toContain(
      'data-redrawable',
    )
    expect(await html(() => wf.block('a'))).not.toContain('data-redrawable')
  })
})
