import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { tag } from '../../../lib/html/tag.js'
import { type Output } from '../../../lib/html/content.js'
import { UsageError } from '../../../lib/usage-error.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { isWidget } from '../../../lib/widget/widget.js'
import { widgetPath } from '../../../lib/widget/widget-name.js'
import { box, OtherBox } from '../../support/box.js'
import { ask, draw, redraw, withoutIds } from '../../support/draw.js'

class Greeting extends WidgetBase<Greeting> {
  constructor(readonly name: string) {
    super()
  }

  draw(out: Output, ctx: Context): void {
    this.root('p', ctx).class('Greeting').add('Hello, ', this.name).draw(out, ctx)
  }
}

const partialRequest = { fetched: true, body: 'x=1&_changed=x' }

describe('A widget with nothing but draw', () => {
  it('is drawn with its id', async () => {
    const widget = new Greeting('Ada')
    const { html } = await ask(() => widget, { nested: true })
    expect(html).toContainHtml(`<p data-id="${widget.id}" class="Greeting">Hello, Ada</p>`)
  })

  it('has no children', () => {
    expect(new Greeting('Ada').children()).toEqual([])
  })

  it('is shown unless a condition hides it', async () => {
    await ask((ctx) => {
      expect(new Greeting('Ada').shown(ctx)).toBe(true)
      return null
    })
  })

  it('has to be drawn in a full page and in a nested one', async () => {
    for (const asked of [{}, { nested: true }, { url: '/?x=1&_changed=x' }]) {
      await ask((ctx) => {
        expect(new Greeting('Ada').drawn(ctx)).toBe(true)
        return null
      }, asked)
    }
  })

  it('has to be drawn in a partial redraw only when a condition was met', async () => {
    const { error } = await ask((ctx) => {
      expect(new Greeting('Ada').drawn(ctx)).toBe(false)
      expect(new Greeting('Ada').redrawIfChanged(ctx, 'y').drawn(ctx)).toBe(false)
      expect(new Greeting('Ada').redrawIfChanged(ctx, 'x').drawn(ctx)).toBe(true)
      return null
    }, partialRequest)
    expect(error).toBeUndefined()
  })
})

describe('A widget that judges for itself', () => {
  class Modal extends WidgetBase<Modal> {
    constructor(readonly key: string) {
      super()
    }

    override shown(ctx: Context): boolean {
      return super.shown(ctx) && ctx.query[this.key] !== undefined
    }

    override drawn(ctx: Context): boolean {
      return super.drawn(ctx) || ctx.query[this.key] === 'open'
    }

    draw(out: Output, ctx: Context): void {
      this.root('dialog', ctx).class('Modal').add('x').draw(out, ctx)
    }
  }

  it('is hidden when it says so', async () => {
    expect(await draw(() => new Modal('m'))).toBeHtml('<span class="Empty Modal" hidden></span>')
    expect(await draw(() => new Modal('m'), { url: '/?m=1' })).toBe(
      '<dialog class="Modal">x</dialog>',
    )
    expect(await draw(() => new Modal('m').hideIf(true), { url: '/?m=1' })).toContain('Empty')
  })

  it('is drawn again when it says so', async () => {
    const body = '_changed='
    expect(withoutIds(await redraw(() => new Modal('m'), body, { url: '/?m=open' }))).toBe(
      '<dialog class="Modal">x</dialog>',
    )
    expect(await redraw(() => new Modal('m'), body, { url: '/?m=1' })).toBe('')
  })
})

describe('A widget before the page has given it its place', () => {
  it('has no id, and says why', () => {
    const widget = new Greeting('Ada')
    expect(() => widget.id).toThrow(UsageError)
    expect(() => widget.id).toThrow(/unattached-widget.*Greeting has no id/)
    expect(widget.placed).toBe(false)
    expect(widget.parent).toBeUndefined()
  })

  it('has the id that was fixed', () => {
    expect(new Greeting('Ada').withId('x').id).toBe('x')
  })
})

describe('A widget in a page', () => {
  it('knows the widget around it', async () => {
    const [inner, direct] = [new Greeting('Ada'), new Greeting('Bob')]
    const outer = new OtherBox(tag('p').add([inner]))
    await ask(() => [box(outer), direct])
    expect(inner.parent).toBe(outer)
    expect(direct.parent).toBeUndefined()
    expect(inner.placed).toBe(true)
    expect(widgetPath(inner)).toBe('Box › OtherBox › Greeting')
  })

  it('is asked for its children with the same result each time', async () => {
    const content = new OtherBox('a', new Greeting('b'))
    expect(content.children()).toEqual(content.children())
    expect(content.children()[1]).toBe(content.children()[1])
  })
})

describe('A widget that hands over to another one', () => {
  class Wrapper extends WidgetBase<Wrapper> {
    readonly #inner = new Greeting('Ada')

    override children() {
      return [this.#inner]
    }

    draw(out: Output, ctx: Context): void {
      out.add(this.#inner, ctx)
    }
  }

  class LateWrapper extends WidgetBase<LateWrapper> {
    readonly #inner = new Promise<Greeting>((resolve) =>
      setTimeout(() => resolve(new Greeting('Ada')), 3),
    )

    override children() {
      return [this.#inner]
    }

    draw(out: Output, ctx: Context): void {
      out.add(this.#inner, ctx)
    }
  }

  it('needs no element of its own', async () => {
    expect(await draw(() => ['a', new Wrapper(), 'b'])).toBe('a<p class="Greeting">Hello, Ada</p>b')
  })

  it('may have to wait for it', async () => {
    expect(await draw(() => ['a', new LateWrapper(), 'b'])).toBe(
      'a<p class="Greeting">Hello, Ada</p>b',
    )
  })

  it('redraws when its own condition is met', async () => {
    for (const wrapper of [Wrapper, LateWrapper]) {
      const html = await redraw((ctx) => new wrapper().redrawIfChanged(ctx, 'x'), '_changed=x')
      expect(withoutIds(html)).toBe('<p class="Greeting">Hello, Ada</p>')
    }
  })
})

describe('withAnnouncement', () => {
  it('marks the element whose changes are spoken', async () => {
    expect(await draw(() => new Greeting('Ada').withAnnouncement())).toBeHtml(
      '<p data-announce class="Greeting">Hello, Ada</p>',
    )
    expect(await draw(() => new Greeting('A').withAnnouncement().withAnnouncement(false))).toBe(
      '<p class="Greeting">Hello, A</p>',
    )
  })

  it('does not mark the placeholder', async () => {
    expect(await draw(() => new Greeting('Ada').withAnnouncement().hideIf(true))).toBeHtml(
      '<span class="Empty Greeting" hidden></span>',
    )
  })
})

describe('isWidget', () => {
  it('tells widgets from other content', () => {
    expect(isWidget(new Greeting('x'))).toBe(true)
    for (const other of [tag('p'), [], new Date(), Promise.resolve(), { draw: () => undefined }]) {
      expect(isWidget(other)).toBe(false)
    }
  })
})
