import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { AssetRegistry } from '../../../lib/assets/asset-registry.js'
import { bespa } from '../../../lib/http/bespa.js'
import { Page } from '../../../lib/page/page.js'
import { parseHtml } from '../../support/html.js'
import { send } from '../../support/send.js'

const newRegistry = () => new AssetRegistry().registerRuntime('', '')

function app(assets: AssetRegistry) {
  const koa = new Koa()
  koa.use(bespa({ assets })).use((ctx) => new Page().draw(ctx))
  return koa
}

async function iconsOf(assets: AssetRegistry): Promise<Element[]> {
  const { payload } = await send(app(assets), { url: '/' })
  return [...parseHtml(payload).querySelectorAll('head > link[rel=icon]')]
}

describe('The icon of all pages', () => {
  it('is the file favicon.svg that an app has registered', async () => {
    const assets = newRegistry().registerFile('favicon.svg', '<svg/>')
    const [icon, ...others] = await iconsOf(assets)
    expect(others).toEqual([])
    expect(icon?.getAttribute('type')).toBe('image/svg+xml')
    const found = await send(app(assets), { url: icon!.getAttribute('href')! })
    expect(found.payload).toBe('<svg/>')
    expect(found.headers['content-type']).toBe('image/svg+xml')
    expect(found.headers['cache-control']).toContain('immutable')
  })

  it('may be there in several formats, of which browsers prefer the last', async () => {
    const assets = newRegistry()
    for (const type of ['svg', 'png', 'ico']) assets.registerFile(`favicon.${type}`, type)
    const names = (await iconsOf(assets)).map((icon) =>
      icon.getAttribute('href')?.replace(/\?.*/, ''),
    )
    expect(names).toEqual(['ico', 'png', 'svg'].map((type) => `/bespa/favicon.${type}`))
  })

  it('is left to the browser where an app has registered none', async () => {
    expect(await iconsOf(newRegistry())).toEqual([])
  })
})
