import { watchPromises, type Content } from '../html/content.js'
import { WidgetBase } from './widget-base.js'

/**
 * What widgets build on that hold content of any kind: {@link add}, and {@link children}, through which
 * the page finds the widgets in it.
 *
 * @typeParam T the subclass itself, as for {@link WidgetBase}
 *
 * @example
 * class Note extends ContainerWidgetBase<Note> {
 *   draw(out: Output, ctx: Context) {
 *     return this.root('aside', ctx).class('Note').add(...this.content).draw(out, ctx)
 *   }
 * }
 */
export abstract class ContainerWidgetBase<T> extends WidgetBase<T> {
  /**
   * What was added. Assigned in the constructor, not declared as a field: V8 takes twice as long to
   * define a field of a base class on the objects of many classes.
   */
  declare protected readonly content: Content[]

  constructor(...content: readonly Content[]) {
    super()
    watchPromises(content)
    this.content = [...content]
  }

  /** Appends content. */
  add(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.content.push(...content)
    return this as this & T
  }

  override children(): readonly Content[] {
    return this.content
  }
}
