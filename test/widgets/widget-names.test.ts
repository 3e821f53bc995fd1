import { describe, expect, it } from 'vitest'
import { CollectionWidget, Factory, parseColor, WidgetBase, type Output, type Context } from 'bespa'
import { widgetName } from '../../lib/widget/widget-name.js'

const wf = new Factory()

/** Arguments for the constructors that cannot do without. */
const needed: Readonly<Record<string, readonly unknown[]>> = {
  swatch: [parseColor('#abcdef')],
  printf: ['text'],
  splitter: [1],
  deck: [1, 2, 3],
  spacer: [1],
}

function constructors(): string[] {
  const names = new Set<string>()
  for (let at: object = Factory.prototype; at !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') names.add(name)
    at = Object.getPrototypeOf(at) as object
  }
  return [...names].filter((name) => !['redirect', 'redirectBack'].includes(name)).sort()
}

function make(name: string): unknown {
  const constructor = (wf as unknown as Record<string, (...given: unknown[]) => unknown>)[name]
  try {
    return constructor?.apply(wf, [...(needed[name] ?? ['x', '', ''])])
  } catch {
    return undefined
  }
}

const widgets = constructors().flatMap((name) => {
  const made = make(name)
  return made instanceof WidgetBase ? [[name, made] as const] : []
})

describe('What messages call a widget', () => {
  it.each(widgets)('is the constructor that the app wrote: wf.%s()', (name, widget) => {
    expect(widgetName(widget)).toBe(`wf.${name}()`)
  })

  it('is tested for most constructors', () => {
    expect(widgets.length).toBeGreaterThan(70)
  })

  it('is the class of a widget that the app has written itself', () => {
    class Panel extends CollectionWidget {}
    class Clock extends WidgetBase<Clock> {
      draw(out: Output, ctx: Context): void {
        this.root('time', ctx).draw(out, ctx)
      }
    }
    expect(widgetName(new Panel(true))).toBe('Panel')
    expect(widgetName(new Clock())).toBe('Clock')
  })
})
