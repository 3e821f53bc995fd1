import {
  Factory,
  stateOf,
  WidgetBase,
  type Content,
  type Context,
  type LinkWidget,
  type Output,
} from 'bespa'

const wf = new Factory()

/** The state key that opens all folded parts of a page, for those who read it as a whole. */
export const allPartsKey = 'all-parts'

/**
 * A part of a page that few readers need, such as a whole file. Its title opens and closes it; what is in
 * it is drawn only while it is open, so that it costs the others nothing. Without script the title is a
 * link to the page with this part open.
 */
export class FoldedPart extends WidgetBase<FoldedPart> {
  readonly #title: string
  readonly #key: string
  readonly #content: () => Content
  readonly #link: LinkWidget

  /** @param title its words, by which the page has one of them only */
  constructor(title: string, content: () => Content) {
    super()
    this.#title = title
    this.#key = `part-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    this.#content = content
    this.#link = wf.link('')
  }

  override get redrawable(): boolean {
    return true
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).changed(this.#key)
  }

  override children(): readonly Content[] {
    return [this.#link, this.#content]
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    const state = stateOf(ctx)
    const isOpen = state.get(this.#key) !== '' || state.get(allPartsKey) !== ''
    this.#link
      .withHref(`?${this.#key}=${isOpen ? '' : '1'}`)
      .add(wf.icon(isOpen ? 'expand_more' : 'chevron_forward'), this.#title)
    return this.root('div', ctx)
      .class('FoldedPart Block')
      .classIf(isOpen, 'FoldedPartOpen')
      .add(this.#link, isOpen && this.#content)
      .draw(out, ctx)
  }
}
