import type { Page as BrowserPage } from 'playwright-core'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link } from './fixture.js'
import { useChromium, type OpenPageOptions } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function app() {
  return new Fixture()
    .page('/page', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf
        .page()
        .withTransition()
        .add(
          link('?n=1', 'one'),
          link('?n=2', 'two'),
          link('/next', 'next'),
          box(
            'Part',
            `n=${n}`,
            wf.tag('input').attr('name', 'text').attr('aria-label', 'text'),
          ).redrawIfChanged(ctx, 'n'),
        )
    })
    .page('/next', () => wf.page().withTransition().add('next page'))
    .page('/list', (ctx) => {
      const state = wf.stateOf(ctx)
      const names = state.get('order') ? ['b', 'a'] : ['a', 'b']
      return wf.page().add(
        link('?order=1', 'reverse'),
        link('?other=1', 'other'),
        box(
          'List',
          names.map((name) => box('Item', name).withKey(name).withTransition()),
          box('Picture').withTransition('picture'),
        ).redrawIfChanged(ctx, 'order'),
        box('Other', state.get('other')).redrawIfChanged(ctx, 'other'),
      )
    })
}

/** Opens a page that counts its transitions, and notes what they animate. */
async function opened(path: string, options?: OpenPageOptions) {
  const fixture = app()
  const context = { reducedMotion: 'no-preference', ...options?.context } as const
  const page = await openPage('about:blank', { ...options, context })
  await page.addInitScript(() => {
    const seen: string[][] = []
    const start = document.startViewTransition.bind(document)
    const namesNow = () =>
      [document.documentElement, ...document.querySelectorAll('[data-transition]')].map((one) =>
        getComputedStyle(one).getPropertyValue('view-transition-name'),
      )
    document.startViewTransition = (update) => {
      seen.push(namesNow())
      return start(update)
    }
    Object.assign(window, { seen })
  })
  await page.goto((await serve(fixture.app)) + path)
  return { page, fixture }
}

const seenIn = (page: BrowserPage) =>
  page.evaluate(() => (window as unknown as { seen: string[][] }).seen)

describe('A page with a transition', () => {
  it('fades when it changes, and what is typed in keeps its focus and its text', async () => {
    const { page } = await opened('/page')
    await page.fill('input', 'half a wor')
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[href*="n=1"]')?.click()
    })
    await page.waitForSelector('.Part:has-text("n=1")')
    await page.keyboard.type('d')
    expect(await page.inputValue('input')).toBe('half a word')
    expect(await seenIn(page)).toEqual([['root', 'none']])
  })

  it('shows the latest of two answers that follow each other closely', async () => {
    const { page, fixture } = await opened('/page')
    fixture.hold()
    await page.click('text=one')
    await expect.poll(() => fixture.held).toBe(1)
    fixture.release(0)
    await page.waitForFunction(() => (window as unknown as { seen: string[][] }).seen.length > 0)
    fixture.releaseAll()
    await page.click('text=two')
    await page.waitForSelector('.Part:has-text("n=2")')
    await expect.poll(() => new URL(page.url()).search).toBe('?n=2')
    await settle(page)
    expect(await page.textContent('.Part')).toContain('n=2')
  })

  it('changes at once for users who prefer reduced motion', async () => {
    const { page } = await opened('/page', { context: { reducedMotion: 'reduce' } })
    await page.click('text=one')
    await page.waitForSelector('.Part:has-text("n=1")')
    expect(await seenIn(page)).toEqual([])
  })

  it('fades into the next document that has one too', async () => {
    const { page } = await opened('/page')
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const { viewTransition } = event as Event & { viewTransition: unknown }
        document.documentElement.dataset['revealed'] = viewTransition ? 'animated' : 'at once'
      })
    })
    await page.click('text=next')
    await page.waitForSelector('html[data-revealed]')
    expect(await page.getAttribute('html', 'data-revealed')).toBe('animated')
  })
})

describe('A widget with a transition', () => {
  it('moves by itself, while the page around changes at once', async () => {
    const { page } = await opened('/list')
    await page.click('text=reverse')
    await page.waitForSelector('.Item:has-text("b") + .Item:has-text("a")')
    const [names = []] = await seenIn(page)
    const [root, ...widgets] = names
    expect(root).toBe('none')
    expect(widgets).toHaveLength(3)
    expect(new Set(widgets).size).toBe(3)
    expect(widgets).toContain('picture')
    // Afterwards nothing is named any more, so that other transitions are free to.
    const left = () =>
      page.evaluate(
        () => document.querySelectorAll<HTMLElement>('[style*=view-transition-name]').length,
      )
    await expect.poll(left).toBe(0)
  })

  it('causes no transition when the answer does not concern it', async () => {
    const { page } = await opened('/list')
    await page.click('text=other')
    await page.waitForSelector('.Other:has-text("1")')
    expect(await seenIn(page)).toEqual([])
  })

  it('refuses a name that CSS cannot know', () => {
    expect(() => box('Picture').withTransition('1 name')).toThrow('expected a CSS identifier')
  })
})
