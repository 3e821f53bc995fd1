import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

describe('A page that requires Trusted Types', () => {
  it('is redrawn, and runs the scripts that carry its nonce', async () => {
    const fixture = new Fixture().page('/page', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf
        .page()
        .add(
          wf.inlineScript(ctx, 'globalThis.ran = []'),
          link('?n=1', 'redraw'),
          box('Part', `n=${n}.`, wf.inlineScript(ctx, `ran.push('${n}')`)).redrawIfChanged(
            ctx,
            'n',
          ),
        )
    })
    const page = await openPage(`${await serve(fixture.app)}/page`)
    await page.click('text=redraw')
    await page.waitForSelector('text=n=1.')
    expect(await page.evaluate('ran')).toEqual(['', '1'])
  })
})

describe('An error of a listener', () => {
  it('is not told as a lost connection', async () => {
    const fixture = new Fixture().page('/page', (ctx) =>
      wf
        .page()
        .add(
          link('?n=1', 'redraw'),
          box('Part', wf.stateOf(ctx).get('n')).redrawIfChanged(ctx, 'n'),
        ),
    )
    const page = await openPage(`${await serve(fixture.app)}/page`)
    await page.evaluate(() => {
      addEventListener('error', (event) => event.preventDefault())
      Object.assign(Element.prototype, {
        replaceWith() {
          throw new Error('broken')
        },
      })
      addEventListener('unhandledrejection', (event) => event.preventDefault())
    })
    await page.click('text=redraw')
    await page.waitForSelector('.Page:not([aria-busy])')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })
})
