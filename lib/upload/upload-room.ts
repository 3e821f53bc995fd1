import { ownerOf, sizeOf } from './upload-key.js'
import type { UploadStore } from './upload-store.js'

/** What one visitor may have in a receiver at a time, from the beginning of an upload until a handler takes it. */
export interface UploadQuota {
  /** How many uploads. Default: 1000. */
  readonly files?: number
  /** How many bytes, counted with their full size from the beginning. Default: 1 GiB. */
  readonly bytes?: number
}

/** An upload beyond the quota of its visitor. Answered with the status 507 (Insufficient Storage). */
export class UploadQuotaError extends Error {
  /** The name of the class. */
  override readonly name = 'UploadQuotaError'
  /** The status of the answer: “Insufficient Storage”. */
  readonly status = 507
  /** Whether the client learns the message: `true`. */
  readonly expose = true
  /** For the server of the protocol. */
  readonly status_code = 507
  /** The text of its answer. */
  readonly body = 'There is no room for this upload until others are saved or removed\n'

  constructor() {
    super('The visitor has no room for another upload')
  }
}

/**
 * The room that each visitor has for uploads. They begin one after the other, so that many requests at
 * once get no more in than one after the other would. Nodes that share a store do not wait for each
 * other: together they may let in one more each.
 */
export class UploadRoom {
  readonly #store: UploadStore
  readonly #files: number
  readonly #bytes: number
  /** By visitor, until the last one in the queue has left. */
  readonly #queues = new Map<string, Promise<void>>()

  constructor(store: UploadStore, { files = 1000, bytes = 1024 ** 3 }: UploadQuota = {}) {
    this.#store = store
    this.#files = files
    this.#bytes = bytes
  }

  /**
   * Waits for the visitor's turn, and finds out whether there is room.
   *
   * @param key of the upload that is about to begin
   * @returns what is called once the store knows the upload: then it is the next one's turn
   * @throws {UploadQuotaError} If there is no room.
   */
  async enter(key: string): Promise<() => void> {
    const leave = await this.#turn(ownerOf(key))
    try {
      await this.#check(key)
    } catch (error) {
      leave()
      throw error
    }
    return leave
  }

  async #check(key: string): Promise<void> {
    const own = sizeOf(key)
    if (this.#files < 1 || own > this.#bytes) throw new UploadQuotaError()
    if (this.#files === Infinity && this.#bytes === Infinity) return
    const others = await this.#store.keysOf(ownerOf(key))
    const bytes = others.reduce((sum, other) => sum + sizeOf(other), own)
    if (others.length >= this.#files || bytes > this.#bytes) throw new UploadQuotaError()
  }

  async #turn(owner: string): Promise<() => void> {
    const before = this.#queues.get(owner)
    let leave = (): void => undefined
    const turn = new Promise<void>((resolve) => {
      leave = resolve
    })
    const queue = before ? before.then(() => turn) : turn
    this.#queues.set(owner, queue)
    void queue.then(() => {
      if (this.#queues.get(owner) === queue) this.#queues.delete(owner)
    })
    await before
    return leave
  }
}
