import type { Context } from 'koa'
import type { Drawable } from '../../lib/html/content.js'
import { htmlUnsafe } from '../../lib/html/markup.js'
import type { Output } from '../../lib/html/output.js'
import { tag } from '../../lib/html/tag.js'
import { EmbedError } from '../../lib/http/embed.js'
import { pageLocation } from '../../lib/page/location.js'
import { WidgetBase } from '../../lib/widget/widget-base.js'

/** Loads the HTML of a `.Page` element; its DOM ids must begin with `scope`. */
export type PageLoader = (scope: string) => Promise<string>

/**
 * A page within a page. With a name it is a frame that links and forms can target. The page is
 * loaded each time the widget is drawn, and not at all while it is hidden; what goes wrong with it
 * is told in its place.
 */
export class EmbedWidget extends WidgetBase<EmbedWidget> {
  readonly #load: PageLoader | undefined
  #name = ''

  /** @param load without it the frame is empty, until something is loaded into it */
  constructor(load?: PageLoader) {
    super()
    this.#load = load
  }

  /** Names the frame, so that `withTarget(name)` of links and forms leads here. */
  withName(name: string): this {
    this.#name = name
    return this
  }

  /** Goes before the DOM ids of the page, when it is drawn to `out`. */
  scopeIn(out: Output): string {
    return `${out.domId(this.id)}-`
  }

  draw(out: Output, ctx: Context): void {
    const scope = this.scopeIn(out)
    this.root('div', ctx)
      .class('Embed')
      .attr('data-name', this.#name)
      .add(() => this.#page(ctx, scope))
      .draw(out, ctx)
  }

  async #page(ctx: Context, scope: string): Promise<Drawable> {
    if (!this.#load) return emptyPage(ctx, scope)
    try {
      return htmlUnsafe(await this.#load(scope))
    } catch (error) {
      if (!(error instanceof EmbedError)) throw error
      return emptyPage(ctx, scope).add(
        tag('p').class('EmbedError').attr('role', 'alert').add(error.message),
      )
    }
  }
}

/** Stands where a page could be, so that one can be loaded into it. */
function emptyPage(ctx: Context, scope: string) {
  return tag('section')
    .class('Page')
    .attr('data-location', pageLocation(ctx))
    .attr('data-scope', scope)
}
