import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSite, sitePaths } from '../../../docs-site/app.js'
import { prepareAxe, violations } from '../axe.js'
import { type Chromium, type Served, serve } from '../harness.js'

const variants = [
  { width: 400, colorScheme: 'dark' },
  { width: 1000, colorScheme: 'light' },
  { width: 1500, colorScheme: 'dark' },
] as const

/** The tracks of the site have a test file each, so that several are looked at side by side. */
export type Track = 'basics' | 'build' | 'extend' | 'showcase'

// All of these are drawn by one handler, from texts alike: axe-core looks at one of them.
const isHelp = (path: string) => path.startsWith('/help/')
const help = sitePaths.find(isHelp)

/**
 * Walks through the pages of a track, or those that belong to none. Each is loaded once, and looked
 * at in all its variants: narrow and wide, light and dark, from left to right and from right to left.
 */
export function walkPages({ keepPage }: Chromium, track?: Track): void {
  const kept = keepPage()
  let site: Served
  beforeAll(async () => {
    site = await serve(createSite({ development: false }))
    await prepareAxe(kept.page)
  })
  afterAll(() => site.close())

  it.each(sitePaths.filter((path) => trackOf(path) === track))(
    '%s is accessible and fits into the window, narrow or wide, light or dark, in both directions of text',
    async (path) => {
      const { page } = kept
      await page.goto(site.url + path)
      for (const { width, colorScheme } of variants) {
        const variant = `${path}, ${String(width)} pixels wide, ${colorScheme}`
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        if (!isHelp(path) || path === help) {
          // The navigation is the same everywhere: it is looked at in the site's front page.
          const known = path === '/' ? undefined : '.TopNav'
          expect.soft(await violations(page, known), variant).toEqual([])
        }
        const { overflow, mirrored } = await measure(page)
        const directions = `${variant}, from left to right and from right to left`
        expect.soft(overflow, `overflow: ${directions}`).toEqual([0, 0])
        expect.soft(mirrored, `mirrored code: ${variant}`).toEqual([])
      }
    },
    // A thorough look, also at the longest page, while other tests run.
    240_000,
  )
}

/**
 * How many pixels a page is too wide, from left to right and from right to left, and the code that
 * reads from the right in the latter.
 */
function measure(page: Page): Promise<{ overflow: [number, number]; mirrored: string[] }> {
  return page.evaluate(() => {
    const root = document.documentElement
    const overflow = () => Math.max(0, root.scrollWidth - root.clientWidth)
    const [direction, fromLeft] = [root.dir, overflow()]
    root.dir = 'rtl'
    const fromRight = overflow()
    const mirrored = [...document.querySelectorAll('code, kbd, samp, pre')]
      .filter((one) => getComputedStyle(one).direction !== 'ltr')
      .map(({ outerHTML }) => outerHTML.slice(0, 80))
    root.dir = direction
    return { overflow: [fromLeft, fromRight], mirrored }
  })
}

function trackOf(path: string): Track | undefined {
  return /^\/(basics|build|extend|showcase)\//.exec(path)?.[1] as Track | undefined
}
