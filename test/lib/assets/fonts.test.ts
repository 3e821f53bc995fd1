import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { AssetRegistry } from '../../../lib/assets/asset-registry.js'
import { registerFonts, textFontFile } from '../../../lib/assets/fonts.js'
import { bespa } from '../../../lib/http/bespa.js'
import { Page } from '../../../lib/page/page.js'
import { send } from '../../support/send.js'

function drawPage(assets?: AssetRegistry) {
  const app = new Koa()
  app.use(bespa(assets && { assets })).use((ctx) => new Page().draw(ctx))
  return app
}

const preload =
  /<link rel="preload" as="font" type="font\/woff2" href="\/bespa\/([^"]+)" crossorigin>/

describe('Fonts', () => {
  it('come from this server, and text does not wait for them', () => {
    const registry = new AssetRegistry()
    registerFonts(registry)
    const css = registry.styleSheet().bytes.toString()
    const faces = css.match(/@font-face\{[^}]*\}/g) ?? []
    expect(faces).toHaveLength(4)
    for (const face of faces) {
      expect(face).toContain('font-display:swap')
      expect(face).toMatch(/src:url\("fonts\/[a-z-]+\.woff2\?id=[\w-]{12}"\) format\("woff2"\)/)
      expect(face).toMatch(/unicode-range:U\+/)
    }
  })

  it('are asked for before the style names them, by the same address', async () => {
    const app = drawPage()
    const { payload } = await send(app, { url: '/' })
    const address = preload.exec(payload)?.[1] ?? ''
    expect(address).toContain(textFontFile)
    expect(payload.indexOf('rel="preload"')).toBeLessThan(payload.indexOf('rel="stylesheet"'))
    const style = await send(app, { url: '/bespa/style.css' })
    expect(style.payload).toContain(`url("${address}")`)
    const font = await send(app, { url: `/bespa/${address}` })
    expect(font.headers['content-type']).toBe('font/woff2')
    expect(font.headers['cache-control']).toContain('immutable')
    expect(font.rawPayload.subarray(0, 4).toString()).toBe('wOF2')
  })

  it('are not asked for where an app has none', async () => {
    const assets = new AssetRegistry().registerRuntime('', '')
    const { payload } = await send(drawPage(assets), { url: '/' })
    expect(payload).toContain('<main')
    expect(payload).not.toContain('preload')
  })
})
