import type { Context } from 'koa'
import { hasContent } from '../../lib/html/content.js'
import { embed, type EmbedOptions } from '../../lib/http/embed/embed.js'
import {
  cssLength,
  stateOf,
  tag,
  ContainerWidgetBase,
  type Content,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { pageTitleId } from '../nav/page-title-id.js'
import { plainText } from '../../lib/widget/plain-text.js'
import { IconWidget } from '../text/icon.js'
import { firstHeading } from './card-heading.js'
import { EmbedWidget, type PageLoader } from './embed.js'
import { overlayPage } from './overlay-page.js'

/** How an overlay embeds the page that its state variable names. */
export interface OverlayPageOptions extends Omit<EmbedOptions, 'scope'> {
  /**
   * Paths that may be opened; one that ends in `/` allows all below it. The state comes from the
   * address, which anybody can make, so be exact.
   */
  readonly allow: readonly string[]
}

/**
 * What modals and side panels have in common: they are open while a state variable is not empty, are
 * drawn again when it changes, and draw nothing of their content while they are closed.
 */
export abstract class OverlayWidget<T> extends ContainerWidgetBase<T> {
  /** Clears the variable. */
  protected readonly closeAction: string
  readonly #name: string
  readonly #closeIcon = new IconWidget('close')
  #label = ''
  #width = ''

  /**
   * @param name the state variable
   * @throws {TypeError} when it is empty or begins with `_`: the browser would not keep it
   */
  constructor(name: string) {
    super()
    if (name === '' || name.startsWith('_')) {
      throw new TypeError(`${JSON.stringify(name)}: name a state variable, without _ before it`)
    }
    this.#name = name
    // Its place is that of its state key, wherever it stands among others.
    this.withKey(name)
    this.closeAction = `?${new URLSearchParams({ [name]: '' }).toString()}`
  }

  /**
   * Appends a page. Short for `add(wf.embed(load))`.
   *
   * @param load is not called while the overlay is closed
   */
  embed(load: PageLoader): this & T {
    return this.add(new EmbedWidget(load))
  }

  /**
   * Appends the page whose path the state variable holds, which may be relative to the page around.
   * Its `_back` closes the overlay: the arrow of its app bar, `withHrefBack` and `redirectBack` lead
   * there. Anything but a path of this app, and the page around itself, is refused with a message in
   * its place.
   *
   * @example
   * wf.modal('modal').embedHandler(ctx, { allow: ['/orders/'] })
   */
  embedHandler(options: OverlayPageOptions): this & T
  embedHandler(ctx: Context, options: OverlayPageOptions): this & T
  embedHandler(...given: [OverlayPageOptions] | [Context, OverlayPageOptions]): this & T {
    const [ctx, options] = this.withContext<[OverlayPageOptions]>(given)
    const { method = 'GET' } = options
    const address = () => overlayPage(ctx, this.#name)
    const page = new EmbedWidget(
      async (scope) => embed(ctx, address(), { ...options, scope }),
      () => (method === 'GET' ? address() : ''),
    )
    return this.add(page)
  }

  /**
   * Names the overlay for screen readers. By default the app bar of the embedded page does, or the
   * first heading of the content.
   */
  withLabel(label: string): this {
    this.#label = label
    return this
  }

  /**
   * Sets the width where there is room for it.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) leaves it to the style sheet
   * @throws {TypeError} when it is no length
   */
  withWidth(width: number | string): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  override get redrawable(): boolean {
    return true
  }

  override shown(ctx: Context): boolean {
    return super.shown(ctx) && stateOf(ctx).get(this.#name) !== ''
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).changed(this.#name)
  }

  override children(): readonly Content[] {
    return [...this.content, this.#closeIcon]
  }

  /**
   * Begins the root element: named, and with its width in a custom property.
   *
   * @param name what it is called without a label or a heading
   */
  protected overlay(element: string, name: string, out: Output, ctx: Context): Tag {
    // Also while it is closed, so that it is there when it opens.
    out.rendering.requireModule('overlay')
    const page = this.content.find((item) => item instanceof EmbedWidget)
    const heading = firstHeading(this.content, ctx)
    const label = this.#label || (heading ? plainText([heading], ctx, out.rendering.lang) : '')
    return (
      this.root(element, ctx)
        .when(hasContent(this.content))
        .attr('id', out.domId(this.id))
        // Without an app bar in the page, its name is the label.
        .attrIf(label === '' && page !== undefined, 'aria-labelledby', page && titleOf(page, out))
        .attr('aria-label', label || name)
        .style('--bespa-overlay-width', this.#width)
    )
  }

  /** The content, within an element of a class. */
  protected body(className: string): Tag {
    return tag('div')
      .class(className)
      .add(...this.content)
  }

  /** The link that closes the overlay, also where there are no scripts. */
  protected closeLink(name: string): Tag {
    return tag('a')
      .class('OverlayClose')
      .attr('href', this.closeAction)
      .attr('aria-label', name)
      .add(this.#closeIcon)
  }
}

function titleOf(page: EmbedWidget, out: Output): string {
  return pageTitleId(page.scopeIn(out))
}
