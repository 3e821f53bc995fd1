import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  stateOf,
  tag,
  WidgetBase,
} from '../../../lib/index.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import type { Draft } from '../value/draft-store.js'
import { applyAction } from './form-action.js'
import { discardDraft, draftTime, restoreDraft } from './form-draft.js'
import { hiddenInput } from './hidden-input.js'
import { formWordingOf, type FormWording } from './form-wording.js'
import type { FormWidget } from './form.js'

/**
 * Offers the draft of a form: to restore it, to compare it with what is stored, or to discard it. It
 * stands outside of the form, and is empty while there is no draft. A draft that was begun before
 * somebody else saved the record says so. Works without script.
 *
 * @example
 * wf.page().add(wf.draftOffer(form), form)
 */
export class DraftOfferWidget extends WidgetBase<DraftOfferWidget> {
  readonly #form: FormWidget

  constructor(form: FormWidget) {
    super()
    this.#form = form
    form.offerDraft()
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).get('_submit') === this.#form.name
  }

  override get redrawable(): boolean {
    return true
  }

  async draw(out: Output, ctx: Context): Promise<void> {
    const draft = await this.#form.openDraft(ctx)
    const words = formWordingOf(ctx, out.rendering.lang)
    return this.root('section', ctx)
      .when(draft !== undefined)
      .class('DraftOffer Block')
      .attr('aria-label', words.restoreDraft)
      .add(draft && this.#offer(draft, words, out, ctx))
      .draw(out, ctx)
  }

  #offer(draft: Draft, words: FormWording, out: Output, ctx: Context): Content {
    const { draft: kept } = this.#form
    const isOutdated = kept?.isOutdated(draft) === true
    return [
      tag('p').add(
        draftTime(words.draftFound, draft, out.rendering.lang),
        isOutdated && [' ', words.draftOutdated],
      ),
      changes(draft, [...this.#form.fields(ctx).values()], words),
      tag('div')
        .class('FormButtons')
        .add(
          this.#sends(discardDraft, [], button('Text', words.discardDraft), out),
          this.#sends(restoreDraft, draft.entries, button('Tonal', words.restoreDraft), out),
        ),
    ]
  }

  /** A form of its own, which sends what the form would. */
  #sends(refresh: string, entries: Draft['entries'], submit: Content, out: Output): Content {
    const { name } = this.#form
    const form = tag('form').attr('method', 'post').attr('novalidate', true)
    return applyAction(form, this.#form.sending, new Set(entries.map(([field]) => field)), out).add(
      hiddenInput('_submit', name),
      hiddenInput('_refresh', refresh),
      entries.map(([field, value]) => hiddenInput(field, value)),
      submit,
    )
  }
}

/** The fields in which the draft differs from what is stored. */
function changes(draft: Draft, fields: readonly InputWidget[], words: FormWording): Content {
  const differing = fields.flatMap((field) => {
    if (!isFormControl(field)) return []
    const values = draft.entries.filter(([name]) => name === field.name).map(([, value]) => value)
    const entered = values.join(', ')
    const stored = field.initial.replaceAll('\n', ', ')
    const isPresent = draft.entries.some(
      ([name, value]) => name === '_present' && value === field.name,
    )
    return (values.length > 0 || isPresent) && stored !== entered
      ? [{ field, stored, entered }]
      : []
  })
  if (differing.length === 0) return null
  return tag('details').add(
    tag('summary').add(words.draftChanges),
    tag('dl')
      .class('DraftChanges')
      .add(differing.map(({ field, stored, entered }) => change(field, stored, entered, words))),
  )
}

function change(
  field: FormControl<unknown>,
  stored: string,
  entered: string,
  { draftChange, nothing }: FormWording,
): Content {
  const text = draftChange.replace(/\{(stored|entered)\}/g, (_, side) =>
    side === 'stored' ? stored || nothing : entered || nothing,
  )
  return [tag('dt').add(field.caption), tag('dd').add(text)]
}

function button(style: string, caption: string): Content {
  return tag('button').class('Button').class(style).attr('type', 'submit').add(caption)
}
