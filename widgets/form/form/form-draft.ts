import { type Context, type InputWidget, LocalizedDate, stateOf } from '../../../lib/index.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import type { Draft, DraftKey, DraftStore } from '../value/draft-store.js'
import { appKeys } from './app-keys.js'
import { draftTicket } from './draft-ticket.js'

/** Posted by a form beside which a draft is on offer: nothing takes its place before that was decided. */
export const offeredKey = '_offered'

/** Whose draft a form keeps: see `withDraft`. */
export interface DraftOptions {
  /** Who fills in the form: a user's id, or the session's id of somebody without an account. */
  readonly owner: string
  /** The id of the record that the form edits. Default: `''`, for a new one. */
  readonly record?: string | number
  /** The version of that record, if it is not given to `withVersion`. */
  readonly version?: string | number
  /** The secrets that seal what {@link keepDraft} needs, the newest first. Default: `app.keys`. */
  readonly keys?: readonly string[]
}

/** The value of `_refresh` that discards a draft. */
export const discardDraft = 'draft.discard'

/** The value of `_refresh` that brings a draft back. */
export const restoreDraft = 'draft.restore'

/** Whether the request brings a draft back. */
export function isRestoring(ctx: Context): boolean {
  return stateOf(ctx).get('_refresh') === restoreDraft
}

/** The draft of one form: what was entered and is not saved yet. */
export class FormDraft {
  readonly #store: DraftStore
  readonly #key: DraftKey
  readonly #version: string
  readonly #keys: readonly string[] | undefined
  #loading: Promise<Draft | undefined> | undefined

  constructor(
    store: DraftStore,
    form: string,
    { owner, record = '', version = '', keys }: DraftOptions,
  ) {
    this.#keys = keys
    if (owner === '') throw new TypeError('A draft needs an owner: a user or a session')
    this.#store = store
    this.#key = { owner, form, record: String(record) }
    this.#version = String(version)
  }

  /** Whether the record changed after the draft was started. */
  isOutdated(draft: Draft): boolean {
    return draft.version !== this.#version
  }

  /** What the form carries so that `keepDraft` can keep its entries; `''` without secrets of the app. */
  ticket(ctx: Context, inputs: readonly InputWidget[]): string {
    return draftTicket(this.#keys ?? appKeys(ctx), this.#key, this.#version, inputs)
  }

  /** The draft that is there. */
  load(): Promise<Draft | undefined> {
    return (this.#loading ??= Promise.resolve(this.#store.load(this.#key)))
  }

  /**
   * Keeps what the request has brought for the inputs.
   *
   * @param steps how far a wizard is
   * @param version what the form carries of the version of its record
   */
  async keep(
    inputs: readonly InputWidget[],
    ctx: Context,
    {
      steps,
      version: carried = [],
    }: { steps?: Draft['steps']; version?: [string, string][] | undefined } = {},
  ): Promise<void> {
    // Whoever discards it says nothing about the fields.
    if (stateOf(ctx).get('_refresh') === discardDraft) return this.remove()
    const entries = [...carried, ...(await entriesOf(inputs, ctx))]
    const { version = this.#version } = (await this.load()) ?? {}
    await this.#store.save(this.#key, {
      entries,
      version,
      keptAt: new Date().toISOString(),
      ...(steps && { steps }),
    })
  }

  async remove(): Promise<void> {
    this.#loading = Promise.resolve(undefined)
    await this.#store.remove(this.#key)
  }
}

/** What inputs post, as far as it may be kept. */
export async function entriesOf(
  inputs: readonly InputWidget[],
  ctx: Context,
): Promise<[string, string][]> {
  const controls = inputs.filter((input): input is InputWidget & FormControl<unknown> =>
    isFormControl(input),
  )
  const entries: [string, string][] = []
  for (const control of controls) entries.push(...(await control.entries(ctx)))
  return entries
}

/** A text in which `{time}` is when a draft was kept, in its owner's time zone. */
export function draftTime(text: string, draft: Draft | undefined, lang: string): string {
  const time = new LocalizedDate(new Date(draft?.keptAt ?? 0), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return text.replace('{time}', () => time.textIn(lang))
}
