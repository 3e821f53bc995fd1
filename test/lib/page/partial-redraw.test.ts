import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { type Content, type Output } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { Page } from '../../../lib/page/page.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { type Box, box, OtherBox } from '../../support/box.js'
import { ask, redraw, stateIn, withoutIds, type Asked } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

const body = 'x=1&_changed=x'
const asked: Asked = { fetched: true, body }
const next = '<!--next-->'
const drawn = (ctx: Context, ...content: Content[]) => box(...content).redrawIfChanged(ctx, 'x')

/** The fragments, without their ids. */
async function fragments(
  build: (ctx: Context) => Content | Page,
  asked?: Asked,
): Promise<string[]> {
  const html = withoutIds(await redraw(build, body, asked))
  return html === '' ? [] : html.split(next)
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id ?? '')
}

describe('A partial redraw', () => {
  it('is answered with the widgets that must be drawn, and the state behind them', async () => {
    const { html, headers, status } = await ask((ctx) => [box('a'), drawn(ctx, 'b')], asked)
    expect(html).toBeHtml(
      '<div data-id="…" data-redrawable>b</div><div class="State" hidden>{&quot;x&quot;:&quot;1&quot;}</div>',
    )
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['vary']).toMatch(/Bespa-Fetch/)
  })

  it('is answered with the state alone where nothing must be drawn', async () => {
    const { html } = await ask(() => ['text', box('a', box('b'))], asked)
    expect(html).toBeHtml('<div class="State" hidden>…</div>')
  })

  it('draws the outermost ones: those within come along', async () => {
    expect(
      await fragments((ctx) => drawn(ctx, 'a', drawn(ctx, 'b'), box(drawn(ctx, 'c')))),
    ).toEqual(['<div>a<div>b</div><div><div>c</div></div></div>'])
  })

  it('finds widgets in tags, lists and other widgets', async () => {
    const page = (ctx: Context) => [
      tag('ul').add([tag('li').add(drawn(ctx, 'a'))]),
      box(box(new OtherBox(drawn(ctx, 'b')))),
      [[drawn(ctx, 'c')]],
    ]
    expect(await fragments(page)).toEqual(['<div>a</div>', '<div>b</div>', '<div>c</div>'])
  })

  it('draws them in page order, navigation first', async () => {
    const page = (ctx: Context) =>
      new Page().add(drawn(ctx, 'a'), drawn(ctx, 'b')).addNavigation(drawn(ctx, 'n'))
    expect(await fragments(page)).toEqual(['<div>n</div>', '<div>a</div>', '<div>b</div>'])
  })

  it('leaves the navigation out in a nested page, which has none', async () => {
    const page = (ctx: Context) => new Page().add(drawn(ctx, 'a')).addNavigation(drawn(ctx, 'n'))
    const headers = { 'bespa-scope': 'frame-' }
    expect(await fragments(page, { headers })).toEqual(['<div>a</div>'])
  })

  it('draws a placeholder for a widget that is hidden now', async () => {
    expect(await fragments((ctx) => drawn(ctx, 'a').hideIf(true))).toEqual([
      '<span class="Empty" hidden></span>',
    ])
  })

  it('draws nothing within a hidden widget', async () => {
    expect(await fragments((ctx) => box(drawn(ctx, 'a')).hideIf(true))).toEqual([])
    expect(await fragments((ctx) => tag('p').when(false).add(drawn(ctx, 'a')))).toEqual([])
  })

  it('draws what a promise brings', async () => {
    const page = (ctx: Context) => [
      box(Promise.resolve([drawn(ctx, 'a'), box('b', drawn(ctx, 'c'))])),
      Promise.resolve(Promise.resolve(drawn(ctx, 'd'))),
      drawn(ctx, Promise.resolve('e')),
    ]
    expect((await fragments(page)).sort()).toEqual([
      '<div>a</div>',
      '<div>c</div>',
      '<div>d</div>',
      '<div>e</div>',
    ])
  })

  it('parts fragments from each other also when they come in another order', async () => {
    const late = (milliseconds: number, content: Content) =>
      new Promise<Content>((resolve) => setTimeout(() => resolve(content), milliseconds))
    const page = (ctx: Context) => [
      late(8, [drawn(ctx, 'a'), late(1, drawn(ctx, 'b'))]),
      late(2, [drawn(ctx, 'c')]),
      box(late(5, drawn(ctx, 'd'))),
    ]
    expect(await fragments(page)).toEqual([
      '<div>a</div>',
      '<div>b</div>',
      '<div>c</div>',
      '<div>d</div>',
    ])
  })

  it('waits for promises only as far as they can concern it', async () => {
    const never = new Promise<Content>(() => undefined)
    expect(await fragments((ctx) => [drawn(ctx, 'a'), box(never).hideIf(true)])).toEqual([
      '<div>a</div>',
    ])
  })

  it('can be read by a browser, whatever elements the fragments are', async () => {
    const page = (ctx: Context) =>
      ['tr', 'td', 'div', 'option', 'li', 'tbody', 'tr', 'span', 'caption', 'col', 'p'].map(
        (name) => drawn(ctx, name === 'col' ? null : name).withElement(name),
      )
    const { html } = await ask(page, asked)
    const document = parseHtml('')
    const found = html.split(next).flatMap((fragment) => {
      const template = document.createElement('template')
      template.innerHTML = fragment
      return [...template.content.children].map(({ localName, className }) => localName + className)
    })
    expect(found).toEqual([
      ...['tr', 'td', 'div', 'option', 'li', 'tbody', 'tr', 'span', 'caption', 'col', 'p'],
      'divState',
    ])
    for (const last of ['tr', 'td', 'tbody', 'option', 'col', 'colgroup', 'caption', 'li']) {
      const answer = await ask((ctx) => drawn(ctx).withElement(last), asked)
      const template = document.createElement('template')
      const names = answer.html.split(next).flatMap((fragment) => {
        template.innerHTML = fragment
        return [...template.content.children].map((child) => child.localName)
      })
      expect(names).toEqual([last, 'div'])
    }
  })

  it('has the ids of the full page', async () => {
    const page = (ctx: Context) => [box('a'), box('b', drawn(ctx, 'c', box('d'))), drawn(ctx, 'e')]
    const ids = (html: string) => [...html.matchAll(/div data-id="([^"]+)"/g)].map(([, id]) => id)
    const [, , c, d, e] = ids((await ask(page)).html)
    expect(ids(await redraw(page, body))).toEqual([c, d, e])
  })

  it('is answered when it comes as a GET request', async () => {
    const page = (ctx: Context) => [box('a'), drawn(ctx, 'b')]
    const { html } = await ask(page, { fetched: true, url: `/?${body}` })
    expect(withoutIds(html)).toBeHtml('<div>b</div><div class="State" …>…')
  })

  it('without a changed key draws only what must be drawn in any case', async () => {
    const page = (ctx: Context) => [drawn(ctx, 'a'), box('b').redrawIf(true)]
    const { html } = await ask(page, { fetched: true, body: 'x=1&_changed=' })
    expect(withoutIds(html)).toBeHtml('<div>b</div><div class="State" …>…')
  })

  it('that fails draws no half of it', async () => {
    const { html, status } = await ask(
      (ctx) => [
        drawn(ctx, 'a'),
        drawn(ctx, () => {
          throw new Error('broken')
        }),
      ],
      asked,
    )
    expect([status, html]).toEqual([500, 'broken'])
  })

  it('gives the browser the state as the app has changed it', async () => {
    const answer = await ask((ctx) => {
      ctx.state['seen'] = true
      return box()
    }, asked)
    expect(stateIn(answer)).toEqual({ x: '1' })
  })
})

describe('A partial redraw in production, which leaves alone what need not be drawn', () => {
  const production: Asked = { ...asked, development: false }
  const page = (ctx: Context) => [
    box(box('untouched')),
    () => box('lazy'),
    tag('ul').add(box('a'), [box('b'), drawn(ctx, 'c')]),
    box(
      box('d'),
      () => box('lazy'),
      new OtherBox(
        box('e'),
        drawn(ctx, 'f', () => box('g')),
      ),
    ),
    Promise.resolve([box('h'), drawn(ctx, 'i')]),
    box(drawn(ctx, 'j')).hideIf(true),
    drawn(ctx, box('k', box('l'))),
  ]

  it('gives the widgets the ids that they have in the whole page', async () => {
    const { html } = await ask(page, production)
    const whole = (await ask(page, { development: false })).html
    expect(withoutIds(html)).toMatch(/^<div>c<\/div>.*<div>f<div>g<\/div><\/div>/)
    expect(idsIn(html)).toHaveLength(4)
    const elements = (html: string) => html.match(/<div data-id="[^"]+">[c-l]/g) ?? []
    expect(elements(whole)).toEqual(expect.arrayContaining(elements(html)))
  })

  it('draws the same as in development, where all widgets have their ids', async () => {
    const [inProduction, inDevelopment] = [await ask(page, production), await ask(page, asked)]
    expect(withoutIds(inProduction.html)).toBe(withoutIds(inDevelopment.html))
    expect(idsIn(inDevelopment.html)).toEqual(expect.arrayContaining(idsIn(inProduction.html)))
  })

  it('knows the id of a widget far away when another one asks for it', async () => {
    const label = (ctx: Context, far: Box) => new Labeled(far).redrawIfChanged(ctx, 'x')
    const apart = (ctx: Context) => {
      const far = box('far')
      return [label(ctx, far), box(box(far))]
    }
    const { html } = await ask(apart, production)
    expect(html).toMatch(/^<p data-id="[^"]+" aria-labelledby="[^"]{10}">/)
    const inDevelopment = (await ask(apart, asked)).html
    expect(html).toBe(inDevelopment.replace(' data-redrawable', ''))
  })

  it('knows it also when it is asked for later', async () => {
    const apart = (ctx: Context) => {
      const far = box('far')
      const later = Promise.resolve().then(() => new Labeled(far))
      return [drawn(ctx, later), box(box(far))]
    }
    const { html } = await ask(apart, production)
    expect(html).toContain('aria-labelledby')
    expect(withoutIds(html)).toBe(withoutIds((await ask(apart, asked)).html))
  })

  it('refuses a bare id of a widget far away in development too', async () => {
    const apart = (ctx: Context) => {
      const far = box('far')
      const naming = box(() => tag('b').attr('aria-labelledby', far.id)).redrawIfChanged(ctx, 'x')
      return [naming, box(box(far))]
    }
    for (const how of [production, asked]) expect((await ask(apart, how)).status).toBe(500)
  })

  it('survives a promise that fails in what is hidden', async () => {
    const failing = (ctx: Context) => [
      box(box(Promise.reject(new Error('too late')))).hideIf(true),
      drawn(ctx, 'a'),
    ]
    expect((await ask(failing, production)).status).toBe(200)
  })
})

/** A line that is labeled by another widget, wherever that stands. */
class Labeled extends WidgetBase<Labeled> {
  constructor(readonly label: Box) {
    super()
  }

  draw(out: Output, ctx: Context): void {
    this.root('p', ctx).attr('aria-labelledby', out.domId(this.label)).draw(out, ctx)
  }
}
