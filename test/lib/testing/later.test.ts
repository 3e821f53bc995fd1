import { Factory, type Content, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { bespa } from '../../../lib/http/bespa.js'

const wf = new Factory()

function appOf(content: (ctx: Context) => Content): Koa {
  return new Koa().use(bespa({ development: true })).use((ctx) => {
    const page = wf.page()
    if (ctx.path === '/inner') page.add(wf.block('The page inside'))
    else page.add(content(ctx))
    return page.draw(ctx)
  })
}

const soon = (text: string): Promise<Content> =>
  new Promise((resolve) => setImmediate(() => resolve(wf.block(text))))

describe('A test sees the finished page', () => {
  it('with its later parts in their places', async () => {
    const page = await visit(
      appOf(() => wf.later(() => soon('The chart'), 'Soon')),
      '/',
    )
    expect(page.text).toContain('The chart')
    expect(page.text).not.toContain('Soon')
    expect(page.html).not.toMatch(/data-pending|data-later/)
    page.close()
  })

  it('and with the parts that followed a redraw', async () => {
    const app = appOf((ctx) => [
      wf.link('?year=2').add('Next year'),
      wf
        .later(() => soon(`Sales of year ${wf.stateOf(ctx).get('year') || '1'}`))
        .redrawIfChanged(ctx, 'year'),
    ])
    const page = await visit(app, '/')
    expect(page.text).toContain('Sales of year 1')
    await page.click('Next year')
    expect(page.text).toContain('Sales of year 2')
    page.close()
  })

  it('and with lazy pages loaded', async () => {
    const page = await visit(
      appOf(() => wf.embed('inner', '/inner').withLazy()),
      '/',
    )
    expect(page.text).toContain('The page inside')
    page.close()
  })

  it('without script by a link to the whole page', async () => {
    const page = await visit(
      appOf(() => wf.later(() => soon('The chart'))),
      '/',
      { javascript: false },
    )
    expect(page.text).not.toContain('The chart')
    await page.click('Load this part')
    expect(page.text).toContain('The chart')
    page.close()
  })
})
