import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { contactsFile, readContact } from './contacts.js'
import type { SharedStore } from './shared-store.js'

/** How far a visitor's import is. */
export interface ImportJob {
  readonly id: string
  readonly total: number
  /** Lines that have been read. */
  readonly done: number
  /** Of these, lines that were no contacts. */
  readonly rejected: number
}

/** The answer to a progress bar: see `ProgressWidget`. */
export interface ImportReport {
  readonly value: number
  readonly max: number
  readonly label: string
  readonly stop?: boolean
  readonly action?: string
}

const kept = 60 * 60
const lines = contactsFile(2000).split('\n').slice(1)
const batch = 50
const pause = 100
const leaseTime = 2000

// #region jobs
/**
 * Imports in the background. How far each is stands in the shared store, so that any node can report
 * it; and when the node that works on it stops, the next that is asked goes on where it was.
 */
export class ImportJobs {
  readonly #node = randomUUID()
  readonly #store: SharedStore
  readonly #working = new Map<string, Promise<void>>()
  #closed = false

  constructor(store: SharedStore) {
    this.#store = store
  }

  /** Restarts a visitor's import. */
  async start(visitor: string): Promise<ImportJob> {
    const job = { id: randomUUID(), total: lines.length, done: 0, rejected: 0 }
    await this.#save(job)
    await this.#store.set(`import-of:${visitor}`, job.id, kept)
    this.#work(visitor, job.id)
    return job
  }

  /** A visitor's import, the last one that was begun, if there is one. */
  async find(visitor: string): Promise<ImportJob | undefined> {
    const id = await this.#store.get(`import-of:${visitor}`)
    const text =
      id === undefined ? undefined : await this.#store.get(`import:${id}`)
    return text === undefined ? undefined : (JSON.parse(text) as ImportJob)
  }

  /**
   * How far it is. Sees to it that somebody works on it.
   *
   * @param id the requested job; `undefined` comes when a newer one has taken its place
   */
  async report(visitor: string, id: string): Promise<ImportReport | undefined> {
    const job = await this.find(visitor)
    if (job?.id !== id) return undefined
    const label = `${job.done} of ${job.total} contacts`
    const report = { value: job.done, max: job.total, label }
    if (isOver(job)) return { ...report, stop: true, action: '?done=1' }
    this.#work(visitor, id)
    return report
  }

  /** Stops working; another node may go on at once. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#working.values())
  }

  #work(visitor: string, id: string): void {
    if (this.#closed || this.#working.has(id)) return
    const work = this.#run(visitor, id)
      // Whoever asks next how far it is begins again.
      .catch(() => undefined)
      .finally(() => this.#working.delete(id))
    this.#working.set(id, work)
  }

  async #run(visitor: string, id: string): Promise<void> {
    const lease = `import-lease:${id}`
    while (
      !this.#closed &&
      (await this.#store.lease(lease, this.#node, leaseTime))
    ) {
      const job = await this.find(visitor)
      if (job?.id !== id || isOver(job)) break
      await this.#save(importBatch(job))
      await delay(pause)
    }
    await this.#store.release(lease, this.#node)
  }

  // Under its own id: what is saved late never takes the place of an import that was begun since.
  async #save(job: ImportJob): Promise<void> {
    await this.#store.set(`import:${job.id}`, JSON.stringify(job), kept)
  }
}
// #endregion jobs

/** Whether the job is finished. */
export function isOver(job: ImportJob): boolean {
  return job.done >= job.total
}

function importBatch(job: ImportJob): ImportJob {
  const next = lines.slice(job.done, job.done + batch)
  const rejected = next.filter((line) => !readContact(line)).length
  return {
    ...job,
    done: job.done + next.length,
    rejected: job.rejected + rejected,
  }
}
