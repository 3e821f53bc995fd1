import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { InlineScript } from '../../../lib/html/inline-script.js'
import { nonceOf } from '../../../lib/request/nonce.js'
import { ask, draw } from '../../support/draw.js'

describe('An inline script', () => {
  it('carries the nonce that the policy of its response names', async () => {
    const { document, headers } = await ask((ctx) => new InlineScript(nonceOf(ctx), 'start()'))
    const script = document.querySelector('main script')
    expect(script?.textContent).toBe('start()')
    expect(headers['content-security-policy']).toContain(`'nonce-${script?.getAttribute('nonce')}'`)
  })

  it.each(['</script>', '</ScRiPt >', '<!--', '<script>', '<!--<script>', '-->', '<b>&amp;"'])(
    'may have %s in its texts',
    async (text) => {
      const code = `window.found = ${JSON.stringify(`a${text}b`)}`
      const html = await draw(() => [new InlineScript('n', code), 'behind'])
      const { window } = new JSDOM(html, { runScripts: 'dangerously' })
      expect((window as unknown as { found: string }).found).toBe(`a${text}b`)
      expect(window.document.body.textContent).toContain('behind')
    },
  )
})
