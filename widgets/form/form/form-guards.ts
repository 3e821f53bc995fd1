import type { StandardSchemaV1 } from '@standard-schema/spec'
import { EarlierAnswer } from '../../../lib/http/redirect/earlier-answer.js'
import type { Draft, DraftStore } from '../value/draft-store.js'
import type { Parsed } from '../value/form-shape.js'
import type { SubmissionStore } from '../value/submission-store.js'
import { type Content, type Context, type InputWidget, stateOf } from '../../../lib/index.js'
import { afterAnswer } from '../../../lib/request/after-answer.js'
import { isFormRequest } from '../../../lib/widget/form-request.js'
import type { Awaitable } from '../value/validation-message.js'
import { type DraftOptions, FormDraft, offeredKey } from './form-draft.js'
import { hiddenInput } from './hidden-input.js'
import { FormSchema, type SchemaOptions } from './form-schema.js'
import { FormSettingsBase } from './form-settings.js'
import { RecordVersion } from './record-version.js'
import { SubmissionKey, type SubmissionKeyOptions } from './submission-key.js'

/** What a form does so that nothing wrong is saved, nothing twice, and nothing is lost. */
export abstract class FormGuards<T> extends FormSettingsBase<T> {
  /** The schema of `withSchema`. */
  protected schema: FormSchema | undefined
  /** The key of `withSubmissionKey`. */
  protected submissionKey: SubmissionKey | undefined
  /** The version of `withVersion`. */
  protected recordVersion: RecordVersion | undefined
  /** The draft of `withDraft`. */
  protected ownDraft: FormDraft | undefined
  #offersDraft = false
  /** Whether this request has saved what the draft holds. */
  #isSaved: () => boolean = () => false

  /**
   * Validates the values by a schema, after the inputs' own checks have passed. Issues appear at the
   * field of their path, others at the head of the form. What the browser can check as well (required,
   * bounds, length, pattern) is said once, by the inputs.
   *
   * @param schema of any library that implements Standard Schema: Zod, Valibot, ArkType. It receives
   *   what the inputs' `read` gives: `null` for an empty number, date or choice.
   * @example
   * wf.form().add(from, until).withSchema(z.object({ from: z.string(), until: z.string() })
   *   .refine(({ from, until }) => from <= until, { path: ['until'], message: 'Ends too early' }))
   */
  withSchema<S extends StandardSchemaV1>(
    schema: S,
    options: SchemaOptions = {},
  ): this & Parsed<StandardSchemaV1.InferOutput<S>> {
    this.schema = new FormSchema(schema, options)
    return this
  }

  /**
   * Lets the form be committed once for each time it is drawn: a second submission, by a double click,
   * a reload or the Back button, gets the answer of the first one. When something else was entered for
   * it, as after Back or in a copied tab, the form says that it was sent already and keeps what was
   * entered, to be sent once more. Needs secrets to sign with: those of
   * `options.keys`, by default `app.keys`.
   *
   * @example
   * wf.form().withSubmissionKey(store).add(wf.buttonFilled('order').add('Order'))
   */
  withSubmissionKey(store: SubmissionStore, options: SubmissionKeyOptions = {}): this {
    this.submissionKey = new SubmissionKey(store, options)
    return this
  }

  /**
   * Refuses to save over a change that somebody else has made since the form was drawn. Fields that
   * only one of both has changed are merged; for the others the user decides.
   *
   * @param version any text or number that changes with each save
   */
  withVersion(version: string | number): this {
    this.recordVersion = new RecordVersion(version)
    return this
  }

  /**
   * Keeps what is entered as a draft: while the form is filled in, when it is refused, and when a button
   * with `withRefresh()` is pressed. `wf.draftOffer(form)` offers it the next time, and nothing is
   * brought back before that is accepted. The draft is removed once the form is committed. Passwords are
   * never in it; of files, which stay with their receiver, it contains the keys.
   *
   * @example
   * const form = wf.form().withDraft(drafts, { owner: user.id, record: order.id }).add(note)
   * await form.readyToCommit(ctx)
   * await wf.page().add(wf.draftOffer(form), form).draw(ctx)
   * @throws {TypeError} If the owner is empty: everybody would share one draft.
   */
  withDraft(store: DraftStore, options: DraftOptions): this {
    const version = options.version ?? this.recordVersion?.current ?? ''
    return this.setDraft(new FormDraft(store, this.settings.name, { ...options, version }))
  }

  /** The draft of `withDraft`. */
  get draft(): FormDraft | undefined {
    return this.ownDraft
  }

  /** Sets the draft that keeps the entries of the form. */
  protected setDraft(draft: FormDraft): this {
    this.ownDraft = draft
    return this
  }

  /** Whether a draft is kept while the form is filled in. */
  protected get keepsDraft(): boolean {
    return this.ownDraft !== undefined
  }

  /** @internal Called by the widget that offers the draft. */
  offerDraft(): void {
    this.#offersDraft = true
  }

  /** @internal The draft from another time that is neither restored, discarded nor saved yet. */
  async openDraft(ctx: Context): Promise<Draft | undefined> {
    const { name, method } = this.settings
    const isDecided = isFormRequest(ctx, name, method) && !stateOf(ctx).has(offeredKey)
    return isDecided || this.#isSaved() ? undefined : this.ownDraft?.load()
  }

  /** Whether a draft is on offer beside the form that is drawn. */
  protected isDraftOffered(ctx: Context): Awaitable<boolean> {
    return this.#offersDraft && this.openDraft(ctx).then((draft) => draft !== undefined)
  }

  /** Keeps the values of the edited form as a draft; there is none of a form without any. */
  protected async storeDraft(
    ctx: Context,
    visible: readonly InputWidget[],
    edited: readonly InputWidget[],
  ): Promise<void> {
    const { ownDraft, recordVersion, settings } = this
    if (!ownDraft || !isFormRequest(ctx, settings.name, settings.method)) return
    if (stateOf(ctx).has(offeredKey) && (await this.openDraft(ctx))) return
    const version = recordVersion?.entries(visible, ctx)
    if (edited.length > 0) await ownDraft.keep(edited, ctx, { version })
    else await ownDraft.remove()
  }

  /** Removes the draft, which has done its duty, unless the app finds an error while it is saving. */
  protected dropDraft(ctx: Context, isRefused: () => boolean): void {
    const draft = this.ownDraft
    if (!draft) return
    this.#isSaved = () => !isRefused()
    afterAnswer(ctx, async (failed) => {
      if (!failed && !isRefused()) await draft.remove()
    })
  }

  /** Removes a draft that was kept although the form was saved: its answer had got lost on the way. */
  protected async dropSavedDraft(error: unknown): Promise<never> {
    if (error instanceof EarlierAnswer) await this.ownDraft?.remove()
    throw error
  }

  /** What the form carries for its draft. */
  protected draftInputs(ctx: Context, inputs: readonly InputWidget[], isOffered: boolean): Content {
    const ticket = this.ownDraft?.ticket(ctx, inputs)
    return [isOffered && hiddenInput(offeredKey, '1'), ticket && hiddenInput('_ticket', ticket)]
  }
}
