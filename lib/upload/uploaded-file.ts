import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadStore } from './upload-store.js'

/** What is known of a complete upload. */
export interface UploadFacts {
  /** The key of the upload in its store. */
  readonly key: string
  /** The name that the browser sent; never a path to trust. */
  readonly name: string
  /** The size in bytes. */
  readonly size: number
  /** The media type, found from the content. */
  readonly type: string
  /** The extension that belongs to the type, without its dot; `''` when there is none. */
  readonly extension: string
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
  /** The extension that belongs to that type, without its dot; `''` when there is none. */
  readonly extension: string
  readonly #store: UploadStore
  #taken = false

  constructor({ key, name, size, type, extension }: UploadFacts, store: UploadStore) {
    this.key = key
    this.name = name
    this.size = size
    this.type = type
    this.extension = extension
    this.#store = store
  }

  /** Whether it was moved or removed. */
  get taken(): boolean {
    return this.#taken
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
    if (this.#store.moveTo) await this.#store.moveTo(this.key, file, overwrite)
    else {
      await this.#copyTo(file, overwrite)
      await this.remove()
    }
    this.#taken = true
  }

  /** Removes it from the receiver. */
  async remove(): Promise<void> {
    await this.#store.remove(this.key)
    this.#taken = true
  }

  async #copyTo(file: string, overwrite: boolean): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true })
    const target = createWriteStream(file, { flags: overwrite ? 'w' : 'wx' })
    try {
      await pipeline(this.stream(), target)
    } catch (error) {
      const isOther = (error as NodeJS.ErrnoException).code === 'EEXIST'
      if (!isOther) await rm(file, { force: true })
      throw error
    }
  }
}

async function* chunksOf(stream: Promise<Readable>): AsyncGenerator<Buffer> {
  yield* (await stream) as AsyncIterable<Buffer>
}
