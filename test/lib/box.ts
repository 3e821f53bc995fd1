import type { Context } from 'koa'
import type { Content } from '../../lib/html/content.js'
import { type Output } from '../../lib/html/content.js'
import { WidgetBase } from '../../lib/widget/widget-base.js'

/** A plain element that can be drawn by itself. */
export class Box<T = unknown> extends WidgetBase<Box & T> {
  #element = 'div'
  #content: readonly Content[]

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

  draw(out: Output, ctx: Context): void | Promise<void> {
    this.root(this.#element, ctx)
      .add(...this.children())
      .draw(out, ctx)
  }
}

/** A {@link Box}. */
export function box(...content: readonly Content[]): Box {
  return new Box(...content)
}

/** A box of another class, so that its places are counted apart. */
export class OtherBox extends Box<OtherBox> {}
