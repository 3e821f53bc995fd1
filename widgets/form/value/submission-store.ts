import type { Awaitable } from './validation-message.js'

/** What is known of the first use of a submission key. */
export interface EarlierSubmission {
  /** Where it led, an action URL; missing while it is under way, or when it led nowhere. */
  readonly result?: string
}

/**
 * Remembers which forms were submitted, so that none is committed twice. Several nodes share one, for
 * example a table with a unique column. A key is good for a day.
 */
export interface SubmissionStore {
  /** Claims a key. Gives `undefined` when it is new, else what is known of its first use. */
  begin(key: string): Awaitable<EarlierSubmission | undefined>

  /** Keeps where the first use has led. */
  complete(key: string, result: string): Awaitable<void>

  /** Frees a key, because the submission was refused or has failed. */
  release(key: string): Awaitable<void>
}

/** Milliseconds that a key is good for. */
export const keyLifetime = 86_400_000

/** A {@link SubmissionStore} for an app of a single process: it forgets all when that ends. */
export class MemorySubmissionStore implements SubmissionStore {
  readonly #known = new Map<string, { readonly since: number; result?: string }>()

  begin(key: string): EarlierSubmission | undefined {
    this.#forget()
    const known = this.#known.get(key)
    if (!known) this.#known.set(key, { since: Date.now() })
    return known
  }

  complete(key: string, result: string): void {
    const known = this.#known.get(key)
    if (known) known.result = result
  }

  release(key: string): void {
    this.#known.delete(key)
  }

  /** The oldest come first. */
  #forget(): void {
    for (const [key, { since }] of this.#known) {
      if (Date.now() - since < keyLifetime) return
      this.#known.delete(key)
    }
  }
}
