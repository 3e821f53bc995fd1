import { existsSync } from 'node:fs'
import { findProgram, installDebianPackages } from './debian-package.js'

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
  return usualPaths.find((path) => existsSync(path)) ?? findProgram(...names)
}

/**
 * Installs Chromium from the packages of a Debian system, as root.
 *
 * @returns its path
 * @throws {Error} when this is another system or user, or the installation failed
 */
export function installChromium(): string {
  installDebianPackages('chromium')
  const path = findChromium()
  if (path) return path
  throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to its path')
}
