import { hasContent, watchPromises } from '../../lib/html/content.js'
import { WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/**
 * One of two things, by a condition that is known when the page is built. What is given as a function
 * is called only if it is needed, so what belongs to the other case need not even exist. Without
 * content for the case that holds nothing is drawn.
 *
 * @example
 * wf.if(order !== undefined).thenAdd(() => orderCard(order)).elseAdd('No such order')
 */
export class IfWidget extends WidgetBase<IfWidget> {
  readonly #condition: boolean
  readonly #content: Content[] = []
  #element = 'div'

  constructor(condition: boolean) {
    super()
    this.#condition = condition
  }

  // No method may be named `then`: whoever awaits the widget would call it (ECMAScript, “thenable”).

  /** Appends what is drawn when the condition holds; functions are called then, and only then. */
  thenAdd(...content: readonly Content[]): this {
    watchPromises(content)
    return this.#addIf(this.#condition, content)
  }

  /** Appends what is drawn when the condition does not hold; functions are called then, and only then. */
  elseAdd(...content: readonly Content[]): this {
    watchPromises(content)
    return this.#addIf(!this.#condition, content)
  }

  /**
   * Sets the HTML element around the content, by default `div`: `span` where only text may stand,
   * such as in a paragraph or a heading.
   */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    this.root(this.#element, ctx)
      .when(hasContent(this.#content))
      .class('Collection')
      .class('If')
      .add(...this.#content)
      .draw(out, ctx)
  }

  #addIf(isNeeded: boolean, content: readonly Content[]): this {
    if (isNeeded) for (const item of content) this.#content.push(contentOf(item))
    return this
  }
}

/** Called at once and not when it is drawn, so that what it brings can be redrawn by itself. */
function contentOf(item: Content): Content {
  return typeof item === 'function' ? item() : item
}
