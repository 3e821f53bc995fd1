import { AssetRegistry, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { registerIconsIn } from '../../../widgets/text/icon-sprite.js'
import { Factory } from '../../../widgets/factory.js'
import { draw, type Asked } from '../../support/draw.js'

const wf = new Factory()

function registryWith(...names: string[]): AssetRegistry {
  const registry = new AssetRegistry()
  registerIconsIn(registry, names)
  return registry
}

const drawIcon = (name: string, registry: AssetRegistry, asked: Asked = {}) =>
  draw(() => wf.icon(name), { assets: registry, ...asked })

describe('Icons that were registered', () => {
  it('are drawn from one file, named by its content', async () => {
    const registry = registryWith('home', 'arrow back')
    const address = registry.url('icons.svg')
    expect(await drawIcon('home', registry)).toBeHtml(
      `<svg class="Icon" aria-hidden="true"><use href="${address}#home"/></svg>`,
    )
    expect(await drawIcon('Arrow-Back', registry)).toContain(`<use href="${address}#arrow_back"/>`)
    expect(registryWith('arrow_back', 'home').url('icons.svg')).toBe(address)
    expect(registryWith('home').url('icons.svg')).not.toBe(address)
  })

  it('have their shape in that file, also those that a later call adds', () => {
    const registry = registryWith('home')
    registerIconsIn(registry, ['menu'])
    const sprite = String((registry.asset('icons.svg') as { bytes: Buffer }).bytes)
    expect(sprite).toContainHtml('<symbol id="home" viewBox="0 0 24 24"><path …d="')
    expect(sprite).toContain('<symbol id="menu"')
  })

  it('are drawn in place where they are filled, as all others are', async () => {
    const registry = registryWith('home')
    const filled = await draw(() => wf.icon('home').withFill(), { assets: registry })
    expect(filled).toContain('<path')
    expect(await drawIcon('menu', registry)).toContain('<path')
  })

  it('keep their name, their size and their direction', async () => {
    const registry = registryWith('arrow_back')
    const build = (_: Context) => wf.icon('arrow_back').withAltText('Back').withSizeMultiplier(2)
    expect(await draw(build, { assets: registry })).toBeHtml(
      '<svg class="Icon IconDirectional" style="font-size: 2.4em" role="img"><title>Back</title><use …',
    )
  })

  it('carry the prefix that the app is reached under', async () => {
    const registry = registryWith('home')
    const headers = { 'X-Forwarded-Prefix': '/app' }
    expect(await drawIcon('home', registry, { headers, proxy: true })).toContain(
      'href="/app/bespa/icons.svg?id=',
    )
  })

  it('must be symbols that there are', () => {
    expect(() => registryWith('hom')).toThrow(/unknown-icon.*home/s)
  })
})
