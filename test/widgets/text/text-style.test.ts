import { Factory, type TextStyleWidget } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('Styled text', () => {
  it.each<[string, (text: TextStyleWidget) => TextStyleWidget]>([
    ['TextBold', (text) => text.withLightweight().withBold()],
    ['TextLightweight', (text) => text.withBold().withLightweight()],
    ['TextItalic', (text) => text.withItalic()],
    ['TextMonospace', (text) => text.withMonospace()],
    ['TextColorDefault', (text) => text.withColorError().withColorDefault()],
    ['TextColorInverse', (text) => text.withColorInverse()],
    ['TextColorDeemphasized', (text) => text.withColorDeemphasized()],
    ['TextColorDisabled', (text) => text.withColorDisabled()],
    ['TextColorPrimary', (text) => text.withColorPrimary()],
    ['TextColorOnPrimary', (text) => text.withColorOnPrimary()],
    ['TextColorSecondary', (text) => text.withColorSecondary()],
    ['TextColorOnSecondary', (text) => text.withColorOnSecondary()],
    ['TextColorTertiary', (text) => text.withColorTertiary()],
    ['TextColorOnTertiary', (text) => text.withColorOnTertiary()],
    ['TextColorError', (text) => text.withColorError()],
    ['TextColorOnError', (text) => text.withColorOnError()],
    ['TextColorOK', (text) => text.withColorOK()],
    ['TextColorOnOK', (text) => text.withColorOnOK()],
  ])('has the class %s', async (name, style) => {
    expect(await draw(() => style(wf.textStyle('x')))).toBe(
      `<span class="TextStyle ${name}">x</span>`,
    )
  })

  it('can be bold or lightweight from the start', async () => {
    expect(await draw(() => wf.textBold('x'))).toContain('TextBold')
    expect(await draw(() => wf.textLightweight('x'))).toContain('TextLightweight')
  })

  it.each<[string, (text: TextStyleWidget) => TextStyleWidget]>([
    ['24px', (text) => text.withSize(24)],
    ['1.5rem', (text) => text.withSize(1.5, 'rem')],
    ['2em', (text) => text.withSize('2em')],
    ['0.75em', (text) => text.withSizeMultiplier(0.75)],
  ])('has the size %s', async (size, style) => {
    expect(await draw(() => style(wf.textStyle('x')))).toBeHtml(
      `<span class="TextStyle TextSized" style="font-size: ${size}">x</span>`,
    )
  })

  it('has its usual size again when the size is 0', async () => {
    expect(await draw(() => wf.textStyle('x').withSize(24).withSize(0))).not.toContain('style=')
  })

  it('can mean what it looks like', async () => {
    const text = () => wf.textBold('Not').withElement('strong')
    expect(await draw(text)).toBe('<strong class="TextStyle TextBold">Not</strong>')
    // Browsers give the element a look of its own.
    expect(await draw(() => text().applyIf(false))).toBe('<span class="TextStyle">Not</span>')
  })

  it('takes no size that is none', () => {
    expect(() => wf.textStyle('x').withSize(2, 'px;color:red')).toThrow(/withSize/)
  })

  it('shows nothing of the style unless its condition holds', async () => {
    const text = wf.textBold('x').withColorError().withSize(20).applyIf(false)
    expect(await draw(() => text)).toBe('<span class="TextStyle">x</span>')
    expect(await draw(() => wf.textBold('x').applyIf(false).applyIf(true))).toContain('TextBold')
  })
})
