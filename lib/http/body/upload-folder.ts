import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const prefix = 'bespa-upload-'
/** Names the process that a folder belongs to: several containers may share a disk. */
const owner = `${prefix}${hostname().replace(/[^\w.]/g, '_')}-`
/** No request takes as long: a folder of another machine that is older was left behind. */
const staleAfter = 60 * 60 * 1000

/**
 * The folder that holds the uploads of one request, readable by this process alone. It is made when
 * the first upload comes, and goes with everything that the app has not moved away.
 */
export class UploadFolder {
  #path: string | undefined

  /** Makes the folder, and returns its path. */
  async make(): Promise<string> {
    return (this.#path ??= await mkdtemp(path.join(tmpdir(), `${owner}${process.pid}-`)))
  }

  /** Removes the folder, also when an upload was broken off in the middle of a file. */
  async remove(): Promise<void> {
    if (this.#path !== undefined) await removeFolder(this.#path)
  }
}

let swept: Promise<void> | undefined

/**
 * Removes the folders that processes have left behind which were killed in the middle of an upload.
 * Once for each process, before it makes one of its own.
 */
export function sweepUploads(): Promise<void> {
  return (swept ??= sweepFolder(tmpdir(), new Set([process.pid])))
}

/**
 * Removes the upload folders in `folder` that belong to no running process.
 *
 * @param own processes whose folders are left over although they run: their number was given again
 */
export async function sweepFolder(folder: string, own: ReadonlySet<number>): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const stale = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(folder, name))
  await Promise.all(
    stale.map(async (one) => {
      if (await isStale(one, own)) await removeFolder(one)
    }),
  )
}

async function isStale(folder: string, own: ReadonlySet<number>): Promise<boolean> {
  const name = path.basename(folder)
  const pid = name.startsWith(owner) ? Number.parseInt(name.slice(owner.length), 10) : NaN
  if (pid > 0) return own.has(pid) || !isRunning(pid)
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }))
  return Date.now() - mtimeMs > staleAfter
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A folder that cannot be removed is no reason to fail a request that has its answer. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}
