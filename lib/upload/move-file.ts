import { constants, copyFile, link, mkdir, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'

/**
 * Moves a file, across file systems too, and makes the folders that it goes to.
 *
 * @param overwrite replaces what is there
 * @throws {Error} `EEXIST` if there is such a file already, unless `overwrite`
 */
export async function moveFile(from: string, to: string, overwrite: boolean): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  try {
    if (overwrite) return await rename(from, to)
    // Unlike a rename, a link never replaces anything.
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error
    await copy(from, to, overwrite)
  }
  await unlink(from)
}

async function copy(from: string, to: string, overwrite: boolean): Promise<void> {
  try {
    await copyFile(from, to, overwrite ? 0 : constants.COPYFILE_EXCL)
  } catch (error) {
    const isOther = (error as NodeJS.ErrnoException).code === 'EEXIST'
    if (!isOther) await rm(to, { force: true })
    throw error
  }
}
