import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadStore } from './upload-store.js'

/** What is known of a complete upload. */
export interface UploadFacts {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly type: string
}

/**
 * A file that a form has brought, complete and checked. It is the app's once it was moved; what is not
 * moved goes by itself after the receiver's lifetime.
 *
 * @example
 * for (const file of await attachments.files(ctx)) {
 *   await file.moveTo(path.join(folder, randomUUID()))
 * }
 */
export class UploadedFile implements UploadFacts {
  /** What the form posts for it. */
  readonly key: string
  /** The name that the user's file had, made harmless: one path segment, at most 200 bytes. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The media type that its content has, whatever the client said. */
  readonly type: string
  readonly #store: UploadStore

  constructor({ key, name, size, type }: UploadFacts, store: UploadStore) {
    this.key = key
    this.name = name
    this.size = size
    this.type = type
    this.#store = store
  }

  /** Its bytes, from the start with each call. */
  stream(): Readable {
    const stream = this.#store.read(this.key)
    return stream instanceof Readable
      ? stream
      : Readable.from(chunksOf(stream), { objectMode: false })
  }

  /**
   * Moves it to where the app keeps it, and makes the folders on the way.
   *
   * @param file the path of the file; use a name of your own, and keep {@link name} beside it
   * @param options `overwrite`: replaces a file that is there
   * @throws {Error} `EEXIST` if there is such a file already, `ENOENT` if it was moved before
   */
  async moveTo(file: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    const { overwrite = false } = options
    if (this.#store.moveTo) return this.#store.moveTo(this.key, file, overwrite)
    await this.#copyTo(file, overwrite)
    await this.remove()
  }

  /** Removes it from the receiver. */
  async remove(): Promise<void> {
    await this.#store.remove(this.key)
  }

  async #copyTo(file: string, overwrite: boolean): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true })
    const target = createWriteStream(file, { flags: overwrite ? 'w' : 'wx' })
    let opened = false
    target.once('open', () => (opened = true))
    try {
      await pipeline(this.stream(), target)
    } catch (error) {
      if (opened) await rm(file, { force: true })
      throw error
    }
  }
}

async function* chunksOf(stream: Promise<Readable>): AsyncGenerator<Buffer> {
  yield* (await stream) as AsyncIterable<Buffer>
}
