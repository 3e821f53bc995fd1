import { hasContent, watchPromises } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/**
 * A row with a group of things where lines begin and another one where they end. As the last thing
 * of a page or a form it stays in sight at the lower edge while the page is scrolled. Without
 * content nothing is drawn.
 *
 * @example
 * wf.toolbar().addLeft(searchInput).addRight(wf.link('/orders/new').add('New order'))
 */
export class ToolbarWidget extends WidgetBase<ToolbarWidget> {
  protected static override readonly drawsAltText = true
  readonly #left: Content[] = []
  readonly #right: Content[] = []
  #wrap = true
  #alignment: 'Top' | 'Center' | 'Bottom' = 'Center'
  #sticky: boolean | undefined

  /** Appends to the group where lines begin. */
  addLeft(...content: readonly Content[]): this {
    watchPromises(content)
    this.#left.push(...content)
    return this
  }

  /** Appends to the group where lines end. */
  addRight(...content: readonly Content[]): this {
    watchPromises(content)
    this.#right.push(...content)
    return this
  }

  /**
   * Sets whether content that does not fit moves to a new line instead of shrinking. Default:
   * `true`.
   */
  withWrap(wrap = true): this {
    this.#wrap = wrap
    return this
  }

  /** Aligns things of different heights at their middle (the default). */
  withAlignCenter(): this {
    this.#alignment = 'Center'
    return this
  }

  /** Aligns things of different heights at their upper edge. */
  withAlignTop(): this {
    this.#alignment = 'Top'
    return this
  }

  /** Aligns things of different heights at their lower edge. */
  withAlignBottom(): this {
    this.#alignment = 'Bottom'
    return this
  }

  /**
   * Sets whether it stays visible at the lower edge while its page is scrolled. Default: `true` for
   * the last toolbar of a form, and of a page that fills the window, a modal or a side panel;
   * otherwise `false`.
   */
  withSticky(sticky = true): this {
    this.#sticky = sticky
    return this
  }

  override children(): readonly Content[] {
    return [...this.#left, ...this.#right]
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .when(hasContent(this.children()))
      .class('Toolbar')
      .class('Block')
      .class(`ToolbarAlign${this.#alignment}`)
      .classIf(this.#wrap, 'ToolbarWrap')
      .classIf(this.#sticky === true, 'ToolbarSticky')
      .classIf(this.#sticky === undefined, 'ToolbarStickyLast')
      .attrIf(this.altText !== '', 'role', 'group')
      .attr('aria-label', this.altText)
      .add(group('ToolbarStart', this.#left), group('ToolbarEnd', this.#right))
      .draw(out, ctx)
  }
}

function group(name: string, content: readonly Content[]): Content {
  return (
    hasContent(content) &&
    tag('div')
      .class(name)
      .add(...content)
  )
}
