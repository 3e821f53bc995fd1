import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * The folder that holds the uploads of one request, readable by this process alone. It is made when
 * the first upload comes, and goes with everything that the app has not moved away.
 */
export class UploadFolder {
  #path: string | undefined

  /** Makes the folder, and returns its path. */
  async make(): Promise<string> {
    return (this.#path ??= await mkdtemp(path.join(tmpdir(), 'bespa-upload-')))
  }

  /** Removes the folder, also when an upload was broken off in the middle of a file. */
  async remove(): Promise<void> {
    if (this.#path === undefined) return
    // What cannot be removed is no reason to fail a request that has its answer.
    await rm(this.#path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}
