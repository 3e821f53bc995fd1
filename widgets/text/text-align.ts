import { hasContent } from '../../lib/html/content.js'
import { ContainerWidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/** Where lines are set; a part of the CSS class. */
export type TextAlignment = 'Left' | 'Center' | 'Right'

/**
 * Sets the lines of its content to one side or the middle. Left is where lines begin: in a page
 * that reads from right to left it is the right side. Without content nothing is drawn.
 *
 * @example
 * wf.textAlignCenter('No orders yet')
 */
export class TextAlignWidget extends ContainerWidgetBase<TextAlignWidget> {
  readonly #alignment: TextAlignment

  constructor(alignment: TextAlignment, ...content: readonly Content[]) {
    super(...content)
    this.#alignment = alignment
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return `textAlign${this.#alignment}`
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('TextAlign')
      .class(`TextAlign${this.#alignment}`)
      .add(...this.content)
      .draw(out, ctx)
  }
}
