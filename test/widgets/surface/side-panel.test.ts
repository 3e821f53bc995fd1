import Koa from 'koa'
import { bespa, Factory, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw, redraw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

const wf = new Factory()
const text = (content: string) => wf.sidePanel('p').add(content)

function app(): Koa {
  const panel = (ctx: Context) => wf.sidePanel('p').embedHandler(ctx, { allow: ['/inner'] })
  return new Koa().use(bespa({ development: true })).use(async (ctx) => {
    if (ctx.path === '/inner') {
      await wf
        .page()
        .add(wf.appBar('Inner'), wf.link('^?p=&m=1').add('Open the modal instead'))
        .draw(ctx)
    } else {
      await wf
        .page()
        .add(
          wf.link('?p=/inner&m=').add('Open'),
          panel(ctx),
          wf.modal('m').add('Only one of both', wf.link('?p=/inner&m=').add('And back')),
        )
        .draw(ctx)
    }
  })
}

describe('A side panel', () => {
  it('is a named region while its variable has a value', async () => {
    const html = await draw(() => text('Hello').withLabel('Notes'), { url: '/?p=1' })
    const { id } = parseHtml(html).querySelector('.SidePanel') ?? {}
    expect(html).toBeHtml(
      `<section id="${id}" aria-label="Notes" class="SidePanel" data-widget="SidePanel">` +
        '<div class="SidePanelEdge" role="separator" aria-orientation="vertical"' +
        ` aria-label="Width of the side panel" aria-controls="${id}-content"></div>` +
        `<div class="SidePanelContent" id="${id}-content">Hello</div>` +
        '<a class="OverlayClose" href="?p=" aria-label="Close"><svg…</a></section>',
    )
  })

  it('is only a placeholder while it is closed, empty or hidden', async () => {
    const placeholder = '<span class="Empty SidePanel" hidden></span>'
    expect(await draw(() => text('Hello'))).toBeHtml(placeholder)
    expect(await draw(() => wf.sidePanel('p'), { url: '/?p=1' })).toBeHtml(placeholder)
    expect(await draw(() => text('a').hideIf(true), { url: '/?p=1' })).toBeHtml(placeholder)
  })

  it('is drawn again when its variable changes, and only then', async () => {
    expect(await redraw(() => text('Hello'), 'p=1&_changed=p')).toContain('Hello')
    expect(await redraw(() => text('Hello'), '_changed=p')).toContain('Empty SidePanel')
    expect(await redraw(() => text('Hello'), 'p=1&x=1&_changed=x')).not.toContain('SidePanel')
  })

  it('is as wide as it is told', async () => {
    expect(await draw(() => text('a').withWidth(500), { url: '/?p=1' })).toContain(
      'style="--bespa-overlay-width: 500px"',
    )
    expect(() => wf.sidePanel('p').withWidth('wide')).toThrow(/withWidth/)
  })

  it('is called by the words of the page', async () => {
    const wording = () => ({ surface: { panel: 'Leiste', close: 'Zu', resize: 'Breite' } })
    const html = await draw(() => text('a'), { url: '/?p=1', wording })
    expect(html).toContain('aria-label="Leiste"')
    expect(html).toContain('aria-label="Breite"')
    expect(html).toContain('aria-label="Zu"')
  })

  it('may be filled by any loader', async () => {
    const loaded = () =>
      wf.sidePanel('p').embed(async () => '<section class="Page">Loaded</section>')
    expect(await draw(loaded, { url: '/?p=1' })).toContain('<section class="Page">Loaded</section>')
  })
})

describe('The page in a side panel', () => {
  it('names it, closes it, and can open something else in one step', async () => {
    const page = await visit(app(), '/')
    await page.click('Open')
    expect(page.location).toBe('/?p=%2Finner')
    const panel = page.element('.SidePanel')
    const name = panel.getAttribute('aria-labelledby') ?? ''
    expect(page.element(`[id="${name}"]`).textContent).toBe('Inner')
    await page.click('Open the modal instead')
    expect(page.location).toBe('/?m=1')
    expect(page.elements('section.SidePanel')).toEqual([])
    await page.click('And back')
    await page.click('Back')
    expect(page.location).toBe('/')
  })

  it('leaves the page around usable', async () => {
    const page = await visit(app(), '/?p=/inner')
    await page.click('Close')
    expect(page.elements('section.SidePanel')).toEqual([])
  })

  it('closes by Escape when the focus is in it', async () => {
    const page = await visit(app(), '/')
    await page.click('Open')
    expect(page.focused.className).toBe('SidePanelContent')
    await page.press('Escape')
    expect(page.elements('section.SidePanel')).toEqual([])
    expect(page.focused.textContent).toBe('Open')
    await page.click('Open')
    page.focused.blur()
    await page.press('Escape')
    expect(page.elements('section.SidePanel')).toHaveLength(1)
  })
})
