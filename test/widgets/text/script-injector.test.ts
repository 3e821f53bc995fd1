import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const start = '<span class="ScriptInjector" hidden data-widget="ScriptInjector"'

describe('A script that is asked for', () => {
  it('is named to the browser, not written into the page', async () => {
    expect(await draw(() => wf.scriptInjector('/files/map.js?a=1&b="2"'))).toBeHtml(
      `${start} data-src="/files/map.js?a=1&amp;b=&quot;2&quot;"></span>`,
    )
  })

  it('can be a module, and be checked', async () => {
    const script = wf.scriptInjector('https://cdn.example/a.js').withModule()
    expect(await draw(() => script.withIntegrity('sha384-abc'))).toBeHtml(
      `${start} data-src="https://cdn.example/a.js" data-integrity="sha384-abc" data-module></span>`,
    )
  })

  it.each(['', ' ', 'javascript:alert(1)', 'data:text/javascript,x', 'java\nscript:x', 'blob:x'])(
    'is never %j',
    (src) => {
      expect(() => wf.scriptInjector(src)).toThrow(/scriptInjector/)
    },
  )

  it('is not asked for while it is hidden', async () => {
    expect(await draw(() => wf.scriptInjector('/a.js').hideIf(true))).toBeHtml(
      '<span class="Empty ScriptInjector" hidden></span>',
    )
  })
})
