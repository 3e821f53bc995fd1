import { WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkWidget } from '../link/link.js'
import { feedbackWordingOf } from './feedback-wording.js'

/**
 * A small icon that leads to where something is explained. Without an address nothing is drawn.
 *
 * @example
 * wf.headlineSmall('Rates ').add(wf.helpLink('/manual/rates'))
 */
export class InfoLinkWidget extends WidgetBase<InfoLinkWidget> {
  protected static override readonly drawsAltText = true
  readonly #kind: 'information' | 'help'
  readonly #href: string
  readonly #link: LinkWidget
  #target = ''

  /**
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`) or an address
   */
  constructor(kind: 'information' | 'help', href: string) {
    super()
    this.#kind = kind
    this.#href = href
    this.#link = new LinkWidget(href).add(new IconWidget(kind === 'help' ? 'help' : 'info'))
  }

  /** Sets where the link opens: see `LinkWidget.withTarget`. */
  withTarget(target: string): this {
    this.#target = target
    this.#link.withTarget(target)
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#kind === 'help' ? 'helpLink' : 'infoLink'
  }

  override children(): readonly Content[] {
    return [this.#link]
  }

  draw(out: Output, ctx: Context): void {
    const wording = feedbackWordingOf(ctx, out.rendering.lang)
    const name = this.altText || wording[this.#kind]
    this.#link.withAltText(
      this.#target === '_blank' ? wording.newWindow.replace('{name}', name) : name,
    )
    this.root('span', ctx)
      .when(this.#href !== '')
      .class('InfoLink')
      .add(this.#link)
      .draw(out, ctx)
  }
}
