import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../lib/state/state-of.js'
import { box, type Box } from '../../support/box.js'
import { redraw, withoutIds } from '../../support/draw.js'

/** Whether the widget is redrawn in a partial redraw with this body. */
async function isDrawn(condition: (widget: Box, ctx: Context) => unknown, body: string) {
  const fragments = await redraw((ctx) => {
    const widget = box('x')
    condition(widget, ctx)
    return widget
  }, body)
  expect(['', '<div>x</div>']).toContain(withoutIds(fragments))
  return fragments !== ''
}

type Row = [condition: (widget: Box, ctx: Context) => unknown, body: string, drawn: boolean]

describe.each<[string, Row[]]>([
  [
    'A widget without a redraw condition',
    [
      [() => undefined, 'x=1&_changed=x', false],
      [() => undefined, '_changed=', false],
    ],
  ],
  [
    'redrawIf',
    [
      [(widget) => widget.redrawIf(true), '_changed=', true],
      [(widget) => widget.redrawIf(false), 'x=1&_changed=x', false],
      [(widget) => widget.redrawIf(true).redrawIf(false), '_changed=', true],
    ],
  ],
  [
    'redrawIfChanged',
    [
      [(widget, ctx) => widget.redrawIfChanged(ctx, 'x'), 'x=1&_changed=x', true],
      [(widget, ctx) => widget.redrawIfChanged(ctx, 'x'), '_changed=x', true],
      [(widget, ctx) => widget.redrawIfChanged(ctx, 'x'), 'x=1&y=1&_changed=y', false],
      [(widget, ctx) => widget.redrawIfChanged(ctx, 'x', 'y'), 'x=1&y=1&_changed=y', true],
      [(widget, ctx) => widget.redrawIfChanged(ctx), 'x=1&_changed=x', false],
      [
        (widget, ctx) => widget.redrawIfChanged(ctx, 'x').redrawIfChanged(ctx, 'y'),
        '_changed=x',
        true,
      ],
    ],
  ],
  [
    'redrawIfChangedTo',
    [
      [(widget, ctx) => widget.redrawIfChangedTo(ctx, 'x', '1'), 'x=1&_changed=x', true],
      [(widget, ctx) => widget.redrawIfChangedTo(ctx, 'x', '1'), 'x=2&_changed=x', false],
      [(widget, ctx) => widget.redrawIfChangedTo(ctx, 'x', '1'), 'x=1&_changed=y', false],
      [(widget, ctx) => widget.redrawIfChangedTo(ctx, 'x', ''), '_changed=x', true],
    ],
  ],
  [
    'redrawIfEq',
    [
      [(widget, ctx) => widget.redrawIfEq(ctx, 'x', '1'), 'x=1&_changed=y', true],
      [(widget, ctx) => widget.redrawIfEq(ctx, 'x', '1'), 'x=2&_changed=x', false],
      [(widget, ctx) => widget.redrawIfEq(ctx, 'x', ''), '_changed=', true],
    ],
  ],
  [
    'redrawIfNotEq',
    [
      [(widget, ctx) => widget.redrawIfNotEq(ctx, 'x', '1'), 'x=1&_changed=x', false],
      [(widget, ctx) => widget.redrawIfNotEq(ctx, 'x', '1'), 'x=2&_changed=', true],
      [(widget, ctx) => widget.redrawIfNotEq(ctx, 'x', '1'), '_changed=', true],
    ],
  ],
  [
    'redrawIfEmpty',
    [
      [(widget, ctx) => widget.redrawIfEmpty(ctx, 'x'), 'x=1&_changed=x', false],
      [(widget, ctx) => widget.redrawIfEmpty(ctx, 'x'), 'x=&_changed=y', true],
      [(widget, ctx) => widget.redrawIfEmpty(ctx, 'x'), '_changed=x', true],
    ],
  ],
])('%s', (_, rows) => {
  it.each(rows)('%s with %s: %s', async (condition, body, drawn) => {
    expect(await isDrawn(condition, body)).toBe(drawn)
  })
})

describe('Redraw conditions', () => {
  it('redraw the widget when any of them is met', async () => {
    const either = (widget: Box, ctx: Context) =>
      widget.redrawIfChanged(ctx, 'x').redrawIfEq(ctx, 'y', '1').redrawIfEmpty(ctx, 'z')
    expect(await isDrawn(either, 'z=1&_changed=x')).toBe(true)
    expect(await isDrawn(either, 'z=1&y=1&_changed=')).toBe(true)
    expect(await isDrawn(either, '_changed=')).toBe(true)
    expect(await isDrawn(either, 'z=1&_changed=y')).toBe(false)
  })

  it('are judged by the state as it is when they are given', async () => {
    const removed = (widget: Box, ctx: Context) => {
      stateOf(ctx).del('x')
      widget.redrawIfChanged(ctx, 'x')
    }
    expect(await isDrawn(removed, 'x=1&_changed=x')).toBe(false)
  })

  it('return the widget, so that calls can be chained', () => {
    const widget = box()
    const ctx = { querystring: 'x=1' } as unknown as Context
    expect(widget.redrawIf(true)).toBe(widget)
    expect(widget.redrawIfChanged(ctx, 'x')).toBe(widget)
    expect(widget.redrawIfChangedTo(ctx, 'x', '1')).toBe(widget)
    expect(widget.redrawIfEq(ctx, 'x', '1')).toBe(widget)
    expect(widget.redrawIfNotEq(ctx, 'x', '1')).toBe(widget)
    expect(widget.redrawIfEmpty(ctx, 'x')).toBe(widget)
  })
})
