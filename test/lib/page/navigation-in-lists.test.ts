import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { Page } from '../../../lib/page/page.js'
import { Box, box } from '../../support/box.js'
import { ask } from '../../support/draw.js'

class Menu extends Box<Menu> {
  readonly isNavigation = true
}

async function parts(...content: readonly Content[]): Promise<[string | null, string | null]> {
  const { document } = await ask(() => new Page().add(...content))
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? null
  return [text('.TopNav'), text('main')?.replace('{}', '') ?? null]
}

describe('What belongs to the navigation', () => {
  it.each<[string, Content[]]>([
    ['by itself', [new Menu('menu'), box('text')]],
    ['in a list', [[new Menu('menu')], box('text')]],
    ['in a list with other content', [[box('te'), new Menu('menu'), box('xt')]]],
    ['deep in lists', [[[null, [[new Menu('menu')]]], box('text')]]],
    ['that came about by a condition', [Boolean('x') && [new Menu('menu')], false, 'text']],
  ])('is lifted out of the content: %s', async (_, content) => {
    expect(await parts(...content)).toEqual(['menu', 'text'])
  })

  it('keeps its order among several', async () => {
    expect(await parts([new Menu('a')], new Menu('b'), [[new Menu('c')]])).toEqual(['abc', ''])
  })
})

describe('withLang', () => {
  it('given as empty leaves the default', async () => {
    const { document } = await ask(() => new Page().withLang('de').withLang('').add(1.5))
    expect(document.documentElement.lang).toBe('en')
    expect(document.querySelector('main')?.textContent).toContain('1.5')
  })
})
