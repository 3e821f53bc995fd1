import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Issue } from './store.js'

/** An export of issues that runs in the background. */
export interface Export {
  readonly id: string
  readonly total: number
  readonly lines: string[]
}

const batch = 25

/** The exports of this process. */
export class Exports {
  readonly #all = new Map<string, Export>()

  /** @param pause milliseconds between two batches: stands for work */
  constructor(readonly pause = 100) {}

  start(issues: readonly Issue[]): string {
    const job: Export = { id: randomUUID(), total: issues.length, lines: ['id,title,status'] }
    this.#all.set(job.id, job)
    void this.#run(job, issues)
    return job.id
  }

  get(id: string): Export | undefined {
    return this.#all.get(id)
  }

  async #run(job: Export, issues: readonly Issue[]): Promise<void> {
    for (let at = 0; at < issues.length; at += batch) {
      await delay(this.pause)
      job.lines.push(...issues.slice(at, at + batch).map(lineOf))
    }
  }
}

function lineOf({ id, title, isOpen }: Issue): string {
  // A spreadsheet would take a text that begins so for a formula.
  const safe = /^[=+\-@\t\r]/.test(title) ? `'${title}` : title
  return `${id},"${safe.replaceAll('"', '""')}",${isOpen ? 'open' : 'closed'}`
}
