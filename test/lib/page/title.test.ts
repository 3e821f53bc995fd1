import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { Page } from '../../../lib/page/page.js'
import { Box, box } from '../../support/box.js'
import { ask } from '../../support/draw.js'

/** Names the page, as the app bar does. */
class Bar extends Box<Bar> {
  constructor(
    readonly title: string,
    ...content: readonly Content[]
  ) {
    super(...content)
  }

  pageTitle(_ctx: Context): string {
    return this.title
  }
}

type Build = (ctx: Context) => Content | Page

async function titleOf(build: Build): Promise<string> {
  const { document } = await ask(build)
  expect(document.querySelector<HTMLElement>('.State')?.dataset['title'] ?? '').toBe(document.title)
  return document.title
}

async function titleAfterRedraw(build: Build): Promise<string | undefined> {
  const { document } = await ask(build, { fetched: true, body: 'x=1&_changed=x' })
  return document.querySelector<HTMLElement>('.State')?.dataset['title']
}

describe('The title of a page', () => {
  it.each<[string, Build, string]>([
    ['what the page was given', () => new Page().withTitle('T').add(new Bar('B')), 'T'],
    ['that of the first bar', () => [new Bar('A'), new Bar('B')], 'A'],
    ['that of a bar within others', () => [box(box(new Bar('A'))), new Bar('B')], 'A'],
    ['that of a bar that is shown', () => [new Bar('A').hideIf(true), new Bar('B')], 'B'],
    ['not that of a hidden part', () => [box(new Bar('A')).hideIf(true), new Bar('B')], 'B'],
    ['that of a bar that comes later', () => [box(async () => new Bar('A')), 'x'], 'A'],
    ['that of the navigation', () => new Page().addNavigation(new Bar('N')).add('x'), 'N'],
    ['none at all', () => 'x', ''],
  ])('is %s', async (_, build, expected) => {
    expect(await titleOf(build)).toBe(expected)
  })

  it.each<[string, Build, string | undefined]>([
    ['what the page was given', () => new Page().withTitle('T').add(new Bar('B')), 'T'],
    ['that of a bar that stays', () => [new Bar('A'), box().redrawIf(true)], 'A'],
    ['that of a bar that is drawn again', () => [new Bar('A').redrawIf(true), new Bar('B')], 'A'],
    [
      'that of the first bar, not of one that is drawn again',
      () => [new Bar('A'), box(new Bar('B')).redrawIf(true)],
      'A',
    ],
    [
      'that of a bar within what is drawn again',
      () => [box(box(new Bar('A'))).redrawIf(true), new Bar('B')],
      'A',
    ],
    ['that of a bar that is shown', () => [new Bar('A').hideIf(true), new Bar('B')], 'B'],
    [
      'not that of a part that vanishes',
      () => [box(new Bar('A')).hideIf(true).redrawIf(true), new Bar('B')],
      'B',
    ],
    ['that of a bar that comes with it', () => box(() => new Bar('A')).redrawIf(true), 'A'],
    ['none where nothing is known', () => box(() => new Bar('A')), undefined],
  ])('after a partial redraw is %s', async (_, build, expected) => {
    expect(await titleAfterRedraw(build)).toBe(expected)
  })
})
