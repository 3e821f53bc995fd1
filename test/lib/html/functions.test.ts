import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { Box, box, OtherBox } from '../../support/box.js'
import { ask, draw, drawWithIds, redraw } from '../../support/draw.js'

afterEach(() => vi.restoreAllMocks())

describe('A function as content', () => {
  it('is called, and what it gives is drawn in its place', async () => {
    expect(await draw(() => ['a', () => 'b', () => ['c', () => () => box('d')], 'e'])).toBe(
      'abc<div>d</div>e',
    )
  })

  it('is called once for each place', async () => {
    const give = vi.fn(() => 'x')
    expect(await draw(() => [give, box(give)])).toBe('x<div>x</div>')
    expect(give).toHaveBeenCalledTimes(2)
  })

  it('draws what an async function returns', async () => {
    expect(await draw(() => ['a', async () => box('b'), 'c'])).toBe('a<div>b</div>c')
  })

  it.each<[string, (give: () => Content) => Content]>([
    ['hidden widget', (give) => box(give).hideIf(true)],
    ['tag that is not shown', (give) => tag('p').when(false).add(give)],
    ['widget within a hidden one', (give) => box(box(give)).hideIf(true)],
  ])('is not called in a %s', async (_, content) => {
    const give = vi.fn(() => 'x')
    await draw(() => content(give))
    expect(give).not.toHaveBeenCalled()
  })

  it('is not called in a widget that a partial redraw leaves alone', async () => {
    const [still, drawn] = [vi.fn(() => 'still'), vi.fn(() => 'drawn')]
    const html = await redraw(
      (ctx) => [still, box(still), box(drawn).redrawIfChanged(ctx, 'x')],
      'x=1&_changed=x',
    )
    expect(html).toBeHtml('<div data-id="…" data-redrawable>drawn</div>')
    expect(still).not.toHaveBeenCalled()
    expect(drawn).toHaveBeenCalledTimes(1)
  })

  it('that throws is an error', async () => {
    const { error } = await ask(() =>
      box(() => {
        throw new Error('broken')
      }),
    )
    expect(error?.message).toBe('broken')
  })
})

describe('Widgets that functions and promises bring', () => {
  const ids = (html: string) => [...html.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id)

  it('have ids that nobody else has', async () => {
    const html = await drawWithIds(() => [
      box('1'),
      () => box('2'),
      Promise.resolve(box('3')),
      () => [box('4'), box('5')],
      () => () => box('6'),
      box(() => box('7'), box('8')),
    ])
    expect(new Set(ids(html)).size).toBe(9)
  })

  it('may come from one function that stands in several places', async () => {
    const give = () => box('x')
    const html = await drawWithIds(() => [give, give, box(give), new OtherBox(give, give)])
    expect(new Set(ids(html)).size).toBe(7)
  })

  it('have the same ids when only one of several places is drawn again', async () => {
    const give = () => box('inner')
    const content = (name: string) => [
      box('first', give).redrawIf(name === 'first'),
      box('second', give, give).redrawIf(name === 'second'),
    ]
    const all = ids(await drawWithIds(() => content('')))
    const first = ids(await redraw(() => content('first'), '_changed='))
    const second = ids(await redraw(() => content('second'), '_changed='))
    expect([...first, ...second]).toEqual(all)
  })

  it('warn in development that a redraw condition of their own can never hold', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await draw((ctx) => box(() => new OtherBox('lazy').redrawIfChanged(ctx, 'x')))
    await draw((ctx) => box(async () => [tag('p').add(new Box(box().redrawIfEmpty(ctx, 'x')))]))
    expect(warning).toHaveBeenCalledTimes(2)
    expect(warning.mock.calls[0]?.[0]).toMatch(
      /^\[bespa unattached-widget\].*a function brings Box › OtherBox, which has a redraw/,
    )
    expect(warning.mock.calls[1]?.[0]).toMatch(/a function brings Box › Box › Box, which/)
  })

  it('of a promise may be drawn again by themselves, so nothing warns of it', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const html = await redraw(
      (ctx) => box(Promise.resolve(new OtherBox('late').redrawIfChanged(ctx, 'x'))),
      'x=1&_changed=x',
    )
    expect(html).toBeHtml('<div data-id="…" data-redrawable>late</div>')
    await draw((ctx) => box(Promise.resolve(new OtherBox('late').redrawIfChanged(ctx, 'x'))))
    expect(warning).not.toHaveBeenCalled()
  })
})
