import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A splitter', () => {
  it('shares the room among its columns', async () => {
    const splitter = wf.splitter(2, 0.5, 0).addLeft('a').addToCol(1, 'b', 'c').addRight('d')
    expect(await draw(() => splitter)).toBeHtml(
      '<div class="Splitter SplitterWrap"><div class="SplitterRow">' +
        '<div class="SplitterColumn" style="--weight: 2">a</div>' +
        '<div class="SplitterColumn" style="--weight: 0.5">bc</div>' +
        '<div class="SplitterColumn">d</div></div></div>',
    )
  })

  it('has one column unless it is told otherwise', async () => {
    expect(await draw(() => wf.splitter().addLeft('a').addRight('b'))).toContain(
      '<div class="SplitterColumn">ab</div>',
    )
  })

  it('gives a column no room that has nothing in it', async () => {
    const html = await draw(() => wf.splitter(1, 1, 1).addLeft('a').addRight(null, [], 'b'))
    expect(html.match(/SplitterColumn"/g)).toHaveLength(2)
    expect(await draw(() => wf.splitter(1, 1).addLeft(null))).toContain('Empty')
  })

  it('lets the style sheet see whether all in a column is hidden', async () => {
    const html = await draw(() =>
      wf.splitter(1, 1).addLeft(wf.block('a').hideIf(true)).addRight('b', wf.block('c')),
    )
    expect(html.match(/SplitterColumnOfWidgets/g)).toHaveLength(1)
  })

  it('keeps its columns side by side when it is told to', async () => {
    expect(await draw(() => wf.splitter(1, 1).addLeft('a').withWrap(false))).toContain(
      'class="Splitter"',
    )
    expect(await draw(() => wf.splitter(1).addLeft('a').withWrap(false).withWrap())).toContain(
      'SplitterWrap',
    )
  })

  it.each([2, -1, 0.5])('has no column %d of two, and says so', (index) => {
    expect(() => wf.splitter(1, 1).addToCol(index, 'a')).toThrow(
      new RangeError(`addToCol(${index}): this splitter has the columns 0 to 1`),
    )
  })

  it('throws a RangeError for shares that are not numbers', () => {
    expect(() => wf.splitter(1, Number.NaN)).toThrow(RangeError)
  })
})
