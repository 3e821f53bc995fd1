import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { moveFile } from './move-file.js'
import type { UploadStore } from './upload-store.js'

const secretFile = '.secret'

/**
 * Keeps uploads in a folder that this account alone can read: two files for each, its bytes and what is
 * known of it. Nodes that share the folder share the uploads.
 */
export class DiskUploadStore extends FileStore implements UploadStore {
  readonly #secrets: readonly string[]

  /**
   * @param directory is made when it is missing
   * @param lifetime milliseconds after which an upload that nobody took is removed
   */
  constructor(directory: string, lifetime: number) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    super({ directory, expirationPeriodInMilliseconds: lifetime })
    // The length of each upload is checked before its first byte.
    this.extensions = this.extensions.filter((name) => name !== 'creation-defer-length')
    this.#secrets = [secretIn(directory)]
  }

  secrets(): readonly string[] {
    return this.#secrets
  }

  async keysOf(prefix: string): Promise<readonly string[]> {
    const files = await readdir(this.directory)
    return files
      .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
  }

  async moveTo(key: string, to: string, overwrite: boolean): Promise<void> {
    await moveFile(path.join(this.directory, key), to, overwrite)
    await rm(path.join(this.directory, `${key}.json`), { force: true })
  }

  override async remove(key: string): Promise<void> {
    for (const file of [key, `${key}.json`]) {
      await rm(path.join(this.directory, file), { force: true })
    }
  }

  /** Also removes complete uploads, and what a crash has left of one. */
  override async deleteExpired(): Promise<number> {
    const youngest = Date.now() - this.getExpiration()
    let removed = 0
    for (const file of await readdir(this.directory)) {
      if (file === secretFile) continue
      const place = path.join(this.directory, file)
      const stats = await stat(place).catch(() => undefined)
      if (!stats?.isFile() || stats.mtimeMs > youngest) continue
      await rm(place, { force: true })
      if (!file.endsWith('.json')) removed++
    }
    return removed
  }
}

/** The folder's own secret, made by the first node that needs it. */
function secretIn(directory: string): string {
  const file = path.join(directory, secretFile)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
