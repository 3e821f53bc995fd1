import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSite, sitePaths } from '../../../docs-site/app.js'
import { violations } from '../axe.js'
import { type Chromium, type Served, serve } from '../harness.js'

const variants = [
  { width: 400, colorScheme: 'dark' },
  { width: 1000, colorScheme: 'light' },
  { width: 1500, colorScheme: 'dark' },
] as const

/** The tracks of the site have a test file each, so that several are looked at side by side. */
export type Track = 'basics' | 'build' | 'extend' | 'showcase'

// All of these are drawn by one handler, from texts alike.
const isHelp = (path: string) => path.startsWith('/help/')
const help = sitePaths.find(isHelp)
const paths = sitePaths.filter((path) => !isHelp(path) || path === help)

/** Has axe-core look at the pages of a track, or at those that belong to none, in three variants. */
export function testAccessibility({ openPage }: Chromium, track?: Track): void {
  let site: Served
  beforeAll(async () => {
    site = await serve(createSite({ development: false }))
  })
  afterAll(() => site.close())

  it.each(paths.filter((path) => trackOf(path) === track))(
    '%s has no accessibility violation, narrow or wide, light or dark',
    async (path) => {
      // The navigation is the same everywhere: it is looked at in the site's front page.
      const known = path === '/' ? undefined : '.TopNav'
      const page = await openPage(site.url + path)
      for (const { width, colorScheme } of variants) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await violations(page, known), `${String(width)} ${colorScheme}`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `overflow at ${String(width)}`).toBeLessThanOrEqual(0)
      }
    },
    // A thorough look, also at the longest page, while other tests run.
    240_000,
  )
}

function trackOf(path: string): Track | undefined {
  return /^\/(basics|build|extend|showcase)\//.exec(path)?.[1] as Track | undefined
}
