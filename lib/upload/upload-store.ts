import type { Readable } from 'node:stream'
import type { DataStore } from '@tus/utils'

/** Where uploads are kept until the app takes them: a data store of tus, and what forms need of one. */
export interface UploadStore extends DataStore {
  /** The bytes of an upload from the start. */
  read(key: string): Readable | Promise<Readable>

  /**
   * The keys of the uploads that are there, complete or not, and begin with this prefix: those of one
   * visitor. Those that were begun must be among them.
   */
  keysOf(prefix: string): Promise<readonly string[]>

  /** Secrets that all nodes with this store share; they sign keys where the app gives none. */
  secrets?(): readonly string[]

  /**
   * Moves a complete upload out of the store. A store without it has its files copied and removed.
   *
   * @throws {Error} `EEXIST` if there is such a file already, unless `overwrite`
   */
  moveTo?(key: string, path: string, overwrite: boolean): Promise<void>
}

/** The bytes at the start of an upload. */
export async function headOf(store: UploadStore, key: string, bytes: number): Promise<Buffer> {
  const stream = await store.read(key)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= bytes) break
  }
  return Buffer.concat(chunks).subarray(0, bytes)
}
