import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { assetRegistry, Factory, WidgetBase, type Output } from 'bespa'
import { Fixture, box, link } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function counter(ctx: Context) {
  const x = wf.stateOf(ctx).int('x')
  const back = wf.stateOf(ctx).get('_back')
  return wf
    .page()
    .add(
      box('Count', `x is ${x}`).redrawIfChanged(ctx, 'x'),
      box('More', link(`?x=${x + 1}`, 'more')).redrawIfChanged(ctx, 'x'),
      link('/other?n=1', 'other page'),
      back && link(back, 'back'),
      link('^?note=from%20inside', 'tell parent'),
      link('~?note=to%20the%20top', 'tell top'),
      link('/other', 'leave').attr('target', '_top'),
      wf
        .tag('form')
        .attr('method', 'post')
        .attr('action', '^?')
        .add(
          wf.tag('input').attr('name', 'note').attr('value', 'posted up'),
          wf.tag('button').add('post up'),
        ),
    )
}

/** A widget that needs a module in the browser. */
class Needing extends WidgetBase<Needing> {
  constructor(readonly key: string) {
    super()
  }

  draw(out: Output, ctx: Context) {
    out.rendering.requireModule(this.key)
    this.root('p', ctx).add(`needs ${this.key}`).draw(out, ctx)
  }
}

function app(): Fixture {
  return new Fixture()
    .page('/outer', (ctx) =>
      wf
        .page()
        .add(
          box('Note', wf.stateOf(ctx).get('note')).redrawIfChanged(ctx, 'note'),
          box('Outer', link('?x=100', 'outer x'), wf.stateOf(ctx).get('x')).redrawIfChanged(
            ctx,
            'x',
          ),
          link('/counter?x=7', 'into two').attr('target', 'two'),
          wf.embedHandler(ctx, '/counter').withName('one'),
          wf.embed().withName('two'),
        ),
    )
    .page('/counter', counter)
    .page('/other', (ctx) =>
      wf
        .page()
        .add(
          `other page ${wf.stateOf(ctx).get('n')}`,
          link(wf.stateOf(ctx).get('_back') || '?', 'go back'),
        ),
    )
}

const one = '[data-name=one] '
const two = '[data-name=two] '

describe('A page within a page', () => {
  it('has a state of its own, and swaps only its own parts', async () => {
    const fixture = app()
    const page = await openPage((await serve(fixture.app)) + '/outer')
    await page.click(`${one}a:text-is("more")`)
    await page.waitForSelector(`${one}.Count:text-is("x is 1")`)
    expect(fixture.seen).toEqual([
      { method: 'POST', path: '/counter', state: { x: '1', _changed: 'x' }, changed: 'x' },
    ])
    expect(new URL(page.url()).search).toBe('')
    await page.click('text=outer x')
    await page.waitForURL('**/outer?x=100')
    expect(await page.textContent(`${one}.Count`)).toBe('x is 1')
  })

  it('does not keep another one waiting while it is slow', async () => {
    const fixture = app()
    const page = await openPage((await serve(fixture.app)) + '/outer')
    await page.click('text=into two')
    await page.waitForSelector(`${two}.Count:text-is("x is 7")`)
    fixture.hold()
    await page.click(`${one}a:text-is("more")`)
    await page.click(`${two}a:text-is("more")`)
    await page.click('text=outer x')
    await expect.poll(() => fixture.held).toBe(3)
    fixture.release(2)
    await page.waitForURL('**/outer?x=100')
    fixture.release(1)
    await page.waitForSelector(`${two}.Count:text-is("x is 8")`)
    expect(await page.textContent(`${one}.Count`)).toBe('x is 0')
    fixture.releaseAll()
    await page.waitForSelector(`${one}.Count:text-is("x is 1")`)
  })

  it('brings no second head, navigation, banner or main landmark', async () => {
    const page = await openPage((await serve(app().app)) + '/outer')
    expect(await page.locator('main').count()).toBe(1)
    expect(await page.locator('.FetchError').count()).toBe(1)
    expect(await page.locator('.SkipLink').count()).toBe(1)
    expect(await page.locator('.Page').count()).toBe(3)
  })

  it('tells the parent and the top page by ^ and ~, by links and by forms', async () => {
    const page = await openPage((await serve(app().app)) + '/outer')
    await page.click(`${one}a:text-is("tell parent")`)
    await page.waitForSelector('.Note:text-is("from inside")')
    await page.click(`${one}a:text-is("tell top")`)
    await page.waitForSelector('.Note:text-is("to the top")')
    await page.click(`${one}button`)
    await page.waitForSelector('.Note:text-is("posted up")')
    // What a form posts never enters the address.
    expect(page.url()).not.toContain('posted')
  })

  it('leaves by a path in its own place, and comes back with its state', async () => {
    const page = await openPage((await serve(app().app)) + '/outer')
    await page.click(`${one}a:text-is("more")`)
    await page.waitForSelector(`${one}.Count:text-is("x is 1")`)
    await page.click(`${one}a:text-is("other page")`)
    await page.waitForSelector(`${one}:text("other page 1")`)
    expect(page.url()).toContain('/outer')
    await page.click(`${one}a:text-is("go back")`)
    await page.waitForSelector(`${one}.Count:text-is("x is 1")`)
    await page.click(`${one}a:text-is("more")`)
    await page.waitForSelector(`${one}.Count:text-is("x is 2")`)
  })

  it('is loaded into a frame by its name, without a way back', async () => {
    const page = await openPage((await serve(app().app)) + '/outer')
    await page.click('text=into two')
    await page.waitForSelector(`${two}.Count:text-is("x is 7")`)
    expect(await page.textContent(`${one}.Count`)).toBe('x is 0')
    const state = JSON.parse((await page.textContent(`${two}.State`)) ?? '') as object
    expect(state).toEqual({ x: '7', _back: '0' })
  })

  it('can replace the whole document', async () => {
    const page = await openPage((await serve(app().app)) + '/outer')
    await page.click(`${one}a:text-is("leave")`)
    await page.waitForURL('**/other')
    expect(await page.locator('main').count()).toBe(1)
  })

  it('can send its form again after a link has taken the place of the first time', async () => {
    const fixture = new Fixture()
      .page('/outer', (ctx) => wf.page().add(wf.embedHandler(ctx, '/inner')))
      .page('/inner', () =>
        wf
          .page()
          .add(
            wf
              .tag('form')
              .attr('method', 'post')
              .attr('action', '/saved')
              .add(wf.tag('button').add('Save')),
            link('/broken', 'broken'),
          ),
      )
      .page('/saved', () => wf.page().add('It is saved'))
      .page('/broken', (ctx) => ctx.throw(500))
    const page = await openPage((await serve(fixture.app)) + '/outer', { allow: [/status of 500/] })
    fixture.hold()
    await page.click('text=Save')
    await expect.poll(() => fixture.held).toBe(1)
    await page.click('text=broken')
    await expect.poll(() => fixture.held).toBe(2)
    fixture.releaseAll()
    await page.waitForSelector('.FetchError.Shown')
    await page.click('text=Save')
    await page.waitForSelector('text=It is saved')
  })

  it('brings the modules that its widgets need, when it is there from the start and when it comes', async () => {
    assetRegistry.registerModule('lamp', 'globalThis.lamps = (globalThis.lamps ?? 0) + 1')
    assetRegistry.registerModule('bell', 'globalThis.bells = (globalThis.bells ?? 0) + 1')
    const fixture = new Fixture()
      .page('/outer', (ctx) =>
        wf
          .page()
          .add(
            link('/ringing', 'ring').attr('target', 'frame'),
            wf.embedHandler(ctx, '/lit').withName('frame'),
          ),
      )
      .page('/lit', () => wf.page().add(new Needing('lamp')))
      .page('/ringing', () => wf.page().add(new Needing('lamp'), new Needing('bell')))
    const page = await openPage((await serve(fixture.app)) + '/outer')
    await expect.poll(() => page.evaluate('globalThis.lamps')).toBe(1)
    await page.click('text=ring')
    await expect.poll(() => page.evaluate('globalThis.bells')).toBe(1)
    expect(await page.evaluate('globalThis.lamps')).toBe(1)
  })

  it('shows what is wrong in its own place', async () => {
    const fixture = app()
      .page('/broken', () => {
        throw new Error('inside')
      })
      .page('/self', (ctx) => wf.page().add('again ', wf.embedHandler(ctx, '/self')))
      .page('/hosts', (ctx) =>
        wf
          .page()
          .add(
            ['/broken', '/nowhere', '//evil.example/x', 'https://evil.example', '/self'].map(
              (path) => wf.embedHandler(ctx, path),
            ),
          ),
      )
    const page = await openPage((await serve(fixture.app)) + '/hosts')
    expect(await page.getByRole('alert').filter({ hasText: /./ }).allTextContents()).toEqual(
      [
        'Something went wrong on the server.',
        'Not Found',
        'Only paths of this app can be embedded.',
        'Only paths of this app can be embedded.',
        expect.stringContaining('nested too deep'),
        expect.anything(),
      ].slice(0, 5),
    )
  })
})
