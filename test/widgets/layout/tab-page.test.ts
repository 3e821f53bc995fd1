import Koa from 'koa'
import { bespa, Factory, type Context, type TabSwitcherWidget } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

const tabs = () =>
  wf
    .tabSwitcher()
    .addLeft(
      ['one', 'two', 'three'].map((key) => [
        wf.tabLabel(key).add(key),
        wf.tabBody(key).add(`Body ${key}`),
      ]),
    )

function app(build: (ctx: Context) => TabSwitcherWidget): Koa {
  const koa = new Koa()
  koa.use(bespa({ development: true }))
  koa.use((ctx) => wf.page().add(build(ctx)).draw(ctx))
  return koa
}

describe('In a test without a browser, tabs', () => {
  it.each([
    ['that are all there', tabs],
    ['that are sent when they are selected', () => tabs().withDynamic()],
  ])('%s are clicked, and gone back to', async (_, build) => {
    const page = await visit(app(build), '/')
    expect(page.text).toContain('Body one')
    await page.click('two')
    expect(page.text).toContain('Body two')
    expect(page.text).not.toContain('Body one')
    expect(page.location).toBe('/?tab=two')
    await page.click('three')
    await page.back()
    expect(page.text).toContain('Body two')
    page.close()
  })

  it('follow the arrow keys', async () => {
    const page = await visit(app(tabs), '/')
    page.element('[role=tab]').focus()
    await page.press('ArrowLeft')
    expect(page.focused.textContent).toBe('three')
    expect(page.text).toContain('Body three')
    expect(page.state).toEqual({ tab: 'three' })
    page.close()
  })

  it('work without JavaScript', async () => {
    const page = await visit(app(tabs), '/', { javascript: false })
    await page.click('two')
    expect(page.text).toContain('Body two')
    expect(page.location).toBe('/?tab=two')
    page.close()
  })
})
