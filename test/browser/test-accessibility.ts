import { expect, it } from 'vitest'
import { createSite, sitePaths } from '../../docs-site/app.js'
import { violations } from './axe.js'
import type { Chromium } from './harness.js'

const variants = [400, 1000, 1500].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** The tracks of the site have a test file each, so that several are looked at side by side. */
export type Track = 'basics' | 'build' | 'extend' | 'showcase'

/** Has axe-core look at the pages of a track, or at those that belong to none, in six variants. */
export function testAccessibility({ openPage, serve }: Chromium, track?: Track): void {
  const paths = sitePaths.filter((path) => trackOf(path) === track)

  it.each(paths)(
    '%s has no accessibility violation, narrow or wide, light or dark',
    async (path) => {
      const page = await openPage((await serve(createSite({ development: false }))) + path)
      for (const { width, colorScheme } of variants) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await violations(page), `${String(width)} ${colorScheme}`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `overflow at ${String(width)}`).toBeLessThanOrEqual(0)
      }
    },
    // Six times a thorough look, also at the longest page, while other tests run.
    240_000,
  )
}

function trackOf(path: string): Track | undefined {
  return /^\/(basics|build|extend|showcase)\//.exec(path)?.[1] as Track | undefined
}
