import { PassThrough } from 'node:stream'
import { Factory, WidgetBase, type Context, type Output } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A placeholder, as the server draws one for a part that follows. */
class Pending extends WidgetBase<Pending> {
  draw(out: Output, ctx: Context) {
    out.rendering.requireModule('later')
    this.root('div', ctx).attr('data-pending', true).add('Loading').draw(out, ctx)
  }
}

function part(id: string, html: string): string {
  return (
    `<template data-later="${id}"><div data-id="${id}">${html}</div></template>` +
    '<span hidden data-widget="later"></span>'
  )
}

/** An app whose answers have parts that follow when the test says so. */
function app() {
  const streams: PassThrough[] = []
  const fixture = new Fixture().page('/page', (ctx) => {
    const n = wf.stateOf(ctx).get('n')
    return wf
      .page()
      .add(
        link('?n=1', 'one'),
        link('?n=2', 'two'),
        link('?m=1', 'other'),
        box('Part', `n=${n}`, new Pending().withId('a'), new Pending().withId('b')).redrawIfChanged(
          ctx,
          'n',
        ),
        box('Other', wf.stateOf(ctx).get('m')).redrawIfChanged(ctx, 'm'),
      )
  })
  fixture.app.middleware.splice(1, 0, async (ctx, next) => {
    await next()
    if (ctx.path !== '/page' || (ctx.get('Bespa-Fetch') && !String(ctx.body).includes('n='))) return
    const stream = new PassThrough()
    const html = ctx.body as string
    streams.push(stream)
    ctx.body = stream
    ctx.type = 'html'
    if (ctx.get('Bespa-Fetch')) {
      ctx.set('Bespa-Later', '1')
      stream.write(`${html}<!--later-->`)
    } else {
      // The scripts stand where the main part ends, so that they do not wait for the rest.
      const scripts = [...html.matchAll(/<script .*?<\/script>/g)].map(([script]) => script)
      const head = html.replaceAll(/<script .*?<\/script>/g, '').replace(/<\/body>.*/s, '')
      const atOnce = scripts.map((script) =>
        script.includes('type="module"')
          ? script.replace('type="module"', 'type="module" async')
          : script.replace(' defer', ''),
      )
      stream.write(head + atOnce.join(''))
    }
  })
  return { fixture, streams }
}

const text = (id: string) => `[data-id=${id}]:not([data-pending])`

describe('A part that follows its document', () => {
  it('takes its place as soon as it arrives, in any order, while the page works already', async () => {
    const { fixture, streams } = app()
    const page = await openPage('about:blank')
    const [url] = [await serve(fixture.app)]
    await page.goto(`${url}/page`, { waitUntil: 'commit' })
    await page.getByText('Loading').first().waitFor()
    streams[0]?.write(part('b', 'second'))
    expect(await page.textContent(text('b'))).toBe('second')
    expect(await page.textContent('[data-id=a]')).toBe('Loading')
    await page.click('text=other')
    await page.waitForSelector('.Other:text-is("1")')
    streams[0]?.end(`${part('a', 'first')}</body></html>`)
    expect(await page.textContent(text('a'))).toBe('first')
    await page.waitForLoadState('load')
    expect(await page.locator('template,[data-widget=later]').count()).toBe(0)
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })

  it('may fill a place that another part has brought', async () => {
    const { fixture, streams } = app()
    const page = await openPage('about:blank')
    await page.goto(`${await serve(fixture.app)}/page`, { waitUntil: 'commit' })
    const inner = '<p data-id="c" data-pending>Loading</p>'
    streams[0]?.end(`${part('a', inner)}${part('c', 'inner')}${part('b', 'b')}</body></html>`)
    expect(await page.textContent(text('c'))).toBe('inner')
  })

  it('is missed when the document ends too early, and the page can be loaded again', async () => {
    const { fixture, streams } = app()
    const page = await openPage('about:blank')
    await page.goto(`${await serve(fixture.app)}/page`, { waitUntil: 'commit' })
    streams[0]?.end(`${part('a', 'first')}</body></html>`)
    await page.waitForSelector('.FetchError.Shown')
    await page.click('.Retry', { noWaitAfter: true })
    await expect.poll(() => streams.length).toBe(2)
    streams[1]?.end(`${part('a', 'first')}${part('b', 'second')}</body></html>`)
    expect(await page.textContent(text('b'))).toBe('second')
  })
})

describe('A part that follows an answer', () => {
  async function opened() {
    const { fixture, streams } = app()
    const page = await openPage('about:blank')
    await page.goto(`${await serve(fixture.app)}/page`, { waitUntil: 'commit' })
    streams[0]?.end(`${part('a', 'a')}${part('b', 'b')}</body></html>`)
    await page.textContent(text('b'))
    return { page, streams }
  }

  it('takes its place as it arrives, and the page is not busy meanwhile', async () => {
    const { page, streams } = await opened()
    await page.click('text=one')
    await page.waitForSelector('.Part:has-text("n=1")')
    expect(await page.textContent('[data-id=a]')).toBe('Loading')
    expect(await page.locator('.Page[aria-busy]').count()).toBe(0)
    streams[1]?.write(`${part('a', 'new')}<!--later-->`)
    expect(await page.textContent(text('a'))).toBe('new')
    streams[1]?.end(`${part('b', 'newer')}<!--later-->`)
    expect(await page.textContent(text('b'))).toBe('newer')
  })

  it('is dropped when a newer answer has taken its place', async () => {
    const { page, streams } = await opened()
    await page.click('text=one')
    await page.waitForSelector('.Part:has-text("n=1")')
    await page.click('text=two')
    await page.waitForSelector('.Part:has-text("n=2")')
    streams[1]?.end(`${part('a', 'old')}<!--later-->${part('b', 'old')}<!--later-->`)
    streams[2]?.end(`${part('a', 'new')}<!--later-->${part('b', 'new')}<!--later-->`)
    expect(await page.textContent(text('b'))).toBe('new')
    expect(await page.textContent(text('a'))).toBe('new')
  })

  it('is missed when the connection breaks', async () => {
    const { page, streams } = await opened()
    await page.click('text=one')
    await page.waitForSelector('.Part:has-text("n=1")')
    streams[1]?.end(`${part('a', 'new')}<!--later-->`)
    await page.waitForSelector('.FetchError.Shown')
  })
})

describe('A lazy page', () => {
  function lazyApp() {
    return new Fixture()
      .page('/outer', (ctx) =>
        wf
          .page()
          .add(
            wf.tag('div').style('height', '3000px').add('above'),
            wf
              .tag('div')
              .class('Embed')
              .add(
                wf
                  .tag('section')
                  .class('Page')
                  .attr('data-location', '/outer')
                  .attr('data-scope', 'lazy-')
                  .attr('data-widget', 'lazy')
                  .attr('data-lazy', '/inner?_back=0')
                  .add('Skeleton'),
                new Pending().hideIf(true),
              ),
            box('Told', wf.stateOf(ctx).get('x')),
          ),
      )
      .page('/inner', () => wf.page().add('inner page'))
  }

  it('is loaded when it is about to be seen, and not before', async () => {
    const fixture = lazyApp()
    const page = await openPage(`${await serve(fixture.app)}/outer`)
    await page.waitForLoadState('networkidle')
    expect(fixture.seen).toEqual([])
    await page.mouse.wheel(0, 2500)
    await page.waitForSelector('.Embed:has-text("inner page")')
    expect(fixture.seen).toHaveLength(1)
  })

  it('keeps its skeleton and offers Retry when it cannot be loaded', async () => {
    const fixture = lazyApp()
    fixture.failure = { status: 500, text: 'Not now' }
    const page = await openPage(`${await serve(fixture.app)}/outer`, { allow: [/status of 500/] })
    await page.mouse.wheel(0, 2500)
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.textContent('.Embed .Page')).toContain('Skeleton')
    fixture.failure = undefined
    await page.click('.Retry')
    await page.waitForSelector('.Embed:has-text("inner page")')
  })
})
