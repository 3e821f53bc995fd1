import Koa from 'koa'
import { bespa, Factory, presetKeyColors, type Theme } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

function app(): Koa {
  return new Koa().use(bespa({ development: true })).use(async (ctx) => {
    const state = wf.stateOf(ctx)
    const theme = (state.get('theme') || 'system') as Theme
    const keyColors = presetKeyColors[state.int('palette')]
    const page = wf.page().withTheme(theme)
    if (keyColors) page.withKeyColors(keyColors)
    await page
      .add(
        wf.link('?theme=dark').add('Dark'),
        wf.link('?theme=light').add('Light'),
        wf.link('?theme=').add('System'),
        wf.link('?palette=1').add('Other colors'),
        wf.appearance(theme, keyColors).redrawIfChanged(ctx, 'theme', 'palette'),
      )
      .draw(ctx)
  })
}

describe('Switching the theme', () => {
  it('changes the document without a reload', async () => {
    const page = await visit(app(), '/')
    const root = page.element('html')
    const scheme = () => page.element('meta[name=color-scheme]').getAttribute('content')
    expect([root.className, scheme()]).toEqual(['', 'light dark'])
    await page.click('Dark')
    expect([root.className, scheme()]).toEqual(['DarkTheme', 'dark'])
    await page.click('Light')
    expect([root.className, scheme()]).toEqual(['LightTheme', 'light'])
    await page.click('System')
    expect([root.className, scheme()]).toEqual(['', 'light dark'])
  })
})

describe('Switching the palette', () => {
  it('loads the new tones, and takes the old ones away only when they are there', async () => {
    const page = await visit(app(), '/')
    const tones = () =>
      page.elements('link[href*="tones.css"]').map((link) => link.getAttribute('href') ?? '')
    expect(tones()[0]).toContain('keycolors=Green')
    await page.click('Other colors')
    expect(tones().map((href) => /keycolors=(\w+)/.exec(href)?.[1])).toEqual(['Green', 'Blue'])
    const next = page.elements('link[href*="tones.css"]').at(-1)
    const { Event } = next?.ownerDocument.defaultView as unknown as typeof globalThis
    next?.dispatchEvent(new Event('load'))
    expect(tones().map((href) => /keycolors=(\w+)/.exec(href)?.[1])).toEqual(['Blue'])
  })
})
