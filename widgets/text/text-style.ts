import { hasContent } from '../../lib/html/content.js'
import { cssLength, ContainerWidgetBase, type Context, type Output } from '../../lib/index.js'

/** The colors that text can have; a part of the CSS class. */
type TextColor =
  | 'Default'
  | 'Inverse'
  | 'Deemphasized'
  | 'Disabled'
  | 'Primary'
  | 'OnPrimary'
  | 'Secondary'
  | 'OnSecondary'
  | 'Tertiary'
  | 'OnTertiary'
  | 'Error'
  | 'OnError'
  | 'OK'
  | 'OnOK'

/**
 * Text that differs from what is around it: in size, color, weight, slant or face. Colors named
 * `On…` and `Inverse` have a background of their own. Without content nothing is drawn.
 *
 * @example
 * wf.textStyle('overdue').withColorError().withBold()
 */
export class TextStyleWidget extends ContainerWidgetBase<TextStyleWidget> {
  #element = 'span'
  #applied = true
  #size = ''
  #weight: 'TextBold' | 'TextLightweight' | '' = ''
  #italic = false
  #monospace = false
  #color: TextColor | '' = ''

  /**
   * Sets the HTML element around the text, by default `span`: `strong` or `em` where the look has a
   * meaning that others should learn of, too. It is a part of the styling.
   */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  /** With `false`, the content is drawn without any of the styling. The last call counts. */
  applyIf(condition: boolean): this {
    this.#applied = condition
    return this
  }

  /**
   * Sets the size of the letters.
   *
   * @param size a number, or CSS such as `1.5rem` (see `cssLength`); 0 and less set it back
   * @param unit the number's unit; default `px`
   * @throws {TypeError} when they make no length
   */
  withSize(size: number | string, unit = 'px'): this {
    if (typeof size === 'string') this.#size = cssLength(size, 'withSize')
    else this.#size = size <= 0 ? '' : cssLength(`${size}${unit}`, 'withSize')
    return this
  }

  /**
   * Sets the size of the letters in proportion to the text around.
   *
   * @param factor 1 is the size of the text around; 0 and less set it back
   */
  withSizeMultiplier(factor: number): this {
    return this.withSize(factor, 'em')
  }

  /** Bold; replaces lightweight. */
  withBold(): this {
    this.#weight = 'TextBold'
    return this
  }

  /** Thinner than usual; replaces bold. */
  withLightweight(): this {
    this.#weight = 'TextLightweight'
    return this
  }

  /** Slanted. */
  withItalic(italic = true): this {
    this.#italic = italic
    return this
  }

  /** All letters of one width. */
  withMonospace(monospace = true): this {
    this.#monospace = monospace
    return this
  }

  /** The color of text on the page, inside of text that has another one. */
  withColorDefault(): this {
    return this.#withColor('Default')
  }

  /** Light text on dark, or in the dark theme dark text on light. */
  withColorInverse(): this {
    return this.#withColor('Inverse')
  }

  /** Paler than usual, for what is less important. */
  withColorDeemphasized(): this {
    return this.#withColor('Deemphasized')
  }

  /** As pale as what cannot be used. Not for text that has to be read. */
  withColorDisabled(): this {
    return this.#withColor('Disabled')
  }

  /** The primary color. */
  withColorPrimary(): this {
    return this.#withColor('Primary')
  }

  /** Text on the primary container color. */
  withColorOnPrimary(): this {
    return this.#withColor('OnPrimary')
  }

  /** The secondary color. */
  withColorSecondary(): this {
    return this.#withColor('Secondary')
  }

  /** Text on the secondary container color. */
  withColorOnSecondary(): this {
    return this.#withColor('OnSecondary')
  }

  /** The tertiary color. */
  withColorTertiary(): this {
    return this.#withColor('Tertiary')
  }

  /** Text on the tertiary container color. */
  withColorOnTertiary(): this {
    return this.#withColor('OnTertiary')
  }

  /** The color of errors. */
  withColorError(): this {
    return this.#withColor('Error')
  }

  /** Text on the container color of errors. */
  withColorOnError(): this {
    return this.#withColor('OnError')
  }

  /** The color of success. */
  withColorOK(): this {
    return this.#withColor('OK')
  }

  /** Text on the container color of success. */
  withColorOnOK(): this {
    return this.#withColor('OnOK')
  }

  draw(out: Output, ctx: Context): void {
    const root = this.root(this.#applied ? this.#element : 'span', ctx)
      .when(hasContent(this.content))
      .class('TextStyle')
      .add(...this.content)
    if (this.#applied) {
      root
        .classIf(this.#color !== '', `TextColor${this.#color}`)
        .class(this.#weight)
        .classIf(this.#italic, 'TextItalic')
        .classIf(this.#monospace, 'TextMonospace')
        .classIf(this.#size !== '', 'TextSized')
        .style('font-size', this.#size)
    }
    root.draw(out, ctx)
  }

  #withColor(color: TextColor): this {
    this.#color = color
    return this
  }
}
