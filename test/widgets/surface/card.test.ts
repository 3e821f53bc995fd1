import Koa from 'koa'
import { bespa, type CardWidget, type Content, Factory } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const banner = (src: string) => wf.bannerImage(src).withAltText(src)
const linkOf = async (card: CardWidget, url?: string) => {
  const html = await draw(() => card, url === undefined ? {} : { url })
  return /<a class="CardLink".*?><\/a>/.exec(html)?.[0]
}

describe('A card', () => {
  it.each([
    ['Elevated', wf.cardElevated()],
    ['Outlined', wf.cardOutlined()],
    ['Filled', wf.cardFilled()],
  ])('is of the kind %s', async (kind, card) => {
    expect(await draw(() => card.add('a', 'b'))).toBe(
      `<div class="Card Block Card${kind}"><div class="CardBody">ab</div></div>`,
    )
  })

  it('is not drawn without content', async () => {
    expect(await draw(() => wf.cardFilled())).toBeHtml(
      '<span class="Empty Card Block CardFilled" hidden></span>',
    )
  })

  it('has the minimum height that it is given', async () => {
    expect(await draw(() => wf.cardFilled().withMinHeight(240).add('a'))).toContain(
      'style="min-block-size: 240px"',
    )
    expect(() => wf.cardFilled().withMinHeight('tall')).toThrow(/withMinHeight/)
  })

  it('shows banner images that come first or last from edge to edge', async () => {
    const order = async (card: CardWidget) =>
      [...(await draw(() => card)).matchAll(/alt="(\w+)"|class="(CardBody)"/g)].map(
        ([, alt, body]) => alt ?? body,
      )
    expect(await order(wf.cardFilled().add(banner('a'), 'x', banner('b')))).toEqual([
      'a',
      'CardBody',
      'b',
    ])
    expect(await order(wf.cardFilled().add('x', banner('b'), 'y'))).toEqual(['CardBody', 'b'])
    expect(await order(wf.cardFilled().add(banner('a')))).toEqual(['a'])
    expect(await order(wf.cardFilled().add([null, banner('a')], ['x', [banner('b')], '']))).toEqual(
      ['a', 'CardBody', 'b'],
    )
  })
})

describe('A card with an address', () => {
  it('is a link as a whole, which has the name of its heading', async () => {
    expect(
      await draw(() => wf.cardOutlined().withHref('/x').add(wf.titleMedium('Lake'), 'In autumn')),
    ).toBeHtml(
      '<div class="Card Block CardOutlined" data-widget="Card"><a class="CardLink" aria-label="Lake" href="/x"></a><div class="CardBody" id="…"><h5 class="Heading TitleMedium">Lake</h5>In autumn</div></div>',
    )
  })

  it('finds its heading in what is around it, unless it is hidden', async () => {
    const card = wf
      .cardFilled()
      .withHref('?a=1')
      .add(wf.titleSmall('no').hideIf(true), wf.block([wf.icon('add'), wf.titleSmall('yes')]))
    expect(await linkOf(card)).toContainHtml('<a aria-label="yes" …>')
  })

  it('is named otherwise when it has no heading', async () => {
    const card = () => wf.cardFilled().withHref('?a=1')
    expect(await linkOf(card().add('Some ', wf.textBold('text')))).toContainHtml(
      '<a aria-label="Some text" …>',
    )
    expect(await linkOf(card().add('x').withAltText('A name'))).toContain('aria-label="A name"')
    const late = await draw(() => card().add(Promise.resolve('later')))
    const [, named] = /aria-labelledby="([^"]+)"/.exec(late) ?? []
    expect(late).toContain(`class="CardBody" id="${named}">later<`)
  })

  it('is named by all of its heading, or by all that is on it', async () => {
    const named = async (...heading: Content[]) => {
      const card = wf
        .cardFilled()
        .withHref('/x')
        .add(wf.titleMedium(...heading), 'Text')
      return /aria-label(?:ledby)?="([^"]+)"/.exec((await linkOf(card)) ?? '')?.[0]
    }
    expect(await named('Order ', 1234, ' · ', wf.integer(5))).toBe('aria-label="Order 1,234 · 5"')
    for (const late of [() => 'late', Promise.resolve('late'), wf.html('<b>bold</b>')]) {
      expect(await named('Order ', late)).toMatch(/^aria-labelledby="[\w-]+-body"$/)
    }
  })

  it('is named by its picture when there is nothing else', async () => {
    expect(await linkOf(wf.cardFilled().withHref('/x').add(banner('Lake')))).toContainHtml(
      '<a aria-label="Lake" …>',
    )
  })

  it('opens where it is told, or where the state says', async () => {
    const card = (href: string) => wf.cardFilled().withHref(href).add('x')
    expect(await linkOf(card('/x').withTarget('_blank'))).toContainHtml(
      '<a target="_blank" rel="noopener" …>',
    )
    expect(await linkOf(card('/x'), '/?_target=frame')).toContain('target="frame"')
    expect(await linkOf(card('?x=1'), '/?_target=frame')).not.toContain('target')
  })

  it('leads nowhere while it is disabled, and says so', async () => {
    const card = wf.cardFilled().withHref('/x').withDisabled().add('x')
    expect(await draw(() => card)).toBeHtml(
      '<div class="Card Block CardFilled CardDisabled" role="group" aria-disabled="true"><a class="CardLink" aria-label="x" role="link" aria-disabled="true"></a>…',
    )
  })

  it('is no link any more when its address is taken away', async () => {
    expect(await linkOf(wf.cardFilled().withHref('/x').withHref('').add('x'))).toBeUndefined()
  })

  it('is found by its heading, and followed, in a test without a browser', async () => {
    const lake = wf.cardFilled().withHref('/lake').add(wf.titleMedium('The lake'), 'Text')
    const app = new Koa().use(bespa({ development: true }))
    app.use((ctx) =>
      wf
        .page()
        .add(ctx.path === '/' ? lake : 'Arrived')
        .draw(ctx),
    )
    const page = await visit(app, '/')
    await page.click('The lake')
    expect(page.text).toContain('Arrived')
    page.close()
  })
})
