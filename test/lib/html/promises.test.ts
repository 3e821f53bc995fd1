import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from 'koa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Content, type Output } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { Page } from '../../../lib/page/page.js'
import { box } from '../../support/box.js'
import { ask, draw, redraw, withoutIds } from '../../support/draw.js'

const unhandled: unknown[] = []
const note = (error: unknown) => unhandled.push(error)
beforeEach(() => void process.on('unhandledRejection', note))
afterEach(async () => {
  await delay(5)
  process.off('unhandledRejection', note)
  expect(unhandled.splice(0)).toEqual([])
})

/** Resolves after some milliseconds. */
function late<T>(value: T, milliseconds = 3): Promise<T> {
  return delay(milliseconds, value)
}

/** Waits before it draws, and writes around its content. */
class Slow extends WidgetBase<Slow> {
  constructor(
    readonly milliseconds: number,
    readonly content: Content,
  ) {
    super()
  }

  override children(): readonly Content[] {
    return [this.content]
  }

  async draw(out: Output, ctx: Context): Promise<void> {
    await delay(this.milliseconds)
    this.root('div', ctx).add(this.content).draw(out, ctx)
  }
}

describe('A promise as content', () => {
  it('is drawn in its place, whatever comes first', async () => {
    const content = ['a', late('b', 9), 'c', late('d', 1), 'e']
    expect(await draw(() => content)).toBe('abcde')
  })

  it('may be one of anything', async () => {
    const content = [late(0), late([1, late([box('x')])]), late(null), late(false), late(tag('i'))]
    expect(await draw(() => content)).toBe('01<div>x</div><i></i>')
  })

  it('may be one of a promise, and of a function', async () => {
    expect(await draw(() => late(() => late(() => 'x')))).toBe('x')
    expect(await draw(() => () => late([late(late('y'))]))).toBe('y')
  })

  it('escapes text that a promise brings', async () => {
    expect(await draw(() => late('<b>'))).toBe('&lt;b&gt;')
  })

  it('may stand in tags and widgets, at every depth', async () => {
    const content = tag('ul').add(tag('li').add(late('a')), box(late(box(late('b')))), 'c')
    expect(await draw(() => content)).toBe('<ul><li>a</li><div><div>b</div></div>c</ul>')
  })

  it('is waited for together with the others', async () => {
    let running = 0
    let most = 0
    const load = async () => {
      most = Math.max(most, ++running)
      await delay(5)
      running--
      return 'x'
    }
    expect(await draw(() => [load, box(load), tag('p').add(load), load])).toHaveLength(
      'xx<div>x</div><p>x</p>'.length,
    )
    expect(most).toBe(4)
  })
})

describe('A widget that waits in draw', () => {
  it('writes in its place, while the rest is drawn on', async () => {
    const log: string[] = []
    const noted = (name: string) => () => {
      log.push(name)
      return name
    }
    const html = await draw(() => [
      noted('a'),
      new Slow(6, noted('b')),
      tag('p').add(new Slow(3, noted('c')), noted('d')),
      noted('e'),
    ])
    expect(html).toBe('a<div>b</div><p><div>c</div>d</p>e')
    expect(log).toEqual(['a', 'd', 'e', 'c', 'b'])
  })

  it('may hold others that wait, and promises', async () => {
    const content = new Slow(2, [late('a', 4), new Slow(1, late(new Slow(1, 'b'))), 'c'])
    expect(await draw(() => content)).toBe('<div>a<div><div>b</div></div>c</div>')
  })

  it('is complete in a partial redraw too', async () => {
    const html = await redraw(
      (ctx) => [
        box('still'),
        new Slow(3, late('a')).redrawIfChanged(ctx, 'x'),
        box('b').redrawIfChanged(ctx, 'x'),
      ],
      'x=1&_changed=x',
    )
    expect(withoutIds(html)).toBe('<div>a</div><!--next--><div>b</div>')
  })
})

describe('A promise that is rejected', () => {
  const failing = () => Promise.reject(new Error('no database'))

  it.each<[string, () => Content]>([
    ['a child of the page', () => failing()],
    ['a child of a tag', () => tag('p').add(failing())],
    ['a child of a widget', () => box(failing())],
    ['in a list', () => [['a', [failing()]]]],
    ['what a function gives', () => failing],
    ['what another promise gives', () => late(1).then(() => [failing()])],
    ['behind one that takes longer', () => [late('a', 5), failing()]],
    ['in a widget that waits', () => new Slow(3, failing())],
  ])('is an error, and nothing else: %s', async (_, content) => {
    const { status, error, html } = await ask(content)
    expect(error?.message).toBe('no database')
    expect(status).toBe(500)
    expect(html).not.toContainHtml('<main class="Page" id')
  })

  it('is an error when several are', async () => {
    const { status } = await ask(() => [failing(), failing(), box(failing())])
    expect(status).toBe(500)
  })

  it('is of no interest where it is not shown', async () => {
    const content = () => [
      tag('p').when(false).add(failing()),
      box(failing()).hideIf(true),
      box(box(failing())).hideIf(true),
    ]
    expect(await draw(content)).toBeHtml('<span class="Empty" hidden></span>'.repeat(2))
  })

  it('is of no interest in a partial redraw that hides it', async () => {
    const html = await redraw(
      (ctx) => [box(failing()).hideIf(true), box(failing()).hideIf(true).redrawIfChanged(ctx, 'x')],
      'x=1&_changed=x',
    )
    expect(html).toBeHtml('<span class="Empty" data-id="…" data-redrawable hidden></span>')
  })

  it('is an error where drawing has failed before', async () => {
    const { error } = await ask(() => [
      () => {
        throw new Error('first')
      },
      failing(),
      box(failing()),
    ])
    expect(error?.message).toBe('first')
  })

  it('in a widget that waits fails the request', async () => {
    class Failing extends WidgetBase<Failing> {
      async draw(): Promise<void> {
        await delay(2)
        throw new Error('late failure')
      }
    }
    const { error } = await ask(() => ['a', new Failing(), late('b', 6)])
    expect(error?.message).toBe('late failure')
  })
})

describe('A page without promises', () => {
  it.each([true, false])('is answered at once (in development: %s)', async (development) => {
    const results: unknown[] = []
    const page = (ctx: Context) => [
      box(tag('p').add('a', 1)),
      () => box('b'),
      box('c').redrawIf(true),
      ctx.path,
    ]
    for (const asked of [{}, { nested: true }, { fetched: true, body: '_changed=x' }]) {
      const { error } = await ask(
        (ctx) => {
          results.push(returnOfDraw(ctx, page(ctx)))
          expect(ctx.body).toContain('class="State"')
          return null
        },
        { ...asked, development },
      )
      expect(error).toBeUndefined()
    }
    expect(results).toEqual([undefined, undefined, undefined])
  })

  it('is one to wait for with a single promise in it', async () => {
    let result: unknown
    await ask((ctx) => {
      result = returnOfDraw(ctx, box(late('x')))
      return null
    })
    expect(result).toBeInstanceOf(Promise)
    await result
  })
})

function returnOfDraw(ctx: Context, content: Content): unknown {
  return new Page().add(content).draw(ctx)
}
