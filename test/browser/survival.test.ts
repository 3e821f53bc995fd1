import { assetRegistry, type Content } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()

assetRegistry.registerScript(
  'test-log',
  `globalThis.log = []
  bespa.define('Logged', (root) => {
    log.push('start ' + root.dataset.name)
    return () => log.push('stop ' + root.dataset.name)
  })
  addEventListener('error', (event) => event.preventDefault())
  bespa.define('Broken', () => { throw new Error('broken behavior') })`,
)

/** One part that is drawn again by the link, with this content. */
function partApp(content: (n: string) => Content, before?: Content): Fixture {
  return new Fixture().page('/part', (ctx) => {
    const n = wf.stateOf(ctx).get('n')
    return wf
      .page()
      .add(
        before,
        link(`?n=${n}1`, 'redraw'),
        box('Part', `n=${n}.`, content(n)).redrawIfChanged(ctx, 'n'),
      )
  })
}

async function open(fixture: Fixture, path = '/part') {
  return openPage((await serve(fixture.app)) + path)
}

describe('A redraw around it leaves', () => {
  it('keeps details open that the user opened', async () => {
    const page = await open(
      partApp(() => [
        wf.tag('details').add(wf.tag('summary').add('one'), 'first text'),
        wf.tag('details').attr('open', true).add(wf.tag('summary').add('two'), 'second text'),
      ]),
    )
    await page.click('summary:text-is("one")')
    await page.click('summary:text-is("two")')
    await page.click('a:text-is("redraw")')
    await page.waitForSelector('text=n=1.')
    expect(await page.$$eval('details', (all) => all.map(({ open }) => open))).toEqual([
      true,
      false,
    ])
  })

  it('an open modal dialog and an open popover open', async () => {
    const page = await open(
      partApp(() => [
        wf.tag('dialog').attr('id', 'dialog').add(wf.tag('button').add('inside')),
        wf.tag('div').attr('id', 'menu').attr('popover', 'manual').add('menu'),
      ]),
    )
    await page.evaluate(() => {
      document.querySelector('dialog')?.showModal()
      document.querySelector<HTMLElement>('#menu')?.showPopover()
    })
    await page.evaluate(() => window.bespa.navigate(document.body, '?n=1'))
    await page.waitForSelector('.Part:has-text("n=1.")')
    expect(await page.$eval('dialog', (dialog) => dialog.matches(':modal'))).toBe(true)
    expect(await page.$eval('#menu', (menu) => menu.matches(':popover-open'))).toBe(true)
  })

  it('an element of another library as it is, when it asks to be kept', async () => {
    const page = await open(
      partApp((n) => [
        wf.tag('div').attr('data-id', 'map').attr('data-keep', true).add(`drawn ${n}`),
        'rest ',
        n,
      ]),
    )
    await page.evaluate(() => {
      const map = document.querySelector('[data-id=map]')
      map?.append('added by a library')
      Object.assign(map ?? {}, { own: true })
    })
    await page.click('a:text-is("redraw")')
    await page.waitForSelector('text=n=1.')
    expect(await page.textContent('[data-id=map]')).toBe('drawn added by a library')
    expect(await page.$eval('[data-id=map]', (map) => 'own' in map)).toBe(true)
  })

  it('a radio button beside it chosen, although one in it is chosen by default', async () => {
    const radio = (value: string) =>
      wf
        .tag('input')
        .attr('type', 'radio')
        .attr('name', 'size')
        .attr('value', value)
        .attr('aria-label', value)
    const beside = radio('large')
    const page = await open(partApp(() => radio('small').attr('checked', true), beside))
    await page.check('[value=large]')
    await page.click('a:text-is("redraw")')
    await page.waitForURL('**?n=1')
    expect(await page.isChecked('[value=large]')).toBe(true)
    expect(await page.isChecked('[value=small]')).toBe(false)
  })

  it('the focus where it was, although an element before it is kept', async () => {
    const page = await open(
      partApp(() => [
        wf.tag('div').attr('data-id', 'map').attr('data-keep', true).add(link('?zoom=1', 'zoom')),
        link('?n=1', 'again'),
      ]),
    )
    await page.focus('text=again')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.Part:has-text("n=1.")')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('again')
  })

  it('the scroll position of the page and of a list inside of it', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => wf.tag('p').add(`line ${at}`))
    const list = () =>
      wf.tag('div').class('List').style('height', '200px').style('overflow', 'auto')
    const page = await open(partApp(() => [list().add(lines), lines]))
    await page.evaluate(() => {
      document.querySelector('.List')?.scrollTo(0, 500)
      scrollTo(0, 300)
    })
    await page.evaluate(() => window.bespa.navigate(document.body, '?n=1'))
    await page.waitForSelector('.Part:has-text("n=1.")')
    expect(await page.$eval('.List', (one) => one.scrollTop)).toBe(500)
    expect(await page.evaluate('scrollY')).toBe(300)
  })
})

describe('Behaviors', () => {
  it('start when their element arrives and stop when it leaves', async () => {
    const logged = (name: string) =>
      wf.tag('i').attr('data-widget', 'Logged').attr('data-name', name)
    const page = await open(partApp((n) => logged(`inner${n}`), logged('outer')))
    expect(await page.evaluate('log')).toEqual(['start outer', 'start inner'])
    await page.click('a:text-is("redraw")')
    await page.waitForSelector('text=n=1.')
    await expect
      .poll(() => page.evaluate('log'))
      .toEqual(['start outer', 'start inner', 'start inner1', 'stop inner'])
  })

  it('are told apart by name: one that fails does not stop the others', async () => {
    const fixture = partApp(() => [
      wf.tag('i').attr('data-widget', 'Broken Logged').attr('data-name', 'both'),
    ])
    const page = await open(fixture)
    expect(await page.evaluate('log')).toEqual(['start both'])
  })

  it('can cancel a request and a swap', async () => {
    const fixture = partApp(() => null)
    const page = await open(fixture)
    await page.evaluate(() => {
      document.addEventListener('bespa:before-request', (event) => event.preventDefault(), {
        once: true,
      })
    })
    await page.click('a:text-is("redraw")')
    await settle(page)
    expect(fixture.seen).toEqual([])
    await page.evaluate(() => {
      document.addEventListener('bespa:before-swap', (event) => event.preventDefault(), {
        once: true,
      })
    })
    await page.click('a:text-is("redraw")')
    await page.waitForURL('**/part?n=1')
    expect(await page.textContent('.Part')).toBe('n=.')
  })
})

describe('Scripts', () => {
  it('with the nonce run exactly once and in order, on the first load and in a fragment', async () => {
    const fixture = new Fixture().page('/scripts', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf
        .page()
        .add(
          wf.inlineScript(ctx, 'globalThis.ran = ["page"]'),
          link('?n=1', 'redraw'),
          box(
            'Part',
            wf.inlineScript(ctx, `ran.push("a${n}")`),
            wf.inlineScript(
              ctx,
              `ran.push("b${n}", document.currentScript.parentElement.className)`,
            ),
          ).redrawIfChanged(ctx, 'n'),
        )
    })
    const page = await open(fixture, '/scripts')
    expect(await page.evaluate('ran')).toEqual(['page', 'a', 'b', 'Part'])
    await page.click('a:text-is("redraw")')
    await page.waitForURL('**/scripts?n=1')
    expect(await page.evaluate('ran')).toEqual(['page', 'a', 'b', 'Part', 'a1', 'b1', 'Part'])
  })

  it('of an element that is kept do not run again', async () => {
    const fixture = new Fixture().page('/kept', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      const map = wf
        .tag('div')
        .attr('data-id', 'map')
        .attr('data-keep', true)
        .add(wf.inlineScript(ctx, 'globalThis.maps = (globalThis.maps ?? 0) + 1'))
      return wf
        .page()
        .add(link('?n=1', 'redraw'), box('Part', map, `n=${n}.`).redrawIfChanged(ctx, 'n'))
    })
    const page = await open(fixture, '/kept')
    await page.click('a:text-is("redraw")')
    await page.waitForSelector('.Part:has-text("n=1.")')
    expect(await page.evaluate('maps')).toBe(1)
  })

  it('without the nonce never run: the nonce of the page is not lent to them', async () => {
    const fixture = new Fixture().page('/evil', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf
        .page()
        .add(
          wf.inlineScript(ctx, 'globalThis.blessed = true'),
          link('?n=1', 'redraw'),
          box(
            'Part',
            n && wf.htmlUnsafe('<script>globalThis.evil = true</script>'),
            n,
          ).redrawIfChanged(ctx, 'n'),
        )
    })
    const page = await open(fixture, '/evil')
    await page.click('a:text-is("redraw")')
    await page.waitForURL('**/evil?n=1')
    expect(await page.evaluate('[globalThis.blessed, globalThis.evil]')).toEqual([true, undefined])
  })
})

describe('Users of screen readers', () => {
  it('hear what changed, from a region that was there before', async () => {
    const fixture = new Fixture().page('/loud', (ctx) => {
      const n = wf.stateOf(ctx).int('n')
      return wf
        .page()
        .add(
          link(`?n=${n + 1}`, 'more'),
          box('Count', `${n} results`).withAnnouncement().redrawIfChanged(ctx, 'n'),
          box('Quiet', `${n}`).redrawIfChanged(ctx, 'n'),
        )
    })
    const page = await open(fixture, '/loud')
    const region = page.getByRole('status')
    expect(await region.count()).toBe(1)
    expect(await region.textContent()).toBe('')
    await page.click('text=more')
    await expect.poll(() => region.textContent()).toBe('1 results')
  })
})

describe('Rows of a table', () => {
  it('are replaced where they stand, and hidden ones come back there', async () => {
    const fixture = new Fixture().page('/table', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf.page().add(
        link('?n=1', 'one'),
        link('?n=', 'none'),
        wf.tag('table').add(
          wf.tag('tbody').add(
            box('First', wf.tag('td').add('first')).withElement('tr'),
            box('Second', wf.tag('td').add(`second ${n}`))
              .withElement('tr')
              .hideIfEmpty(ctx, 'n')
              .redrawIfChanged(ctx, 'n'),
            box(
              'Third',
              box('Cell', `cell ${n}`).withElement('td').redrawIfChanged(ctx, 'n'),
            ).withElement('tr'),
          ),
        ),
      )
    })
    const page = await open(fixture, '/table')
    const rows = () =>
      page.$$eval('tbody > tr:not([hidden])', (all) => all.map((row) => row.textContent))
    expect(await rows()).toEqual(['first', 'cell '])
    await page.click('a:text-is("one")')
    await page.waitForURL('**/table?n=1')
    expect(await rows()).toEqual(['first', 'second 1', 'cell 1'])
    await page.click('a:text-is("none")')
    await page.waitForURL('**/table')
    expect(await rows()).toEqual(['first', 'cell '])
  })
})
