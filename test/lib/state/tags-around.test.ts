import Koa from 'koa'
import { bespa, Factory, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** A page in a frame in a frame; the innermost changes data and answers as `answer` does. */
function app(answer: (ctx: Context) => void) {
  let stars = 0
  const count = (ctx: Context, of: string) =>
    wf.block(`${of} counts ${stars}.`).redrawIfTouched(ctx, 'stars')
  return new Koa().use(bespa({ development: true })).use(async (ctx) => {
    const page = wf.page()
    if (ctx.path === '/') page.add(count(ctx, 'Top'), wf.embedHandler(ctx, '/middle'))
    else if (ctx.path === '/middle') page.add(count(ctx, 'Middle'), wf.embedHandler(ctx, '/inner'))
    else if (ctx.path === '/done') page.add('Thank you')
    else {
      if (wf.actionOf(ctx, 'star')) {
        stars++
        wf.touch(ctx, 'stars')
        answer(ctx)
      }
      page.add(count(ctx, 'Inner'), wf.buttonText().add('Star').withPost('star'))
    }
    if (ctx.body === undefined) await page.draw(ctx)
  })
}

describe('What a nested page has changed', () => {
  it.each([
    ['draws itself', () => undefined, 'Inner counts 1.'],
    ['changes its state', (ctx: Context) => wf.redirect(ctx, '?thanks=1'), 'Inner counts 1.'],
    ['changes the page around', (ctx: Context) => wf.redirect(ctx, '^?thanks=1'), 'Star'],
    [
      'leads to another page in its place',
      (ctx: Context) => wf.redirect(ctx, '/done'),
      'Thank you',
    ],
  ])('is shown by all pages around, when it %s', async (_, answer, inner) => {
    const page = await visit(app(answer), '/')
    await page.click('Star')
    expect(page.text).toContain('Top counts 1.')
    expect(page.text).toContain('Middle counts 1.')
    expect(page.text).toContain(inner)
    expect(page.state).not.toHaveProperty('_touched')
    page.close()
  })
})

describe('A page that is returned to', () => {
  it('has the way back that it had, in a frame as well', async () => {
    const backs: string[] = []
    const framed = new Koa().use(bespa()).use(async (ctx) => {
      const page = wf.page()
      const back = wf.stateOf(ctx).get('_back')
      if (ctx.path === '/') page.add(wf.embedHandler(ctx, '/list'))
      else if (ctx.path === '/list') {
        backs.push(back)
        page.add(wf.link('/item').add('Item'))
      } else if (wf.actionOf(ctx, 'close')) wf.redirectBack(ctx)
      else page.add(wf.link(back).add('List'), wf.buttonText().add('Close').withPost('close'))
      if (ctx.body === undefined) await page.draw(ctx)
    })
    const page = await visit(framed, '/')
    for (const way of ['List', 'Close']) {
      await page.click('Item')
      await page.click(way)
    }
    expect(backs).toEqual(['', '', ''])
    page.close()
  })
})
