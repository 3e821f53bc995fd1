import type { Awaitable } from './validation-message.js'

/** Says whose draft it is, and of what. */
export interface DraftKey {
  /** Who has entered it: a user's id, or the session's id of somebody without an account. */
  readonly owner: string
  /** The form's name. */
  readonly form: string
  /** The id of the record that the form edits; `''` for a new one. */
  readonly record: string
}

/** What was entered into a form and is not saved yet. It contains neither passwords nor file contents. */
export interface Draft {
  /** Names and values, in the order in which the form posts them. */
  readonly entries: readonly (readonly [name: string, value: string])[]
  /** The version of the record that the draft was begun with; `''` without one. */
  readonly version: string
  /** When it was kept: an ISO instant. */
  readonly keptAt: string
  /** How far the steps of a wizard are: passed, or to be looked at again. */
  readonly steps?: Readonly<Record<string, 'passed' | 'again'>>
}

/**
 * Keeps drafts, for example in a table with one row for each key. Several nodes share one.
 *
 * @example
 * class DraftTable implements DraftStore {
 *   async load({ owner, form, record }: DraftKey) { … }
 *   async save({ owner, form, record }: DraftKey, draft: Draft) { … }
 *   async remove({ owner, form, record }: DraftKey) { … }
 *   async clear(owner: string) { … }
 * }
 */
export interface DraftStore {
  /** Returns the draft of a key, `undefined` if there is none. */
  load(key: DraftKey): Awaitable<Draft | undefined>

  /** Keeps a draft in place of the one before. */
  save(key: DraftKey, draft: Draft): Awaitable<void>

  /** Removes the draft of a key: it was saved for good, or discarded. */
  remove(key: DraftKey): Awaitable<void>

  /** Removes all drafts of an owner. The app calls it when somebody signs out. */
  clear(owner: string): Awaitable<void>
}

/** How much a {@link MemoryDraftStore} keeps. */
export interface MemoryDraftStoreOptions {
  /** Milliseconds that a draft is kept. Default: 604,800,000 (seven days). */
  readonly lifetime?: number
  /** How many drafts are kept at most; the oldest go first. Default: 1000. */
  readonly limit?: number
}

/** A {@link DraftStore} for an app of a single process: all drafts are lost when it ends. */
export class MemoryDraftStore implements DraftStore {
  /** The longest unchanged come first. */
  readonly #drafts = new Map<string, { readonly owner: string; readonly draft: Draft }>()
  readonly #lifetime: number
  readonly #limit: number

  constructor({ lifetime = 7 * 86_400_000, limit = 1000 }: MemoryDraftStoreOptions = {}) {
    this.#lifetime = lifetime
    this.#limit = limit
  }

  load(key: DraftKey): Draft | undefined {
    const kept = this.#drafts.get(textOf(key))?.draft
    return kept && this.#isCurrent(kept) ? kept : undefined
  }

  save(key: DraftKey, draft: Draft): void {
    this.remove(key)
    this.#drafts.set(textOf(key), { owner: key.owner, draft })
    for (const [oldest, { draft: kept }] of this.#drafts) {
      if (this.#drafts.size <= this.#limit && this.#isCurrent(kept)) return
      this.#drafts.delete(oldest)
    }
  }

  remove(key: DraftKey): void {
    this.#drafts.delete(textOf(key))
  }

  clear(owner: string): void {
    for (const [key, kept] of this.#drafts) if (kept.owner === owner) this.#drafts.delete(key)
  }

  #isCurrent({ keptAt }: Draft): boolean {
    return Date.now() - Date.parse(keptAt) < this.#lifetime
  }
}

function textOf({ owner, form, record }: DraftKey): string {
  return JSON.stringify([owner, form, record])
}
