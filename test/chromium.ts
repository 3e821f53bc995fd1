import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const usualPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else the usual places, else the search path.
 *
 * @throws {Error} when `CHROMIUM_PATH` names a file that does not exist
 */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH names a file that does not exist: ${chosen}`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onSearchPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...usualPaths, ...onSearchPath].find((path) => existsSync(path))
}

/**
 * Installs Chromium from the packages of a Debian system, as root.
 *
 * @returns its path
 * @throws {Error} when this is another system or user, or the installation failed
 */
export function installChromium(): string {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const arguments_ of [['update'], ['install', '-y', 'chromium']]) {
      spawnSync('apt-get', arguments_, { stdio: 'inherit', env })
    }
    const path = findChromium()
    if (path) return path
  }
  throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to its path')
}
