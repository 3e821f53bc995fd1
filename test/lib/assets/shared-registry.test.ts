import { describe, expect, it } from 'vitest'
import { packageAssets } from '../../../lib/assets/package-assets.js'
import { assetRegistry } from '../../../lib/assets/shared-registry.js'

describe('The shared registry', () => {
  it('starts with the design tokens and the runtime', () => {
    expect(assetRegistry.styleSheet().bytes.toString()).toMatch(
      /@layer bespa\.tokens\{.*--md-sys-/s,
    )
    expect(assetRegistry.script(false).bytes.length).toBeGreaterThan(100)
    expect(assetRegistry.script(true).hash).not.toBe(assetRegistry.script(false).hash)
  })

  it('finds the built files of a family', () => {
    expect(packageAssets('nav').pathname).toMatch(/\/dist\/assets\/nav\/$/)
  })
})
