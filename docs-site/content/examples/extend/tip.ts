import {
  LinkWidget,
  stateOf,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from 'bespa'

// #region tip
/**
 * Advice that is open while a state key is not empty. Escape closes it, wherever the focus is.
 *
 * @example
 * wf.link('?tip=1').add('How does this work?'), tip('tip').add('Like this.')
 */
export class TipWidget extends WidgetBase<TipWidget> {
  readonly #key: string
  readonly #content: Content[] = []
  readonly #close: LinkWidget

  /** @param key the state key that it owns */
  constructor(key: string) {
    super()
    this.#key = key
    this.#close = new LinkWidget(`?${encodeURIComponent(key)}=`).add(
      'Close',
    )
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  override get redrawable(): boolean {
    return true
  }

  override shown(ctx: Context): boolean {
    return super.shown(ctx) && stateOf(ctx).get(this.#key) !== ''
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).changed(this.#key)
  }

  override children(): readonly Content[] {
    return [this.#content, this.#close]
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .class('Tip Block')
      .attr('role', 'note')
      .attr('data-widget', 'Tip')
      .add(...this.children())
      .draw(out, ctx)
  }
}
// #endregion tip

/** @example tip('tip').add('Like this.') */
export function tip(key: string): TipWidget {
  return new TipWidget(key)
}
