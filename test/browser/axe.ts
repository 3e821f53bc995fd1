import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe-core finds wrong in a page, a line each: rule, help, and the first places. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const loaded = globalThis as unknown as { axe: typeof axe }
    return loaded.axe.run(document)
  })
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id}: ${help}: ${places.join(' | ')}`
  })
}
