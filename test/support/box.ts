import type { Context } from 'koa'
import type { Content, Output } from '../../lib/html/content.js'
import { WidgetBase } from '../../lib/widget/widget-base.js'

/** A plain element that can be drawn by itself. */
export class Box<T = unknown> extends WidgetBase<Box & T> {
  #element = 'div'
  readonly #classes: string[] = []
  readonly #attributes: [name: string, value: string][] = []
  readonly #content: readonly Content[]

  constructor(...content: readonly Content[]) {
    super()
    this.#content = content
  }

  override children(): readonly Content[] {
    return this.#content
  }

  /** Sets the element's name, by default `div`. */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  /** Adds a CSS class. */
  withClass(name: string): this {
    this.#classes.push(name)
    return this
  }

  /** Adds an attribute. */
  attr(name: string, value: string): this {
    this.#attributes.push([name, value])
    return this
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    const root = this.root(this.#element, ctx)
    for (const name of this.#classes) root.class(name)
    for (const [name, value] of this.#attributes) root.attr(name, value)
    return root.add(...this.#content).draw(out, ctx)
  }
}

/** A {@link Box}. */
export function box(...content: readonly Content[]): Box {
  return new Box(...content)
}

/** A box of another class, so that its places are counted apart. */
export class OtherBox extends Box<OtherBox> {}
