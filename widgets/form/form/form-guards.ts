import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { DraftStore } from '../value/draft-store.js'
import type { Parsed } from '../value/form-shape.js'
import type { SubmissionStore } from '../value/submission-store.js'
import { type DraftOptions, FormDraft } from './form-draft.js'
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
   * a reload or the Back button, gets the answer of the first one. Needs secrets to sign with: those of
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
}
