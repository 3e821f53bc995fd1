import type { Context } from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { box, type Box } from '../../support/box.js'
import { draw, redraw, withoutIds } from '../../support/draw.js'

const placeholder = '<span class="Empty" hidden></span>'

type Row = [condition: (widget: Box, ctx: Context) => unknown, query: string, shown: boolean]

describe.each<[string, Row[]]>([
  [
    'hideIf',
    [
      [(widget) => widget.hideIf(true), '', false],
      [(widget) => widget.hideIf(false), '', true],
      [(widget) => widget.hideIf(true).hideIf(false), '', false],
    ],
  ],
  [
    'showIf',
    [
      [(widget) => widget.showIf(true), '', true],
      [(widget) => widget.showIf(false), '', false],
      [(widget) => widget.showIf(false).showIf(true), '', false],
    ],
  ],
  [
    'hideIfEmpty',
    [
      [(widget, ctx) => widget.hideIfEmpty(ctx, 'x'), '', false],
      [(widget, ctx) => widget.hideIfEmpty(ctx, 'x'), '?x=', false],
      [(widget, ctx) => widget.hideIfEmpty(ctx, 'x'), '?x=1', true],
    ],
  ],
  [
    'hideIfEq',
    [
      [(widget, ctx) => widget.hideIfEq(ctx, 'x', '1'), '?x=1', false],
      [(widget, ctx) => widget.hideIfEq(ctx, 'x', '1'), '?x=2', true],
      [(widget, ctx) => widget.hideIfEq(ctx, 'x', '1'), '', true],
    ],
  ],
  [
    'hideIfNotEq',
    [
      [(widget, ctx) => widget.hideIfNotEq(ctx, 'x', '1'), '?x=1', true],
      [(widget, ctx) => widget.hideIfNotEq(ctx, 'x', '1'), '?x=2', false],
      [(widget, ctx) => widget.hideIfNotEq(ctx, 'x', '1'), '', false],
    ],
  ],
])('%s', (_, rows) => {
  it.each(rows)('%s with %j: %s', async (condition, query, shown) => {
    const html = await draw(
      (ctx) => {
        const widget = box('x')
        condition(widget, ctx)
        return widget
      },
      { url: `/${query}` },
    )
    expect(html).toBeHtml(shown ? '<div>x</div>' : placeholder)
  })
})

describe('Hide conditions', () => {
  it('hide the widget when any of them is met', async () => {
    const either = (ctx: Context) => box('x').hideIfEmpty(ctx, 'x').hideIfEq(ctx, 'y', '1')
    expect(await draw(either, { url: '/?x=1' })).toBe('<div>x</div>')
    expect(await draw(either, { url: '/?x=1&y=1' })).toBeHtml(placeholder)
    expect(await draw(either, { url: '/?y=2' })).toBeHtml(placeholder)
  })

  it('return the widget, so that calls can be chained', () => {
    const widget = box()
    const ctx = { querystring: 'x=1' } as unknown as Context
    expect(widget.hideIf(true)).toBe(widget)
    expect(widget.showIf(true)).toBe(widget)
    expect(widget.hideIfEmpty(ctx, 'x')).toBe(widget)
    expect(widget.hideIfEq(ctx, 'x', '1')).toBe(widget)
    expect(widget.hideIfNotEq(ctx, 'x', '1')).toBe(widget)
  })

  it('leave a placeholder of the right kind in tables and lists', async () => {
    for (const name of ['tr', 'td', 'option', 'li']) {
      expect(await draw(() => box('x').withElement(name).hideIf(true))).toBeHtml(
        `<${name} class="Empty" hidden></${name}>`,
      )
    }
  })

  it('leave what is within a hidden widget undrawn', async () => {
    const give = vi.fn(() => 'x')
    expect(await draw(() => box(box(give), give).hideIf(true))).toBeHtml(placeholder)
    expect(give).not.toHaveBeenCalled()
  })

  it('leave widgets within a shown one to their own conditions', async () => {
    expect(await draw(() => box(box('a').hideIf(true), box('b')))).toBeHtml(
      `<div>${placeholder}<div>b</div></div>`,
    )
  })
})

describe('A widget with a hide and a redraw condition', () => {
  const page = (ctx: Context) =>
    box('found ', box('x')).hideIfEmpty(ctx, 'x').redrawIfChanged(ctx, 'x')

  it('appears, is drawn anew and vanishes', async () => {
    expect(await draw(page)).toBeHtml(placeholder)
    const found = '<div>found <div>x</div></div>'
    expect(withoutIds(await redraw(page, 'x=1&_changed=x'))).toBe(found)
    expect(withoutIds(await redraw(page, '_changed=x'))).toBeHtml(placeholder)
    expect(await redraw(page, 'x=1&y=1&_changed=y')).toBe('')
  })

  it('keeps its id when it comes back', async () => {
    const id = (html: string) => /data-id="([^"]+)"/.exec(html)?.[1]
    expect(id(await redraw(page, '_changed=x'))).toBe(id(await redraw(page, 'x=1&_changed=x')))
  })
})
