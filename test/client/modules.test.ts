import { assetRegistry, Factory, WidgetBase, type Context, type Output } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link } from '../browser/fixture.js'

const wf = new Factory()

/** A widget whose client behavior comes in a module. */
class Stars extends WidgetBase<Stars> {
  draw(out: Output, ctx: Context) {
    out.rendering.requireModule('stars')
    this.root('p', ctx).attr('data-widget', 'Stars').add('no stars').draw(out, ctx)
  }
}

assetRegistry.registerModule(
  'stars',
  `bespa.define('Stars', (root) => {
    root.textContent = 'stars' + (document.querySelector('.Page').ariaBusy ? ' before the swap' : '')
  })`,
)

function app() {
  const fixture = new Fixture()
    .page('/page', (ctx) => {
      const state = wf.stateOf(ctx)
      return wf
        .page()
        .add(
          link('?show=1', 'show'),
          box('Part', state.get('show') && new Stars()).redrawIfChanged(ctx, 'show'),
          wf.embedHandler(ctx, '/inner'),
        )
    })
    .page('/inner', (ctx) => wf.page().add(wf.stateOf(ctx).get('stars') && new Stars()))
    .page('/outer', (ctx) => wf.page().add(wf.embedHandler(ctx, '/inner?stars=1')))
  /** What the app does when the module is requested. */
  const requested: string[] = []
  fixture.app.middleware.unshift(async (ctx, next) => {
    if (ctx.path === '/bespa/modules/stars.js') requested.push(ctx.url)
    await next()
  })
  return { app: fixture.app, requested }
}

describe('A client behavior in a module', () => {
  it('has started when the answer that brings its widget is shown', async () => {
    const { app: koa, requested } = app()
    const page = await visit(koa, '/page')
    expect(requested).toEqual([])
    const shown: string[] = []
    page.element('.Page').addEventListener('bespa:before-swap', () => {
      const { head } = page.element('.Page').ownerDocument
      shown.push(head.querySelector('script[src*="modules/stars"]') ? 'loaded' : 'not loaded')
    })
    await page.click('show')
    expect(shown).toEqual(['loaded'])
    expect(page.text).toContain('stars')
    expect(page.text).not.toContain('no stars')
    expect(requested).toHaveLength(1)
    await page.click('show')
    expect(requested).toHaveLength(1)
    page.close()
  })

  it('starts in a page that another page embeds', async () => {
    const { app: koa, requested } = app()
    const page = await visit(koa, '/outer')
    expect(page.text).not.toContain('no stars')
    expect(requested).toHaveLength(1)
    page.close()
  })

  it('does not hold the answer back when its module cannot be loaded', async () => {
    const { app: koa } = app()
    koa.middleware.unshift(async (ctx, next) => {
      if (ctx.path === '/bespa/modules/stars.js') ctx.status = 404
      else await next()
    })
    const page = await visit(koa, '/page', { allow: [/no script/] })
    await page.click('show')
    expect(page.text).toContain('no stars')
    page.close()
  })
})
