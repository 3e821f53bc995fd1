import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { Page } from '../../../lib/page/page.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { Box, box, OtherBox } from '../../support/box.js'
import { ask, drawWithIds, redraw, type Asked } from '../../support/draw.js'

function idsIn(html: string): string[] {
  return [...html.matchAll(/ data-id="([^"]+)"/g)].map(([, id]) => id!)
}

/** The ids of all widgets, in page order. */
async function idsOf(build: () => Content | Page, asked?: Asked): Promise<string[]> {
  return idsIn(await drawWithIds(build, asked))
}

/** Draws content as another widget that knows it by heart, but not as a child. */
class Forgetful extends WidgetBase<Forgetful> {
  constructor(readonly inner: Box) {
    super()
  }

  draw(...[out, ctx]: Parameters<Box['draw']>): void {
    this.root('p', ctx).add(this.inner).draw(out, ctx)
  }
}

const tree = () => [box('a', box('b'), new OtherBox('c')), tag('p').add(box('d')), [box('e')]]

describe('Ids', () => {
  it('are these, in every process and for ever', async () => {
    expect(await idsOf(tree)).toEqual([
      'z3vNJCLQFx',
      'UlMZUnslPu',
      'ZQ7BKRusIH',
      'NSMRIZnuML',
      'I-LUWeqnjX',
    ])
  })

  it('are unique among many widgets of one page', async () => {
    const many = () =>
      Array.from({ length: 30 }, () =>
        box(
          box(box(), new OtherBox()),
          Array.from({ length: 20 }, () => new OtherBox(box())),
          () => box(),
          Promise.resolve(box()),
        ),
      )
    const ids = await idsOf(many)
    expect(ids).toHaveLength(30 * 46)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are fit for HTML, CSS and URLs', async () => {
    const ids = await idsOf(() => Array.from({ length: 500 }, () => box()))
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]{9}$/)
  })

  it('are the same for each request, full, nested or partial', async () => {
    const full = await ask(() => new Page().add(tree()))
    const nested = await idsOf(tree)
    expect(idsIn(full.html).slice(1)).toEqual(nested)
    expect(await idsOf(tree)).toEqual(nested)
    const fragments = await redraw(
      () => tree().flatMap((one) => (one instanceof Box ? one.redrawIf(true) : one)),
      '_changed=',
    )
    expect(idsIn(fragments)).toEqual(nested.slice(0, 3))
  })

  it('of a nested page are those that its partial redraws use, whatever its navigation', async () => {
    const page = () =>
      new Page().addNavigation(box('n'), new OtherBox(box())).add(box('a', box('b')).redrawIf(true))
    const full = idsIn((await ask(page)).html)
    const nested = await idsOf(page)
    const headers = { 'bespa-scope': 'x-' }
    expect(full.slice(-2)).toEqual(nested)
    expect(idsIn(await redraw(page, '_changed=', { headers }))).toEqual(nested)
    expect(idsIn(await redraw(page, '_changed='))).toEqual(nested)
  })

  it('do not depend on text, tags and lists around', async () => {
    const plain = await idsOf(() => [box(box()), new OtherBox()])
    const wrapped = () => [
      'text',
      tag('section').add([
        tag('p')
          .class('A')
          .add('x', box(1, tag('b').add(box()))),
      ]),
      [[], [null, [new OtherBox()]]],
    ]
    expect(await idsOf(wrapped)).toEqual(plain)
  })

  it('stay the same when siblings of another class appear or vanish', async () => {
    const [first, second] = await idsOf(() => [box(), box()])
    const others = () => [new OtherBox(), box(), new OtherBox(), new OtherBox(), box()]
    const ids = await idsOf(others)
    expect([ids[1], ids[4]]).toEqual([first, second])
    const lazy = await idsOf(() => [() => box(), box(), Promise.resolve(box()), box()])
    expect([lazy[1], lazy[3]]).toEqual([first, second])
  })

  it('stay the same when a sibling is hidden, or a tag with siblings in it', async () => {
    const [, , second] = await idsOf(() => [box(), box('x'), box()])
    const hidden = await idsOf(() => [box(), box('x', box()).hideIf(true), box()])
    const inTag = await idsOf(() => [box(), tag('p').when(false).add(box('x')), box()])
    expect(hidden).toHaveLength(3)
    expect(hidden[2]).toBe(second)
    expect(inTag).toHaveLength(2)
    expect(inTag[1]).toBe(second)
  })

  it('stay the same when lazy content arrives in another order', async () => {
    const late = (milliseconds: number, content: () => Content) =>
      new Promise<Content>((resolve) => setTimeout(() => resolve(content()), milliseconds))
    const page = (first: number, second: number) => () => [
      late(first, () => [box(), box(box())]),
      async () => late(second, () => box(() => box())),
      box(
        late(second, () => box()),
        late(first, () => box()),
      ),
      () => box(),
    ]
    expect(await idsOf(page(8, 1))).toEqual(await idsOf(page(1, 8)))
  })

  it('stay the same when one async function stands in several places', async () => {
    const wait = [9, 1, 5]
    const load = (times: number[]) => {
      const left = [...times]
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, left.shift()))
        return box()
      }
    }
    const page = (times: number[]) => () => {
      const give = load(times)
      return box(give, give, give)
    }
    expect(await idsOf(page(wait))).toEqual(await idsOf(page([...wait].reverse())))
  })

  it('differ between pages of different paths', async () => {
    const [here] = await idsOf(() => box(), { url: '/a' })
    const [there] = await idsOf(() => box(), { url: '/b' })
    expect(here).not.toBe(there)
  })

  it('do not depend on the query', async () => {
    expect(await idsOf(tree, { url: '/a?x=1' })).toEqual(await idsOf(tree, { url: '/a' }))
  })

  it('are the same with a slash at the end of the path, which the runtime leaves out', async () => {
    expect(await idsOf(tree, { url: '/a/' })).toEqual(await idsOf(tree, { url: '/a' }))
  })

  it('of widgets that nobody returns from children() are unique too', async () => {
    const page = () => [new Forgetful(box('x', box())), new Forgetful(box('y')), box()]
    const ids = await idsOf(page)
    expect(new Set(ids).size).toBe(6)
    expect(await idsOf(page)).toEqual(ids)
  })
})

describe('withId', () => {
  it('fixes the id, and with it those of the widgets within', async () => {
    const ids = await idsOf(() => box(box()).withId('cart'))
    expect(ids[0]).toBe('cart')
    expect(
      await idsOf(() => ['x', tag('p').add(new OtherBox(), box(box()).withId('cart'))]),
    ).toEqual(expect.arrayContaining(ids))
  })

  it('of the page fixes what all ids are made from', async () => {
    const page = () => new Page().withId('orders').add(tree())
    const html = (await ask(page, { url: '/a' })).html
    expect(html).toContainHtml(
      '<main class="Page" id="bespa-main" tabindex="-1" data-id="orders" …>',
    )
    expect(await idsOf(page, { url: '/a' })).toEqual(await idsOf(page, { url: '/b' }))
  })

  it('of the page given as empty leaves it to the path', async () => {
    const { document } = await ask(() => new Page().withId('x').withId(''), { url: '/a' })
    expect(document.querySelector<HTMLElement>('.Page')?.dataset['id']).toBe('Page_a')
  })

  it('given as empty leaves the id to the page', async () => {
    expect(await idsOf(() => box().withId('x').withId(''))).toEqual(await idsOf(() => box()))
  })

  it('may be given late, before the page is drawn', async () => {
    const held = box('x')
    const page = new Page().add(held)
    held.withId('late')
    expect(await idsOf(() => page)).toEqual(['late'])
  })

  it('does not change the ids of siblings that follow', async () => {
    const [, second] = await idsOf(() => [box(), box()])
    expect(await idsOf(() => [box().withId('x'), box()])).toEqual(['x', second])
  })
})

describe('Two widgets with one id', () => {
  const page = () => box(box('a').withId('x'), new OtherBox(box('b').withId('x')))

  it.each([true, false])(
    'are an error that names both (in development: %s)',
    async (development) => {
      const { error, status } = await ask(page, { development })
      expect(status).toBe(500)
      expect(error?.message).toMatch(
        /^\[bespa duplicate-id\].*: Box › Box and Box › OtherBox › Box are both “x”/,
      )
    },
  )

  it('are an error in a partial redraw too', async () => {
    const { error } = await ask(page, { fetched: true, body: '_changed=' })
    expect(error?.message).toContain('duplicate-id')
  })

  it('are an error when one comes later', async () => {
    for (const late of [() => box().withId('x'), Promise.resolve(box().withId('x'))]) {
      const { error } = await ask(() => [box().withId('x'), box(late)])
      expect(error?.message).toMatch(/duplicate-id.*Box and Box › Box are both “x”/)
    }
  })
})

describe('One widget in two places', () => {
  it('is an error in development', async () => {
    const twice = box('x')
    const { error } = await ask(() => [twice, box(twice)])
    expect(error?.message).toMatch(
      /\[bespa duplicate-id\].*Box › Box was added twice, before that to the page/,
    )
  })

  it('is an error also in one list', async () => {
    const twice = box('x')
    const { error } = await ask(() => box(tag('p').add(twice), [twice]))
    expect(error?.message).toMatch(/Box › Box was added twice, before that to Box\n/)
  })

  it('is drawn all the same in production', async () => {
    const twice = box('x')
    const { error, html } = await ask(() => [twice, twice], { development: false })
    expect(error).toBeUndefined()
    expect(html.match(/>x<\/div>/g)).toHaveLength(2)
  })

  it('is an error also when promises bring it', async () => {
    const twice = box('x')
    const { error } = await ask(() => [Promise.resolve(twice), () => twice])
    expect(error?.message).toContain('was added twice')
  })
})
