import { existsSync } from 'node:fs'
import { findProgram, installDebianPackages } from './debian-package.js'

// The headless shell draws no windows, so that a test costs a third of the processor time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else the first that is installed.
 *
 * @throws {Error} when `CHROMIUM_PATH` names a file that does not exist
 */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH names a file that does not exist: ${chosen}`)
  }
  return findProgram(...names)
}

/**
 * Installs Chromium from the packages of a Debian system, as root.
 *
 * @returns its path
 * @throws {Error} when this is another system or user, or the installation failed
 */
export function installChromium(): string {
  installDebianPackages('chromium-headless-shell')
  if (!findChromium()) installDebianPackages('chromium')
  const path = findChromium()
  if (path) return path
  throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to its path')
}
