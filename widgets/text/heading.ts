import { hasContent } from '../../lib/html/content.js'
import {
  tag,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'

/** The styles of Material's type scale for headings, with the level that each has by default. */
const levels = {
  HeadlineLarge: 1,
  HeadlineMedium: 2,
  HeadlineSmall: 3,
  TitleLarge: 4,
  TitleMedium: 5,
  TitleSmall: 6,
} as const

/** How a heading looks; also its CSS class. */
export type HeadingStyle = keyof typeof levels

/**
 * A heading. Its look comes from its style; its level, which readers of the outline go by, from the
 * style too, unless `withLevel` says otherwise. Without content nothing is drawn.
 *
 * @example
 * wf.headlineMedium('Orders of ', customer.name)
 */
export class HeadingWidget extends ContainerWidgetBase<HeadingWidget> {
  readonly #style: HeadingStyle
  #level: number
  #anchor = ''
  #domId = ''
  #isText = false

  constructor(style: HeadingStyle, ...content: readonly Content[]) {
    super(...content)
    this.#style = style
    this.#level = levels[style]
  }

  /**
   * Sets the level in the outline of the page, without changing the look. Levels should not be
   * skipped. (WCAG 2.2, technique G141.)
   *
   * @param level 1 to 6
   * @throws {RangeError} when there is no such level
   */
  withLevel(level: number): this {
    if (!Number.isInteger(level) || level < 1 || level > 6) {
      throw new RangeError(`withLevel(${level}): levels are 1 to 6`)
    }
    this.#level = level
    return this
  }

  /**
   * Lets addresses that end in `#<id>` lead here, and makes the heading a link to itself. So it
   * must not contain links of its own.
   *
   * @param id unique in the document; `''` takes the anchor away
   * @throws {TypeError} when the id has white space in it
   */
  withAnchor(id: string): this {
    if (/\s/.test(id)) throw new TypeError(`withAnchor(${JSON.stringify(id)}): no white space`)
    this.#anchor = id
    return this
  }

  /** The level in the outline of the page, 1 to 6. */
  get level(): number {
    return this.#level
  }

  /** The id that addresses lead here by, or `''`. */
  get anchor(): string {
    return this.#anchor
  }

  /** @internal Gives the element a DOM id that ARIA refers to. An anchor takes its place. */
  identify(id: string): void {
    this.#domId = id
  }

  /** @internal Draws the look of a heading without its meaning. */
  asText(): void {
    this.#isText = true
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#style
  }

  draw(out: Output, ctx: Context): void {
    // Two pages that are nested may have anchors of the same name.
    const id = this.#anchor && out.rendering.scope + this.#anchor
    this.root(this.#isText ? 'div' : `h${this.#level}`, ctx)
      .when(hasContent(this.content))
      .class('Heading')
      .class(this.#style)
      .attr('id', id || this.#domId)
      .add(...(id === '' ? this.content : [this.#selfLink(id)]))
      .draw(out, ctx)
  }

  #selfLink(id: string): Content {
    return tag('a')
      .class('HeadingAnchor')
      .attr('href', `#${encodeURIComponent(id)}`)
      .add(...this.content)
  }
}
