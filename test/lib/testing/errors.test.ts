import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { AssetRegistry } from '../../../lib/index.js'
import { packageAssets } from '../../../lib/assets/package-assets.js'
import { box, element, link, smallApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

/** An app whose pages run this script, with the runtime before it. */
function scriptedApp(script: string) {
  const assets = new AssetRegistry()
  const read = (name: string) => readFileSync(new URL(name, packageAssets()), 'utf8')
  assets.registerRuntime(read('runtime.js'), read('runtime.development.js'))
  assets.registerScript('test', script)
  return smallApp(
    {
      '/': (ctx) => wf.page().add(link('?x=1', 'Go'), box('x').redrawIfChanged(ctx, 'x')),
    },
    { assets, development: true },
  )
}

describe('An error of the app', () => {
  const failing = () =>
    smallApp({
      '/': (ctx) => {
        const x = wf.stateOf(ctx).get('x')
        if (x === 'broken') ctx.throw(422, 'This cannot be.')
        return wf
          .page()
          .add(
            link('?x=broken', 'Break'),
            link('?x=fine', 'Mend'),
            box('x is ', x).redrawIfChanged(ctx, 'x'),
          )
      },
    })

  it('is shown in the banner, and the state stays', async () => {
    const page = await visit(failing(), '/?x=old')
    await page.click('Break')
    expect(page.error).toBe('This cannot be.')
    expect(page.text).toContain('This cannot be. Retry Dismiss')
    expect(page.status).toBe(422)
    expect(page.state).toEqual({ x: 'old' })
    expect(page.location).toBe('/?x=old')
    expect(page.redrawn).toEqual([])
  })

  it('can be tried again and dismissed', async () => {
    const page = await visit(failing(), '/')
    await page.click('Break')
    await page.click('Retry')
    expect(page.requests).toHaveLength(1)
    expect(page.error).toBe('This cannot be.')
    await page.click('Dismiss')
    expect(page.error).toBeUndefined()
    await page.click('Mend')
    expect(page.text).toContain('x is fine')
  })

  it('is a page of its own when the whole page was asked for', async () => {
    const page = await visit(failing(), '/?x=broken')
    expect(page.status).toBe(422)
    expect(page.text).toContain('Error 422')
  })
})

describe('An action fails', () => {
  it.each([
    [
      'when a script throws',
      'addEventListener("click", () => { throw new Error("lost") })',
      'lost',
    ],
    [
      'when a timer throws',
      'addEventListener("click", () => setTimeout(() => { throw new Error("lost") }, 200))',
      'lost',
    ],
    [
      'when a script writes an error',
      'addEventListener("click", () => console.error("lost %d", 1))',
      'console.error: lost 1',
    ],
    [
      'when a behavior throws',
      'addEventListener("click", () => { try { throw new Error("lost") } catch (e) { reportError(e) } })',
      'lost',
    ],
    [
      'when a script sets location',
      'addEventListener("click", () => { location.href = "/x" })',
      'A script has set `location`',
    ],
  ])('%s', async (_, script, message) => {
    const page = await visit(scriptedApp(script), '/')
    await expect(page.click('Go')).rejects.toThrow(message)
    await page.settled()
  })

  it('and its message lists all console errors', async () => {
    const script = 'addEventListener("click", () => { console.error("one"); console.error("two") })'
    const page = await visit(scriptedApp(script), '/')
    await expect(page.click('Go')).rejects.toThrow('console.error: one\nconsole.error: two')
  })

  it('when scripts fail while the page is loaded', async () => {
    await expect(visit(scriptedApp('throw new Error("lost")'), '/')).rejects.toThrow('lost')
  })

  it('unless the test allows it', async () => {
    const script = 'addEventListener("click", () => console.error("lost"))'
    const page = await visit(scriptedApp(script), '/', { allow: [/lost/] })
    await page.click('Go')
    expect(page.text).toContain('x')
  })

  it('when the page does not come to rest', async () => {
    const app = smallApp({
      '/': (ctx) => {
        if (wf.stateOf(ctx).get('x')) return new Promise(() => undefined)
        return wf.page().add(link('?x=1', 'Go'))
      },
    })
    const page = await visit(app, '/', { timeout: 500 })
    await expect(page.click('Go')).rejects.toThrow('The page is not at rest after 500 ms: POST /')
  })
})

describe('Warnings', () => {
  it('of the server and of the page are collected', async () => {
    const app = smallApp(
      {
        '/': (ctx) => {
          const x = wf.stateOf(ctx).get('x')
          return wf.page().add(
            link('?x=1', 'Go'),
            element('p', { 'data-widget': 'Nobody' }),
            // Present only in the redraw, so its fragment has no place.
            x && box('x').redrawIfChanged(ctx, 'x'),
          )
        },
      },
      { development: true },
    )
    const page = await visit(app, '/')
    expect(page.warnings).toEqual([
      expect.stringContaining(
        '[bespa unknown-behavior] An element names a client behavior that nobody defined: Nobody',
      ),
    ])
    await page.click('Go')
    expect(page.warnings[1]).toContain('[bespa fragment-without-place]')
  })

  it('warn of a redraw condition that only some requests give', async () => {
    const app = smallApp(
      {
        '/': (ctx) => {
          const late = box('late')
          if (wf.stateOf(ctx).get('x')) late.redrawIfChanged(ctx, 'x')
          const always = box('always').redrawIfChanged(ctx, 'x').hideIfEmpty(ctx, 'x')
          return wf.page().add(link('?x=1', 'Go'), late, always)
        },
      },
      { development: true },
    )
    const page = await visit(app, '/')
    await page.click('Go')
    expect(page.warnings).toEqual([expect.stringContaining('[bespa conditional-redraw]')])
  })

  it('are quiet in production', async () => {
    const app = smallApp({ '/': () => wf.page().add(element('p', { 'data-widget': 'Nobody' })) })
    const page = await visit(app, '/', { development: false })
    expect(page.warnings).toEqual([])
  })
})
