import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

const told = (ctx: Parameters<typeof wf.stateOf>[0]) =>
  JSON.stringify(Object.fromEntries([...wf.stateOf(ctx)].filter(([key]) => !key.startsWith('_'))))

/** A page with links of all kinds, which tells its state, and one that holds it. */
function pagesApp(): Fixture {
  return new Fixture()
    .page('/inner', (ctx) =>
      wf
        .page()
        .add(
          link('?x=1', 'inner x'),
          link('?x=2', 'drawn'),
          link('^?y=1', 'outer y'),
          link('^/away', 'outer path'),
          link('?z=1', 'new window').attr('target', '_blank'),
          link('?z=2', 'named window').attr('target', 'other'),
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .attr('target', '_blank')
            .add(
              wf.tag('input').attr('name', 'note').attr('aria-label', 'note'),
              wf.tag('button').add('Save'),
            ),
          wf.htmlUnsafe(
            '<svg width="90" height="30"><a href="/away"><text y="20">in svg</text></a>' +
              '<a href="?x=svg"><text y="20" x="45">state</text></a></svg>',
          ),
          wf.htmlUnsafe(
            '<map name="areas"><area href="?x=area" alt="area" shape="rect" coords="0,0,50,50"></map>' +
              '<img usemap="#areas" width="50" height="50" alt="map" ' +
              'src="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27/%3E">',
          ),
          wf.tag('div').attr('id', 'host'),
          box('Inner', told(ctx)).redrawIf(wf.stateOf(ctx).hasChanges()),
        ),
    )
    .page('/outer', (ctx) =>
      wf
        .page()
        .add(
          box('Outer', told(ctx)).redrawIf(wf.stateOf(ctx).hasChanges()),
          new Factory().embedHandler(ctx, '/inner'),
        ),
    )
    .page('/away', () => wf.page().add('gone away'))
}

async function open(path: string) {
  const fixture = pagesApp()
  const url = await serve(fixture.app)
  return { fixture, url, page: await openPage(url + path) }
}

describe('A modified click', () => {
  it.each([
    ['inner x', '/inner?q=9&x=1'],
    ['drawn', '/inner?q=9&x=2'],
    ['outer y', '/inner?q=9&y=1'],
    ['outer path', '/away'],
  ])('on “%s” opens the address as of that moment', async (label, address) => {
    // The server has drawn the addresses for the state before.
    const { page, url } = await open('/inner?q=8')
    await page.evaluate(() => window.bespa.navigate(document.body, '?q=9'))
    await page.waitForURL('**/inner?q=9')
    for (const how of [{ modifiers: ['Control' as const] }, { button: 'middle' as const }]) {
      const opened = page.context().waitForEvent('page')
      await page.click(`text="${label}"`, how)
      const tab = await opened
      await tab.waitForURL(url + address)
    }
    await page.click(`text="${label}"`, { button: 'right' })
    expect(await page.locator(`text="${label}"`).getAttribute('href')).toContain(address)
  })

  it('in a nested page opens that page, and the page around for what concerns it', async () => {
    const { page, url } = await open('/outer')
    await page.click('text="inner x"')
    await page.waitForSelector('.Inner:has-text("x")')
    await page.evaluate(() => window.bespa.navigate(document.body, '?q=9'))
    await page.waitForURL('**/outer?q=9')
    const opened = page.context().waitForEvent('page')
    await page.click('text="drawn"', { modifiers: ['Control'] })
    await (await opened).waitForURL(`${url}/inner?x=2`)
    const other = page.context().waitForEvent('page')
    await page.click('text="outer y"', { modifiers: ['Control'] })
    await (await other).waitForURL(`${url}/outer?q=9&y=1`)
  })

  it('leaves the link what it was for plain clicks', async () => {
    const { page, fixture } = await open('/inner')
    const opened = page.context().waitForEvent('page')
    await page.click('text="drawn"', { modifiers: ['Control'] })
    await opened
    await page.click('text="drawn"')
    await page.waitForURL('**/inner?x=2')
    expect(fixture.seen.at(-1)?.changed).toBe('x')
  })
})

describe('A plain click', () => {
  it('follows the action that the server keeps beside the address', async () => {
    const { page, fixture } = await open('/inner')
    await page.click('text="drawn"')
    await page.waitForURL('**/inner?x=2')
    expect(fixture.seen.map(({ changed }) => changed)).toEqual(['x'])
  })

  it('follows the address that a script has set instead', async () => {
    const { page, fixture } = await open('/inner')
    await page.evaluate(() => {
      const trigger = document.querySelector<HTMLAnchorElement>('[data-action]')
      trigger?.setAttribute('href', '?news=3')
      trigger?.click()
    })
    await page.waitForURL('**/inner?news=3')
    expect(fixture.seen.map(({ changed }) => changed)).toEqual(['news'])
  })

  it('on a state link that names a window opens it there', async () => {
    const { page, url } = await open('/inner?q=9')
    for (const [label, address] of [
      ['new window', '/inner?q=9&z=1'],
      ['named window', '/inner?q=9&z=2'],
    ]) {
      const opened = page.context().waitForEvent('page')
      await page.click(`text="${label ?? ''}"`)
      await (await opened).waitForURL(url + (address ?? ''))
    }
    expect(page.url()).toBe(`${url}/inner?q=9`)
  })

  it('sends a form that names a window there, with the state of the page', async () => {
    const { page } = await open('/inner?q=9')
    await page.fill('[name=note]', 'mine')
    const opened = page.context().waitForEvent('page')
    await page.click('text="Save"')
    const tab = await opened
    await tab.waitForSelector('.Inner:has-text("mine")')
    expect(await tab.textContent('.Inner')).toContain('"q":"9"')
    expect(await page.textContent('.Inner')).not.toContain('mine')
  })

  it('on a path in a drawing of a nested page stays in its frame', async () => {
    const { page } = await open('/outer')
    await page.click('text="in svg"')
    await page.waitForSelector('text=gone away')
    expect(page.url()).toMatch(/\/outer$/)
  })

  it('on a state link in a drawing, on an area, and in a shadow root changes the state', async () => {
    const { page, fixture } = await open('/inner')
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      const shadowed = document.createElement('a')
      shadowed.setAttribute('href', '?x=shadow')
      shadowed.append('in a shadow')
      root?.append(shadowed)
    })
    await page.click('text="state"')
    await page.waitForURL('**/inner?x=svg')
    await page.click('img', { position: { x: 10, y: 10 } })
    await page.waitForURL('**/inner?x=area')
    await page.click('text="in a shadow"')
    await page.waitForURL('**/inner?x=shadow')
    expect(fixture.seen).toHaveLength(3)
  })

  it('in a shadow root of a nested page concerns that page', async () => {
    const { page } = await open('/outer')
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      const shadowed = document.createElement('a')
      shadowed.setAttribute('href', '?x=shadow')
      shadowed.append('in a shadow')
      root?.append(shadowed)
    })
    await page.click('text="in a shadow"')
    await page.waitForSelector('.Inner:has-text("shadow")')
    expect(page.url()).toMatch(/\/outer$/)
  })
})

describe('A form in a shadow root', () => {
  /** Puts one into the nested page or the page: a field, a box without a tick, and perhaps a button. */
  async function opened(path: string, hasButton: boolean) {
    const { page, fixture } = await open(path)
    await page.evaluate((isPressed) => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      const form = document.createElement('form')
      form.method = 'post'
      form.setAttribute('action', '?')
      for (const [type, name] of [
        ['text', 'x'],
        ['checkbox', 'box'],
      ] as const) {
        form.append(Object.assign(document.createElement('input'), { type, name, ariaLabel: name }))
      }
      if (isPressed)
        form.append(Object.assign(document.createElement('button'), { innerText: 'Send' }))
      root?.append(form)
    }, hasButton)
    await page.fill('[aria-label=x]', 'typed')
    return { page, fixture }
  }

  it('is sent by its button without a load of the page, an unticked box included', async () => {
    const { page, fixture } = await opened('/inner', true)
    await page.click('text="Send"')
    await expect.poll(() => fixture.seen.length).toBe(1)
    expect(fixture.seen[0]?.state).toMatchObject({ x: 'typed', box: '0' })
  })

  it('is sent by Enter where it has no button', async () => {
    const { page, fixture } = await opened('/inner', false)
    await page.press('[aria-label=x]', 'Enter')
    await expect.poll(() => fixture.seen.length).toBe(1)
    expect(fixture.seen[0]?.state).toMatchObject({ x: 'typed' })
  })

  it('concerns the nested page that it is in', async () => {
    const { page, fixture } = await opened('/outer', true)
    await page.click('text="Send"')
    await expect.poll(() => fixture.seen.length).toBe(1)
    expect(fixture.seen[0]?.path).toBe('/inner')
    expect(page.url()).toMatch(/\/outer$/)
  })
})
