import { bespa, Factory, type Context, type Page } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** An app of pages by their paths. Any other path is a page that says which one it is. */
function app(pages: Record<string, (ctx: Context) => Page>): Koa {
  const koa = new Koa()
  koa.use(bespa({ development: true }))
  koa.use(async (ctx) => {
    const page = pages[ctx.path]?.(ctx) ?? wf.page().add(`This is ${ctx.path}.`)
    await page.draw(ctx)
  })
  return koa
}

const around = (path: string) => (ctx: Context) =>
  wf.page().add(wf.embedHandler(ctx, path), wf.embed().withName('details'))

describe('What “Targeting frames” says', () => {
  it('a link navigates in the embed that it stands in', async () => {
    const inner = () => wf.page().add(wf.link('/orders').add('Go'))
    const page = await visit(app({ '/': around('/inner'), '/inner': inner }), '/')
    await page.click('Go')
    expect(page.location).toBe('/')
    expect(page.element('.Embed .Page').textContent).toContain('This is /orders.')
  })

  it('_target decides for an embedded page where its links lead', async () => {
    const menu = () => wf.page().add(wf.link('/orders').add('Go'))
    const pages = { '/': around('/menu?_target=details'), '/menu': menu }
    const page = await visit(app(pages), '/')
    await page.click('Go')
    expect(page.element('[data-name=details] .Page').textContent).toContain('This is /orders.')
    expect(page.text).toContain('Go')
  })

  it('the target of a page counts for its links and those of pages in it', async () => {
    const middle = (ctx: Context) =>
      wf.page().withTarget('details').add(wf.embedHandler(ctx, '/inner'))
    const inner = () => wf.page().add(wf.link('/orders').add('Go'))
    const pages = { '/': around('/middle'), '/middle': middle, '/inner': inner }
    const page = await visit(app(pages), '/')
    await page.click('Go')
    expect(page.element('[data-name=details] .Page').textContent).toContain('This is /orders.')
  })

  it('_parent is seen from the page that has said it', async () => {
    const middle = (ctx: Context) =>
      wf.page().withTarget('_parent').add(wf.embedHandler(ctx, '/inner'))
    const inner = () => wf.page().add(wf.link('/orders').add('Go'))
    const pages = { '/': around('/middle'), '/middle': middle, '/inner': inner }
    const page = await visit(app(pages), '/')
    await page.click('Go')
    expect(page.location).toBe('/orders')
  })

  it('a page that is replaced leaves a way back, unless another page has asked for it', async () => {
    const inner = (ctx: Context) =>
      wf
        .page()
        .add(
          wf.link(`?n=${wf.stateOf(ctx).int('n') + 1}`).add('Count'),
          wf.block('n: ', wf.stateOf(ctx).int('n')).redrawIfChanged(ctx, 'n'),
          wf.link('/other').add('Other'),
        )
    const other = () => wf.page().add(wf.appBar('Other page'))
    const outer = (ctx: Context) =>
      wf
        .page()
        .add(
          wf.embedHandler(ctx, '/inner').withName('frame'),
          wf.link('/other').withTarget('frame').add('From outside'),
        )
    const page = await visit(app({ '/': outer, '/inner': inner, '/other': other }), '/')
    await page.click('Count')
    await page.click('Other')
    await page.click('Back')
    expect(page.text).toContain('n: 1')
    await page.click('From outside')
    expect(page.text).toContain('Other page')
    expect(page.elements('.Embed header a[href]')).toEqual([])
  })
})

describe('What “The action-URL pattern” says', () => {
  it('a path behind a caret replaces the parent page, whatever the target of the link', async () => {
    const middle = (ctx: Context) => wf.page().add('Middle', wf.embedHandler(ctx, '/inner'))
    const inner = () => wf.page().add(wf.link('^/orders').withTarget('details').add('Go'))
    const pages = { '/': around('/middle'), '/middle': middle, '/inner': inner }
    const page = await visit(app(pages), '/')
    await page.click('Go')
    expect(page.location).toBe('/')
    expect(page.element('.Embed > .Page').textContent).toContain('This is /orders.')
    expect(page.text).not.toContain('Middle')
  })

  it('a relative path starts from the path of the embedded page, behind a caret from the parent', async () => {
    const inner = () => wf.page().add(wf.link('detail').add('Here'), wf.link('^list').add('Around'))
    const pages = { '/shop/front': around('/stock/inner'), '/stock/inner': inner }
    const page = await visit(app(pages), '/shop/front')
    await page.click('Here')
    expect(page.text).toContain('This is /stock/detail.')
    await page.visit('/shop/front')
    await page.click('Around')
    expect(page.location).toBe('/shop/list')
  })

  it('two carets mean the page two levels up', async () => {
    const outer = (ctx: Context) =>
      wf
        .page()
        .add(
          wf.block('step ', wf.stateOf(ctx).get('step')).redrawIfChanged(ctx, 'step'),
          wf.embedHandler(ctx, '/middle'),
        )
    const inner = () => wf.page().add(wf.link('^^?step=2').add('Go'))
    const pages = { '/': outer, '/middle': around('/inner'), '/inner': inner }
    const page = await visit(app(pages), '/')
    await page.click('Go')
    expect(page.location).toBe('/?step=2')
    expect(page.text).toContain('step 2')
  })
})
