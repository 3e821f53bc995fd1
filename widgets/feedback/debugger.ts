import type { Context } from 'koa'
import { type Output } from '../../lib/html/content.js'
import { tag } from '../../lib/html/tag.js'
import { WidgetBase } from '../../lib/widget/widget-base.js'

/**
 * A panel for developers: the last requests of the runtime, the state of every page in the document,
 * and what was redrawn. Drawn in development only, unless it is asked for.
 */
export class DebuggerWidget extends WidgetBase<DebuggerWidget> {
  #enabled: boolean | undefined
  #open = false

  /** Shows the panel in production too (true), or not even in development (false). */
  withEnabled(enabled: boolean): this {
    this.#enabled = enabled
    return this
  }

  /** Shows the panel opened. Default: `false`, only its tab is seen. */
  withOpen(open = true): this {
    this.#open = open
    return this
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('debugger')
    this.root('details', ctx)
      .class('Debugger NoPrint')
      .attr('data-widget', 'Debugger')
      .attr('open', this.#open)
      .when(this.#enabled ?? out.rendering.development)
      .add(
        tag('summary').class('DebuggerTab').add('Debugger'),
        tag('div').class('DebuggerPanel').attr('tabindex', 0).add('Nothing was requested yet.'),
      )
      .draw(out, ctx)
  }
}
