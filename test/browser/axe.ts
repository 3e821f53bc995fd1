import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe-core finds wrong in a page, a line each: rule, help, and the first places.
 *
 * @param exclude a selector of what is not looked at, because it was on another page
 */
export async function violations(page: Page, exclude?: string): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source)
  const results = await page.evaluate(async (skipped): Promise<AxeResults> => {
    const loaded = globalThis as unknown as { axe: typeof axe }
    const context = skipped === undefined ? document : { include: document, exclude: [skipped] }
    // Without the places where all is well, which nobody reads.
    return loaded.axe.run(context, { resultTypes: ['violations'] })
  }, exclude)
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id}: ${help}: ${places.join(' | ')}`
  })
}
