import { type Content, type Context, type Output, tag, WidgetBase } from '../../../lib/index.js'
import { ButtonWidget } from '../button/button.js'
import { draftTime } from '../form/form-draft.js'
import { formWordingOf } from '../form/form-wording.js'
import type { Draft } from '../value/draft-store.js'

/** Asks somebody who has begun a wizard another time whether to continue. */
export class WizardOffer extends WidgetBase<WizardOffer> {
  readonly #continue = new ButtonWidget('Tonal', '')
  readonly #restart: ButtonWidget
  #draft: Draft | undefined

  constructor(restart: ButtonWidget) {
    super()
    this.#restart = restart
  }

  /** @param href leads to the step that comes next */
  prepare(draft: Draft | undefined, href: string): void {
    this.#draft = draft
    this.#continue.withHref(href)
  }

  override children(): readonly Content[] {
    return [this.#restart, this.#continue]
  }

  draw(out: Output, ctx: Context): void {
    const words = formWordingOf(ctx, out.rendering.lang)
    this.root('div', ctx)
      .when(this.#draft !== undefined)
      .class('DraftOffer Block')
      .attr('role', 'status')
      .add(
        tag('p').add(draftTime(words.draftFound, this.#draft, out.rendering.lang)),
        tag('div')
          .class('FormButtons')
          .add(this.#restart.add(words.startOver), this.#continue.add(words.continueSteps)),
      )
      .draw(out, ctx)
  }
}
