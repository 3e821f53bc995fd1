import { Factory } from 'bespa'
import { describe, expect, it, vi } from 'vitest'
import { draw, redraw } from '../../support/draw.js'

const wf = new Factory()

describe('A condition', () => {
  it.each([
    [true, 'ab'],
    [false, 'cd'],
  ])('decides which content is drawn: %s', async (condition, drawn) => {
    const choice = wf.if(condition).thenAdd('a').elseAdd('c').thenAdd('b').elseAdd('d')
    expect(await draw(() => choice)).toBe(`<div class="Collection If">${drawn}</div>`)
  })

  it('can be written in one call', async () => {
    expect(await draw(() => wf.ifElse(true, 'a', 'b'))).toContain('>a<')
    expect(await draw(() => wf.ifElse(false, 'a', ['b', 'c']))).toContain('>bc<')
  })

  it('leaves uncalled what belongs to the other case', async () => {
    const other = vi.fn(() => 'other')
    expect(await draw(() => wf.ifElse(false, other, () => 'a'))).toContain('>a<')
    expect(await draw(() => wf.if(true).thenAdd('a').elseAdd(other))).toContain('>a<')
    expect(other).not.toHaveBeenCalled()
  })

  it('does not keep a widget that a function brings from being redrawn', async () => {
    const html = await redraw(
      (ctx) => wf.if(true).thenAdd(() => wf.block('x').redrawIfChanged(ctx, 'k').withId('x')),
      'k=1&_changed=k',
    )
    expect(html).toBeHtml('<div data-id="x" class="Block">x</div>')
  })

  it('draws nothing when there is nothing for the case', async () => {
    expect(await draw(() => wf.if(false).thenAdd('a'))).toBeHtml(
      '<span class="Empty Collection If" hidden></span>',
    )
  })

  it('can stand in a line of text', async () => {
    expect(await draw(() => wf.if(true).thenAdd('a').withElement('span'))).toMatch(/^<span.*span>$/)
  })
})
