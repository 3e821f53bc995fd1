import type { Page } from 'playwright-core'

/**
 * Stops the clock of a page, so that its timers wait for `page.clock.runFor(milliseconds)`: a test
 * of how long something takes must not depend on how busy the machine is.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
}
