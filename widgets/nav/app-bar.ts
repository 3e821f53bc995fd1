import { hasContent, watchPromises } from '../../lib/html/content.js'
import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type Rendering,
} from '../../lib/index.js'
import { pageRequestOf } from '../../lib/request/page-request.js'
import { InfoBubbleWidget } from '../feedback/info-bubble.js'
import { InfoLinkWidget } from '../feedback/info-link.js'
import { HeadingWidget } from '../text/heading.js'
import { IconWidget } from '../text/icon.js'
import { LinkWidget } from '../link/link.js'
import { pageTitleId } from './page-title-id.js'
import { plainText } from '../../lib/widget/plain-text.js'

/** Drawings of nested pages in which an app bar has the title already. */
const titled = new WeakSet<Rendering>()

/**
 * The bar at the top of a page (Material's small top app bar): an arrow back to where the user has
 * come from, the title, tools on both sides, and room for tabs or filters below. It stays in sight
 * while the page is scrolled, and names the document; what functions and promises bring to the title
 * comes too late for that, so such a page needs `withTitle`.
 *
 * @example
 * wf.appBar('Orders', wf.icon('chevron_right'), order.name).addRight(wf.link('?edit=1').add('Edit'))
 */
export class AppBarWidget extends WidgetBase<AppBarWidget> {
  readonly #back = new LinkWidget('').withHrefBack().add(new IconWidget('arrow_back'))
  readonly #title: HeadingWidget
  readonly #left: Content[] = []
  readonly #right: Content[] = []
  readonly #bottom: Content[] = []
  #isHeading = true
  #help: Content

  constructor(...title: readonly Content[]) {
    super()
    watchPromises(title)
    this.#title = new HeadingWidget('TitleLarge', ...title.map(spaced)).withLevel(1)
  }

  /**
   * Sets where the arrow leads, which is shown then in any case. By default it leads back to where
   * the user has come from: see `LinkWidget.withHrefBack`.
   *
   * @param href an action URL or a path; `''` for no arrow, as on the first page of an app
   */
  withBackLink(href: string): this {
    this.#back.withHref(href)
    return this
  }

  /**
   * With `false`, the title is no heading, for pages that have a main heading of their own in their
   * content. Default: `true`, the title is the main heading of the page.
   */
  withHeading(heading = true): this {
    this.#isHeading = heading
    return this
  }

  /** Explains the page behind a small icon beside the title. Takes the place of a help link. */
  withHelpBubble(...content: readonly Content[]): this {
    watchPromises(content)
    this.#help = new InfoBubbleWidget('help', ...content).withElement('div')
    return this
  }

  /**
   * Leads to where the page is explained, by a small icon beside the title. Takes the place of a
   * help bubble.
   *
   * @param href an action URL or a path
   */
  withHelpLink(href: string): this {
    this.#help = new InfoLinkWidget('help', href)
    return this
  }

  /** Appends to the tools that follow the title. */
  addLeft(...content: readonly Content[]): this {
    watchPromises(content)
    this.#left.push(...content)
    return this
  }

  /** Appends to the tools at the bar's end. */
  addRight(...content: readonly Content[]): this {
    watchPromises(content)
    this.#right.push(...content)
    return this
  }

  /** Appends to what stands in the bar below title and tools: tabs, filters. */
  addBottom(...content: readonly Content[]): this {
    watchPromises(content)
    this.#bottom.push(...content)
    return this
  }

  /**
   * The title as plain text, for the document's title. What is hidden does not count.
   *
   * @param lang the language of numbers and dates in it, a BCP 47 tag (default `en`)
   */
  pageTitle(ctx: Context, lang = 'en'): string {
    return plainText(this.#title.children(), ctx, lang)
  }

  override children(): readonly Content[] {
    return [this.#back, this.#title, this.#help, ...this.#left, ...this.#right, ...this.#bottom]
  }

  draw(out: Output, ctx: Context): void {
    this.#back.withAltText(pageRequestOf(ctx).wording(out.rendering.lang).back)
    // A document has one main heading, that of the page which holds the others.
    this.#title.withLevel(out.rendering.scope === '' ? 1 : 2)
    if (!this.#isHeading) this.#title.asText()
    if (this.shown(ctx)) this.#nameNestedPage(out.rendering)
    const row = tag('div')
      .class('AppBarRow')
      .add(
        this.#back,
        this.#title,
        this.#help,
        part('AppBarTools', this.#left),
        part('AppBarTools AppBarEnd', this.#right),
      )
    this.root('header', ctx)
      .class('AppBar')
      .add(row, part('AppBarBottom', this.#bottom))
      .draw(out, ctx)
  }

  #nameNestedPage(rendering: Rendering): void {
    if (rendering.scope === '' || titled.has(rendering)) return
    titled.add(rendering)
    this.#title.identify(pageTitleId(rendering.scope))
  }
}

/** An icon parts words, also for screen readers, and where the title is broken into two lines. */
function spaced(content: Content): Content {
  return content instanceof IconWidget ? [' ', content, ' '] : content
}

function part(names: string, content: readonly Content[]): Content {
  return (
    hasContent(content) &&
    tag('div')
      .class(names)
      .add(...content)
  )
}
