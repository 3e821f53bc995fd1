import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A pipe separator', () => {
  it('separates also what is copied or read aloud', async () => {
    expect(await draw(() => wf.pipeSeparator())).toBe('<span class="PipeSeparator"> | </span>')
  })
})

describe('A rule', () => {
  it('is a separator for screen readers too', async () => {
    expect(await draw(() => wf.rule())).toBe('<hr class="Rule Block">')
  })

  it('can be drawn in at one side or both', async () => {
    expect(await draw(() => wf.rule().withInset())).toBe('<hr class="Rule Block RuleInset">')
    expect(await draw(() => wf.rule().withMiddleInset())).toContain('RuleMiddleInset')
  })
})

describe('A spacer', () => {
  it.each([
    ['block-size: 0rem', wf.spacerNewLine()],
    ['block-size: 0.5rem', wf.spacerBreak()],
    ['block-size: 1rem', wf.spacerParagraph()],
    ['block-size: 2.25rem', wf.spacer(2.25)],
    ['margin-block-end: -0.5rem', wf.spacer(-0.5)],
  ])('makes room: %s', async (style, spacer) => {
    expect(await draw(() => spacer)).toBeHtml(`<div class="Spacer" style="${style}"></div>`)
  })

  it('throws when its size is not a number', () => {
    expect(() => wf.spacer(Number.NaN)).toThrow(/spacer/)
  })
})

describe('Aligned text', () => {
  it.each([
    ['Left', wf.textAlignLeft('x')],
    ['Center', wf.textAlignCenter('x')],
    ['Right', wf.textAlignRight('x')],
  ])('is set to: %s', async (side, text) => {
    expect(await draw(() => text)).toBe(`<div class="TextAlign TextAlign${side}">x</div>`)
  })

  it('is not drawn when there is none', async () => {
    expect(await draw(() => wf.textAlignCenter())).toContain('Empty')
  })
})
