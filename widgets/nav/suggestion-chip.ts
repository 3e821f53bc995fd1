import { hasContent } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { applyLinkTarget } from '../link/apply-link-target.js'

/**
 * A small link that suggests what to do next (Material's suggestion chip), several of them mostly in
 * a gallery. An icon at its beginning stands out a little. Without content nothing is drawn; without
 * an address it is plain text.
 *
 * @example
 * wf.gallery(wf.suggestionChip('?topic=art').add(wf.icon('palette'), 'Art'))
 */
export class SuggestionChipWidget extends WidgetBase<SuggestionChipWidget> {
  readonly #content: Content[] = []
  #href: string
  #target = ''
  #disabled = false

  /**
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history (`-1`)
   */
  constructor(href: string) {
    super()
    this.#href = href
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  /** Replaces the address. */
  withHref(href: string): this {
    this.#href = href
    return this
  }

  /**
   * Sets where the link opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default what the
   *   state's `_target` says, except for actions, which concern the page that they stand in
   */
  withTarget(target: string): this {
    this.#target = target
    return this
  }

  /** A disabled chip shows its content, and leads nowhere. */
  withDisabled(disabled = true): this {
    this.#disabled = disabled
    return this
  }

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    const [first, ...rest] = this.#content
    const [icon, text] = first instanceof IconWidget ? [first, rest] : [null, this.#content]
    const isLink = this.#href !== ''
    const chip = this.root(isLink ? 'a' : 'span', ctx)
      .when(hasContent(this.#content))
      .class('SuggestionChip')
      .classIf(icon !== null, 'SuggestionChipWithIcon')
      .classIf(this.#disabled, 'Disabled')
      .add(
        icon,
        tag('span')
          .class('SuggestionChipText')
          .add(...text),
      )
    const destination = { href: this.#href, target: this.#target, disabled: this.#disabled }
    if (isLink) applyLinkTarget(chip, destination, ctx)
    chip.draw(out, ctx)
  }
}
