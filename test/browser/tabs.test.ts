import type { Page } from 'playwright-core'
import { Factory, type Context, type TabSwitcherWidget } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()
const keys = ['one', 'two', 'three']

const tabs = (build = (key: string) => wf.block(`Body ${key}`)) =>
  wf
    .tabSwitcher()
    .withAltText('Numbers')
    .addLeft(keys.map((key) => [wf.tabLabel(key).add(key), wf.tabBody(key).add(build(key))]))

type Build = (ctx: Context) => TabSwitcherWidget

function tabsApp(build: Build = () => tabs()): Fixture {
  return new Fixture().page('/', (ctx) => {
    const page = wf.page().withLang('en')
    if (wf.stateOf(ctx).get('dir') === 'rtl') page.withDir('rtl')
    return page.add(
      wf.appBar('Tabs'),
      build(ctx),
      wf.block(
        wf.link('?tab=three').add('To three'),
        ' ',
        wf.link('?other=1').add('Other ', wf.stateOf(ctx).get('other')),
      ),
      wf.block('other=', wf.stateOf(ctx).get('other')).redrawIfChanged(ctx, 'other'),
    )
  })
}

async function open(fixture: Fixture, query = '', options = {}) {
  return openPage(`${await serve(fixture.app)}/${query}`, options)
}

const tab = (page: Page, key: string) => page.locator(`[role=tab][data-tab=${key}]`)

/** What is selected, what is seen, and what the Tab key leads to. */
async function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const keysOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['tab'])
    return [
      keysOf('[role=tab][aria-selected=true]'),
      keysOf('[role=tabpanel]:not([hidden])'),
      keysOf('[role=tab][tabindex="0"]'),
    ].join(' ')
  })
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset['tab'])

describe('Tabs whose bodies are all there', () => {
  it('switch at once, and tell the server, so that address and Back know of it', async () => {
    const fixture = tabsApp()
    const page = await open(fixture)
    expect(await shown(page)).toBe('one one one')
    fixture.hold()
    await tab(page, 'two').click()
    expect(await shown(page)).toBe('two two two')
    fixture.releaseAll()
    await page.waitForURL('**/?tab=two')
    expect(fixture.seen).toMatchObject([{ state: { tab: 'two' }, changed: 'tab' }])
    await tab(page, 'three').click()
    await page.waitForURL('**/?tab=three')
    await page.goBack()
    await expect.poll(() => shown(page)).toBe('two two two')
    await page.goBack()
    await expect.poll(() => shown(page)).toBe('one one one')
    await page.goForward()
    await expect.poll(() => shown(page)).toBe('two two two')
    await page.reload()
    expect(await shown(page)).toBe('two two two')
  })

  it('do nothing when the selected one is clicked', async () => {
    const fixture = tabsApp()
    const page = await open(fixture)
    await tab(page, 'one').click()
    await settle(page)
    expect(fixture.seen).toEqual([])
  })

  it('follow the arrow keys, Home and End, round and round', async () => {
    const fixture = tabsApp()
    const page = await open(fixture)
    await tab(page, 'one').focus()
    for (const [key, expected] of [
      ['ArrowRight', 'two'],
      ['ArrowRight', 'three'],
      ['ArrowRight', 'one'],
      ['ArrowLeft', 'three'],
      ['Home', 'one'],
      ['End', 'three'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused(page), key).toBe(expected)
      expect(await shown(page), key).toBe(`${expected} ${expected} ${expected}`)
    }
    await page.waitForURL('**/?tab=three')
    // Keys replace the entry: who goes back does not want to see each tab again.
    expect(await page.evaluate('history.length')).toBe(2)
  })

  it('are one stop of the Tab key, and the body is the next', async () => {
    const page = await open(tabsApp(), '?tab=two')
    await tab(page, 'two').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.role)).toBe('tabpanel')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('two')
  })

  it('keep the Tab key out of bodies that are not seen', async () => {
    const page = await open(tabsApp(() => tabs((key) => wf.block(wf.link('/').add(key)))))
    await tab(page, 'one').focus()
    const stops: string[] = []
    for (let count = 0; count < 4; count++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
    }
    expect(stops).toEqual(['one', 'one', 'To three', 'Other '])
    await tab(page, 'two').click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To three')
  })

  it('follow the arrow keys the other way where text runs from right to left', async () => {
    const page = await open(tabsApp(), '?dir=rtl')
    await tab(page, 'one').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await shown(page)).toBe('two two two')
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe('one one one')
  })

  it('leave keys with a modifier to the browser', async () => {
    const page = await open(tabsApp())
    await tab(page, 'one').focus()
    await page.keyboard.press('Control+End')
    expect(await shown(page)).toBe('one one one')
  })

  it('switch when a link elsewhere says so', async () => {
    const page = await open(tabsApp())
    await page.click('text=To three')
    await expect.poll(() => shown(page)).toBe('three three three')
  })

  it('show again what the server knows when it cannot be told, until a retry', async () => {
    const fixture = tabsApp()
    const page = await open(fixture, '', { allow: [/status of 500/] })
    fixture.failure = { status: 500, text: 'No.' }
    await tab(page, 'two').click()
    await page.waitForSelector('.FetchError.Shown')
    expect(await shown(page)).toBe('one one one')
    fixture.failure = undefined
    await page.click('.FetchError .Retry')
    await expect.poll(() => shown(page)).toBe('two two two')
  })

  it('are not switched back by an answer that is older than the choice', async () => {
    const fixture = new Fixture().page('/', () =>
      wf
        .page()
        .add(
          tabs(),
          wf
            .form()
            .withName('notes')
            .add(wf.inputText('note', ''), wf.buttonText('send').add('Send')),
        ),
    )
    const page = await open(fixture)
    fixture.hold()
    await page.click('text=Send')
    await expect.poll(() => fixture.held).toBe(1)
    await tab(page, 'two').click()
    await tab(page, 'three').click()
    // The answer to the form knows nothing of it yet; that to the tab comes after.
    fixture.release(0)
    await expect.poll(() => fixture.held).toBe(2)
    expect(fixture.seen.map(({ changed }) => changed.includes('tab'))).toEqual([false, true])
    expect(await shown(page)).toBe('three three three')
    fixture.releaseAll()
    await expect.poll(() => page.textContent('main > .State')).toContain('"tab":"three"')
    expect(await shown(page)).toBe('three three three')
  })

  it('survive a redraw around them', async () => {
    const fixture = tabsApp((ctx) => tabs().redrawIfChanged(ctx, 'other'))
    const page = await open(fixture)
    await tab(page, 'two').click()
    await page.waitForURL('**/?tab=two')
    await page.evaluate(() => document.querySelector('.TabSwitcher')?.setAttribute('data-old', ''))
    await page.click('text=Other')
    await page.waitForSelector('.TabSwitcher:not([data-old])')
    expect(await shown(page)).toBe('two two two')
    await tab(page, 'two').focus()
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe('three three three')
  })

  it('open when the browser finds in them what the user searches for', async () => {
    const page = await open(tabsApp())
    expect(await page.locator('[role=tabpanel][hidden=until-found]').count()).toBe(2)
    await page.evaluate(() =>
      document
        .querySelector('[role=tabpanel][data-tab=two] .Block')
        ?.dispatchEvent(new Event('beforematch', { bubbles: true })),
    )
    expect(await shown(page)).toBe('two two two')
    await page.waitForURL('**/?tab=two')
  })
})

describe('A heading in a tab that is not open', () => {
  const headings = () =>
    tabsApp(() =>
      tabs((key) => wf.block(wf.headlineSmall(key).withLevel(2).withAnchor(`h-${key}`))),
    )

  it('is shown when the address, or a link, leads to it', async () => {
    const page = await open(headings(), '#h-three')
    expect(await shown(page)).toBe('three three three')
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: '#h-two',
        textContent: 'To two',
      })
      document.querySelector('main')?.append(link)
    })
    await page.click('text=To two')
    expect(await shown(page)).toBe('two two two')
    expect(await page.locator('#h-two').isVisible()).toBe(true)
  })
})

describe('Tabs whose bodies are sent when they are selected', () => {
  const dynamic = () => tabsApp(() => tabs().withDynamic())

  it('switch when the answer is there, with the focus where it was', async () => {
    const fixture = dynamic()
    const page = await open(fixture)
    fixture.hold()
    await tab(page, 'two').click()
    expect(await shown(page)).toBe('one one one')
    fixture.releaseAll()
    await expect.poll(() => shown(page)).toBe('two two two')
    expect(await focused(page)).toBe('two')
    expect(await page.locator('[role=tabpanel]').allTextContents()).toEqual(['Body two'])
    await page.goBack()
    await expect.poll(() => shown(page)).toBe('one one one')
  })

  it.each(['Enter', ' '])('are selected by the key “%s”, not by the arrow keys', async (key) => {
    const fixture = dynamic()
    const page = await open(fixture)
    await tab(page, 'one').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('three')
    expect(await shown(page)).toBe('one one one')
    expect(fixture.seen).toEqual([])
    await page.keyboard.press(key)
    await expect.poll(() => shown(page)).toBe('three three three')
    expect(await focused(page)).toBe('three')
  })
})

describe('Tabs', () => {
  it('lead to their bodies without JavaScript too', async () => {
    const page = await open(tabsApp(), '', { context: { javaScriptEnabled: false } })
    await tab(page, 'two').click()
    await page.waitForURL('**/?tab=two')
    expect(await page.locator('text=Body two').isVisible()).toBe(true)
    expect(await page.locator('text=Body one').isVisible()).toBe(false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.locator('[role=tab]:focus').count()).toBe(1)
  })

  it('open in another tab of the browser', async () => {
    const page = await open(tabsApp())
    const opened = page.context().waitForEvent('page')
    await tab(page, 'two').click({ modifiers: ['Control'] })
    const other = await opened
    await other.waitForURL('**/?tab=two')
    await expect.poll(() => shown(other)).toBe('two two two')
    expect(await shown(page)).toBe('one one one')
  })

  it('in an app bar show what stands in the page, and name it', async () => {
    const fixture = new Fixture().page('/', () =>
      wf
        .page()
        .add(
          wf
            .appBar('Tabs')
            .addBottom(wf.tabSwitcher().addLeft(keys.map((key) => wf.tabLabel(key).add(key)))),
          wf.tabSwitcher().addLeft(keys.map((key) => wf.tabBody(key).add(`Body ${key}`))),
        ),
    )
    const page = await open(fixture)
    await tab(page, 'two').click()
    expect(await shown(page)).toBe('two two two')
    const panel = page.getByRole('tabpanel', { name: 'two' })
    expect(await panel.textContent()).toBe('Body two')
    expect(await tab(page, 'two').getAttribute('aria-controls')).toBe(
      await panel.getAttribute('id'),
    )
  })

  it('that lead elsewhere do not switch before they leave', async () => {
    const fixture = new Fixture()
      .page('/', () =>
        wf
          .page()
          .add(
            wf
              .tabSwitcher()
              .addLeft(wf.tabLabel('a').add('a'), wf.tabLabel('b').add('b').withHref('/b')),
          ),
      )
      .page('/b', () => wf.page().add('There'))
    const page = await open(fixture)
    await tab(page, 'a').focus()
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe('a  a')
    await tab(page, 'b').click()
    await page.waitForURL('**/b')
  })

  it('of an embedded page are not those of the page around it', async () => {
    const fixture = new Fixture()
      .page('/', (ctx) => wf.page().add(tabs(), wf.embedHandler(ctx, '/inner')))
      .page('/inner', () => wf.page().add(tabs()))
    const page = await open(fixture)
    await page.locator('main > .TabSwitcher [data-tab=two][role=tab]').click()
    await expect.poll(() => shown(page)).toBe('two,one two,one two,one')
    await page.locator('.Embed [data-tab=three][role=tab]').click()
    await expect.poll(() => shown(page)).toBe('two,three two,three two,three')
    await settle(page)
    expect(await shown(page)).toBe('two,three two,three two,three')
  })

  it('within a tab are switched for themselves', async () => {
    const inner = () =>
      wf
        .tabSwitcher()
        .withName('inner')
        .addLeft(['x', 'y'].map((key) => [wf.tabLabel(key).add(key), wf.tabBody(key).add(key)]))
    const page = await open(
      tabsApp(() =>
        wf
          .tabSwitcher()
          .addLeft(
            wf.tabLabel('a').add('a'),
            wf.tabBody('a').add(inner()),
            wf.tabLabel('b').add('b'),
            wf.tabBody('b').add('b'),
          ),
      ),
    )
    await tab(page, 'y').click()
    expect(await shown(page)).toBe('a,y a,y a,y')
    await page.waitForURL('**/?inner=y')
    await tab(page, 'y').press('ArrowRight')
    expect(await shown(page)).toBe('a,x a,x a,x')
  })

  it('can be scrolled to on a telephone, and the selected one is in sight', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `number${at}`)
    const page = await open(
      tabsApp(() => wf.tabSwitcher().addLeft(many.map((key) => wf.tabLabel(key).add(key)))),
      '?tab=number9',
      { context: { viewport: { width: 400, height: 700 } } },
    )
    const isInSight = (key: string) =>
      tab(page, key).evaluate((label) => {
        const { left, right } = label.getBoundingClientRect()
        return left >= 0 && right <= innerWidth
      })
    expect(await isInSight('number9')).toBe(true)
    await page.evaluate('scrollTo(0, 0)')
    await tab(page, 'number9').focus()
    await page.keyboard.press('Home')
    expect(await isInSight('number0')).toBe(true)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })

  it.each([
    ['left', ''],
    ['right', '?dir=rtl'],
  ] as const)(
    'begin at the %s of the strip, also those that it has no room for',
    async (side, query) => {
      const page = await open(
        tabsApp(() =>
          wf
            .tabSwitcher()
            .addLeft(wf.tabLabel('a').add('a word '.repeat(20)), wf.tabLabel('b').add('b')),
        ),
        query,
        { context: { viewport: { width: 400, height: 700 } } },
      )
      const cut = await tab(page, 'a').evaluate((label, of) => {
        const [inner, strip] = [label, label.parentElement!].map((one) =>
          one.getBoundingClientRect(),
        )
        return Math.abs(inner![of] - strip![of])
      }, side)
      expect(cut).toBeLessThan(1)
    },
  )

  it.each([
    [400, 'light', ''],
    [1000, 'dark', '?dir=rtl'],
  ] as const)('are accessible: %d %s %s', async (width, colorScheme, query) => {
    for (const build of [() => tabs(), () => tabs().withDynamic()]) {
      const page = await open(tabsApp(build), query, {
        context: { viewport: { width, height: 700 }, colorScheme, reducedMotion: 'reduce' },
      })
      expect(await violations(page)).toEqual([])
      await tab(page, 'two').click()
      await expect.poll(() => shown(page)).toBe('two two two')
      expect(await violations(page)).toEqual([])
    }
  })
})

describe('A form with tabs', () => {
  const formApp = (refused: Readonly<Record<string, string>> = {}) =>
    new Fixture().page('/', () =>
      wf.page().add(
        wf.form().add(
          tabs((key) =>
            wf.block(
              wf
                .inputText(key, refused[key] ?? '')
                .withLabel(`Input ${key}`)
                .withRequired(key !== 'one')
                .withPredicate((value) => value !== refused[key] || `Not ${value}`),
            ),
          ),
          wf.buttonFilled('save').add('Save'),
        ),
      ),
    )
  const typedIn = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).name)

  it('opens the tab of the first required input that was left empty', async () => {
    const fixture = formApp()
    const page = await open(fixture)
    await page.click('text=Save')
    expect(await shown(page)).toBe('two two two')
    expect(await typedIn(page)).toBe('two')
    await page.keyboard.type('2')
    await page.click('text=Save')
    expect(await shown(page)).toBe('three three three')
    expect(await typedIn(page)).toBe('three')
    expect(fixture.seen.every(({ state }) => !('_submit' in state))).toBe(true)
  })

  it('opens the tab of the first input that the server refuses, and of those in its list', async () => {
    const page = await open(formApp({ one: '1', two: '2', three: '3' }), '?tab=two')
    await page.click('text=Save')
    await page.waitForSelector('.FormErrors')
    await expect.poll(() => shown(page)).toBe('one one one')
    expect(await typedIn(page)).toBe('one')
    await page.click('.FormErrors a:has-text("three")')
    await expect.poll(() => shown(page)).toBe('three three three')
    expect(await typedIn(page)).toBe('three')
    await page.waitForURL((url) => url.search.includes('tab=three'))
    expect(await shown(page)).toBe('three three three')
  })
})
