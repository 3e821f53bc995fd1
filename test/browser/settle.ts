import type { Page } from 'playwright-core'

/**
 * Lets a page do what it has begun, so that a test can say what did not happen: two frames with the
 * tasks between them, then a request to the server and back, behind which nothing earlier can hide.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const task = () => new Promise((resolve) => setTimeout(resolve))
    for (let turn = 0; turn < 2; turn++) {
      await frame()
      await task()
    }
    await fetch(location.href, { method: 'HEAD' }).catch(() => undefined)
    await task()
  })
}
