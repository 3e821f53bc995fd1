import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import type { Content, Drawable } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { drawPathOf } from '../../../lib/page/draw-error.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { box, OtherBox } from '../../support/box.js'
import { ask, type Asked } from '../../support/draw.js'

class Broken extends WidgetBase<Broken> {
  constructor(readonly fail: () => void | Promise<void>) {
    super()
  }

  draw(): void | Promise<void> {
    return this.fail()
  }
}

const fail = (): never => {
  throw new Error('no database')
}
const failLater = async (): Promise<never> => {
  await new Promise((resolve) => setTimeout(resolve, 2))
  return fail()
}

async function pathOf(
  build: (ctx: Context) => Content,
  asked?: Asked,
): Promise<string | undefined> {
  const { error } = await ask(build, asked)
  expect(error?.message).toBe('no database')
  return drawPathOf(error)
}

describe('An error while drawing', () => {
  const drawable: Drawable = { draw: fail }

  it.each<[string, () => Content, string | undefined]>([
    ['draw', () => box(new OtherBox(new Broken(fail))), 'Box › OtherBox › Broken'],
    [
      'a draw that waits',
      () => box(new OtherBox(new Broken(failLater))),
      'Box › OtherBox › Broken',
    ],
    ['a function', () => box(tag('p').add(fail)), 'Box'],
    ['a promise', () => box(tag('p').add(failLater())), 'Box'],
    ['an async function', () => box(new OtherBox([failLater])), 'Box › OtherBox'],
    ['what a function brings', () => box(() => new OtherBox(fail)), 'Box › OtherBox'],
    ['what a promise brings', () => box(Promise.resolve(new OtherBox(fail))), 'Box › OtherBox'],
    ['a drawable', () => new OtherBox(box(drawable)), 'OtherBox › Box'],
    ['the page itself', () => failLater(), undefined],
  ])('in %s says which widget was being drawn', async (_, build, expected) => {
    expect(await pathOf(build)).toBe(expected)
  })

  it('says so in partial redraws too', async () => {
    const asked = { fetched: true, body: '_changed=x' }
    const broken = () => box('a', box(new Broken(failLater)).redrawIf(true))
    expect(await pathOf(broken, asked)).toBe('Box › Box › Broken')
    expect(await pathOf(() => box(failLater()), asked)).toBe('Box')
  })

  it('says so on the error page of development, not in production', async () => {
    const build = () => box(new Broken(fail))
    const { document } = await ask(build)
    expect(document.querySelector('main code')?.textContent).toBe('Box › Broken')
    expect((await ask(build, { development: false })).html).not.toContain('Broken')
  })

  it('leaves no half page, and a status that says so', async () => {
    const { html, status } = await ask(() => ['visible', box(new Broken(failLater))])
    expect(status).toBe(500)
    expect(html).not.toContain('visible')
  })

  it('may be anything that can be thrown', async () => {
    for (const thrown of ['text', null, undefined, 7, { status: 404 }]) {
      const { status, error } = await ask(() =>
        box(() => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- apps do
          throw thrown
        }),
      )
      expect(status).toBeGreaterThanOrEqual(400)
      expect(error).toBeInstanceOf(Error)
    }
  })

  it('that is thrown once more keeps the place where it came up', async () => {
    const error = new Error('no database')
    const again = () => {
      throw error
    }
    expect(await pathOf(() => box(new OtherBox(again)))).toBe('Box › OtherBox')
  })
})
