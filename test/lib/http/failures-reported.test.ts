import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { embed, redirect, tag, type Content } from '../../../lib/index.js'
import { Factory } from '../../../widgets/factory.js'
import { HttpApp } from './http-app.js'

const wf = new Factory()
const unhandled: unknown[] = []
const note = (error: unknown) => unhandled.push(error)

beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => process.off('unhandledRejection', note))
beforeEach(() => unhandled.splice(0))

const failing = (message: string): Promise<Content> => Promise.reject(new Error(message))

/** What `app.on('error')` has heard, after everything that could go unhandled has. */
async function reported(app: HttpApp, url = '/'): Promise<string[]> {
  await app.ask(url)
  for (let turn = 0; turn < 3; turn++) await setImmediate()
  expect(unhandled).toEqual([])
  return app.errors.map((error) => (error as Error).message)
}

type Methods = Readonly<Record<string, (...values: readonly unknown[]) => object>>
const containers = [
  'block', 'collection', 'gallery', 'textBold', 'headlineLarge', 'titleLarge', 'textAlignLeft',
  'alignLeft', 'mobileOnly', 'messageBar', 'infoBubble', 'fieldLabel', 'plainCodeBlock',
] // prettier-ignore

describe('A promise given as content that fails before it is drawn', () => {
  it.each(containers)('to wf.%s() reaches app.on("error") and ends no process', async (name) => {
    const app = new HttpApp(async (ctx) => {
      const content = (wf as unknown as Methods)[name]?.(failing('no orders')) as Content
      await setImmediate()
      expect(content).toBeTypeOf('object')
      redirect(ctx, '/elsewhere')
    })
    expect(await reported(app)).toEqual(['no orders'])
  })

  it.each<[string, () => unknown]>([
    ['a tag', () => tag('p').add(failing('no orders'))],
    ['a list in a tag', () => tag('p').add([[failing('no orders')]])],
    ['a page', () => wf.page().add(failing('no orders'))],
    ['the navigation', () => wf.page().addNavigation(failing('no orders'))],
    ['a form', () => wf.form().add(failing('no orders'))],
    ['a label', () => wf.inputText('a', '').withLabel(failing('no orders'))],
    ['a button', () => wf.buttonFilled('a').add(failing('no orders'))],
    ['a toolbar', () => wf.toolbar().addLeft(failing('no orders'))],
    ['a splitter', () => wf.splitter().addRight(failing('no orders'))],
    ['an app bar', () => wf.appBar('Orders').addRight(failing('no orders'))],
    ['a card', () => wf.cardFilled().add(failing('no orders'))],
    ['a modal', () => wf.modal('m').add(failing('no orders'))],
    ['a link', () => wf.link('/').add(failing('no orders'))],
    ['a sentence', () => wf.printf('{0}', failing('no orders'))],
    ['a rail', () => wf.navRail().addTop(failing('no orders'))],
  ])('to %s reaches app.on("error") and ends no process', async (_, build) => {
    const app = new HttpApp(async (ctx) => {
      build()
      await setImmediate()
      ctx.body = 'something else'
    })
    expect(await reported(app)).toEqual(['no orders'])
  })

  it('is reported once when it is drawn after all', async () => {
    const app = new HttpApp(async (ctx) => {
      const page = wf.page().add(wf.block(failing('no orders')))
      await setImmediate()
      await page.draw(ctx)
    })
    expect(await reported(app)).toEqual(['no orders'])
  })

  it('ends no process when a listener of app.on("error") throws', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const app = new HttpApp(async (ctx) => {
      wf.block(failing('no orders'))
      await setImmediate()
      ctx.body = 'x'
    })
    app.app.on('error', () => {
      throw new Error('listener')
    })
    expect(await reported(app)).toEqual(['no orders'])
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})

describe('Nobody waits for', () => {
  it('the drawing of a page that fails: app.on("error") receives why', async () => {
    const app = new HttpApp(async (ctx) => {
      void wf
        .page()
        .add(setImmediate().then(() => failing('no orders')))
        .draw(ctx)
      await setImmediate()
      await setImmediate()
      ctx.body = 'gone'
    })
    expect(await reported(app)).toEqual(['no orders'])
  })

  it('an embedded page that fails: app.on("error") receives why', async () => {
    const app = new HttpApp({ '/': (ctx) => void embed(ctx, '//elsewhere') })
    expect(await reported(app)).toEqual(['Only paths of this app can be embedded.'])
  })

  it('but a failure that the handler has caught is no news', async () => {
    const app = new HttpApp({
      '/': async (ctx) => {
        ctx.body = await embed(ctx, '//elsewhere').catch(() => 'caught')
      },
    })
    expect(await reported(app)).toEqual([])
  })
})
