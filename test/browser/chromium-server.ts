import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium, installChromium } from '../chromium.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of this run takes connections. */
    chromium: string
  }
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts one Chromium for all test files of a project, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium() ?? installChromium()
  const server = await chromium.launchServer({ executablePath, args: flags })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
