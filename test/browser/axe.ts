import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Loads axe-core into each document that the page loads from now on. */
export async function prepareAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source })
}

/**
 * What axe-core finds wrong in a page, a line each: rule, help, and the first places.
 *
 * @param exclude a selector of what is not looked at, because it was on another page
 */
export async function violations(page: Page, exclude?: string): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source)
  const results = await page.evaluate(async (skipped): Promise<AxeResults> => {
    const loaded = globalThis as unknown as { axe: typeof axe }
    // Of the words that code shows in one color, a block's first stands for them all.
    const repeated: Element[] = []
    for (const block of document.querySelectorAll('.CodeBlock pre')) {
      const colors = new Set<string>()
      for (const word of block.querySelectorAll('span[class]:not(:has(*))')) {
        const color = `${word.className} in ${word.parentElement?.className ?? ''}`
        if (colors.has(color)) repeated.push(word)
        else colors.add(color)
      }
    }
    const exclude = [...(skipped === undefined ? [] : [skipped]), ...repeated.map((one) => [one])]
    // Without the places where all is well, which nobody reads, and without looking for style
    // sheets, which no rule that runs by default needs.
    return loaded.axe.run({ include: document, exclude } as unknown as axe.ElementContext, {
      resultTypes: ['violations'],
      preload: false,
    })
  }, exclude)
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id}: ${help}: ${places.join(' | ')}`
  })
}
