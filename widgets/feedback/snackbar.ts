import { hasContent } from '../../lib/html/content.js'
import {
  stateOf,
  tag,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkWidget } from '../link/link.js'
import { feedbackWordingOf } from './feedback-wording.js'

/**
 * A short message at the lower edge of the window that goes away by itself: after four seconds, or
 * ten when there is something in it to be pressed; not while the pointer or the focus is on it, nor
 * while the window is hidden. Several messages come one after the other. Links at the end of the
 * content are its actions. Without content nothing is drawn; an empty text is none.
 *
 * A snackbar shows when its page is loaded and whenever it is drawn again, with the same message
 * too; not when only what is around it is drawn again. Without JavaScript it is a part of the page.
 *
 * @example
 * wf.snackbar().add(name, ' was deleted', wf.link('?undo=1').add('Undo')).showOnce(ctx, 'deleted')
 */
export class SnackbarWidget extends ContainerWidgetBase<SnackbarWidget> {
  readonly #icon = new IconWidget('close')
  #duration: number | undefined
  #occasion = ''

  protected override get keepsId(): boolean {
    return true
  }

  /**
   * Sets for how long the message is shown.
   *
   * @param milliseconds 0 leaves it until it is closed; by default 4,000, or 10,000 when there is
   *   something in it to be pressed
   * @throws {RangeError} when it is negative or no number
   */
  withDuration(milliseconds: number): this {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
      throw new RangeError(`withDuration(${milliseconds}): give milliseconds, or 0`)
    }
    this.#duration = milliseconds
    return this
  }

  /**
   * Shows the message when a state key is set, and takes the key out of the state: neither a reload
   * nor a return brings the message again, and the same key can bring it as often as it is set. So
   * read the key before, and let what else depends on it be built before.
   */
  showOnce(key: string): this
  showOnce(ctx: Context, key: string): this
  showOnce(...given: [string] | [Context, string]): this {
    const [ctx, key] = this.withContext<[string]>(given)
    this.hideIfEmpty(ctx, key).redrawIfChanged(ctx, key)
    stateOf(ctx).del(key)
    this.#occasion = key
    return this
  }

  /** A message that is shown once stays until it goes away by itself. */
  get comparable(): boolean {
    return this.#occasion === ''
  }

  override children(): readonly Content[] {
    return [...this.content, this.#icon]
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('snackbar')
    const { text, actions } = parted(this.content)
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('Snackbar NoPrint')
      .attr('data-widget', 'Snackbar')
      .attr('data-duration', this.#duration)
      .attr('data-occasion', this.#occasion)
      .add(
        tag('div')
          .class('SnackbarText')
          .add(...text),
        actions.length > 0 &&
          tag('div')
            .class('SnackbarActions')
            .add(...actions),
        tag('button')
          .class('SnackbarClose')
          .attr('type', 'button')
          .attr('aria-label', feedbackWordingOf(ctx, out.rendering.lang).close)
          .add(this.#icon),
      )
      .draw(out, ctx)
  }
}

function parted(content: readonly Content[]): { text: Content[]; actions: Content[] } {
  const last = content.findLastIndex((item) => !(item instanceof LinkWidget))
  return { text: content.slice(0, last + 1), actions: content.slice(last + 1) }
}
