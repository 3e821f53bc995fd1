import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, redraw } from '../../support/draw.js'

const wf = new Factory()
const style = 'style="--narrow: 1; --wide: 2; --expanded: 4"'

describe('A deck', () => {
  it('has a column for each thing, as many beside each other as it is told', async () => {
    expect(await draw(() => wf.deck(1, 2, 4).add('a', [wf.block('b'), 'c']))).toBeHtml(
      `<div class="Deck Block"><div class="DeckGrid" ${style}>` +
        '<div>a</div><div><div class="Block">b</div></div><div>c</div></div></div>',
    )
  })

  it('has a column for each thing that a function or a promise brings', async () => {
    const late = () => Promise.resolve(['b', null, [wf.textBold('c')]])
    expect(await draw(() => wf.deck(1, 2, 4).add('a', late, Promise.resolve([]), 'd'))).toContain(
      '><div>a</div><div>b</div><div><span class="TextStyle TextBold">c</span></div><div>d</div><',
    )
  })

  it('draws again alone what a function has brought', async () => {
    const html = await redraw(
      (ctx) =>
        wf
          .deck(1, 2, 4)
          .add(Promise.resolve([wf.block('a').redrawIfChanged(ctx, 'k').withId('a')])),
      'k=1&_changed=k',
    )
    expect(html).toBeHtml('<div data-id="a" class="Block">a</div>')
  })

  it('has none for what is nothing', async () => {
    expect(await draw(() => wf.deck(1, 2, 4).add(null, false, '', [undefined], 'a'))).toContain(
      '><div>a</div></div></div>',
    )
  })

  it('is not drawn without content', async () => {
    const placeholder = '<span class="Empty Deck Block" hidden></span>'
    expect(await draw(() => wf.deck(1, 2, 4))).toBeHtml(placeholder)
    expect(await draw(() => wf.deck(1, 2, 4).add(null))).toBeHtml(placeholder)
  })

  it.each([
    [0, 1, 1],
    [1, -2, 1],
    [1, 1, 2.5],
    [Number.NaN, 1, 1],
    [1, 1, Infinity],
  ])('cannot have %d, %d and %d columns', (narrow, wide, expanded) => {
    expect(() => wf.deck(narrow, wide, expanded)).toThrow(/^deck\(.*whole numbers from 1 on/)
  })

  it('keeps the distance between columns that it is told', async () => {
    expect(await draw(() => wf.deck(1, 1, 1).withGap(24).add('a'))).toContain('; gap: 24px"')
    expect(() => wf.deck(1, 1, 1).withGap('1px;color:red')).toThrow(/withGap/)
  })
})
