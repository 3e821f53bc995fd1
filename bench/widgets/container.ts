import { type Content, WidgetBase } from 'bespa'

/** A widget that holds whatever it is given. */
export abstract class ContainerWidget<T> extends WidgetBase<T> {
  // Private, because V8 is slow at making a public field of a class that several others extend.
  readonly #content: readonly Content[]

  constructor(content: readonly Content[]) {
    super()
    this.#content = content
  }

  protected get content(): readonly Content[] {
    return this.#content
  }

  override children(): readonly Content[] {
    return this.#content
  }
}
