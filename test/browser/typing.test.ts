import type { Page } from 'playwright-core'
import { assetRegistry } from 'bespa'
import { describe, expect, it } from 'vitest'
import { stopClock } from './clock.js'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

/** Sends a control's value 100 ms after the last key, as an input that submits itself does. */
assetRegistry.registerScript(
  'test-auto',
  `document.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-auto]')) return
    clearTimeout(target.timer)
    target.timer = setTimeout(() => {
      const query = new URLSearchParams([[target.name, target.value]])
      bespa.navigate(target, '?' + query, { history: 'replace' })
    }, Number(target.dataset.auto))
  })`,
)

const input = (name: string, value: string) =>
  wf.tag('input').attr('name', name).attr('value', value).attr('aria-label', name)

/** The field stands inside of what its own value draws again: the hardest case. */
function searchApp(wait = '0'): Fixture {
  return new Fixture().page('/search', (ctx) => {
    const q = wf.stateOf(ctx).get('q')
    return wf
      .page()
      .add(
        link('?other=1', 'redraw'),
        box(
          'Search',
          input('q', q).attr('data-auto', wait),
          box('Echo', `You typed ${q}`),
        ).redrawIfChanged(ctx, 'q', 'other'),
      )
  })
}

async function caret(page: Page, selector: string): Promise<[number | null, number | null]> {
  return page.$eval(selector, (field) => {
    const { selectionStart, selectionEnd } = field as HTMLInputElement
    return [selectionStart, selectionEnd]
  })
}

describe('Typing', () => {
  it('at 30 ms a key against a server that takes 500 ms loses no key and no caret', async () => {
    const fixture = searchApp()
    fixture.delay = 500
    const page = await openPage((await serve(fixture.app)) + '/search')
    await page.focus('input')
    await page.keyboard.type('the quick brown fox', { delay: 30 })
    await page.waitForSelector('.Echo:text-is("You typed the quick brown fox")')
    expect(await page.inputValue('input')).toBe('the quick brown fox')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
    expect(await caret(page, 'input')).toEqual([19, 19])
    expect(page.url()).toContain('?q=the+quick+brown+fox')
  })

  it('in the middle of a text keeps the caret there when the field is replaced', async () => {
    const page = await openPage((await serve(searchApp('50').app)) + '/search?q=abcdef')
    await page.focus('input')
    await page.$eval('input', (field) => field.setSelectionRange(3, 3))
    await page.keyboard.type('X')
    await page.waitForSelector('.Echo:text-is("You typed abcXdef")')
    expect(await caret(page, 'input')).toEqual([4, 4])
    await page.keyboard.type('Y')
    await page.waitForSelector('.Echo:text-is("You typed abcXYdef")')
  })

  it('goes on while an answer is in the air: letters typed meanwhile survive it and are sent', async () => {
    const fixture = searchApp('20')
    const page = await openPage((await serve(fixture.app)) + '/search')
    fixture.hold()
    await page.focus('input')
    await page.keyboard.type('a')
    await expect.poll(() => fixture.held).toBe(1)
    // Letters that have not been sent yet when the answer arrives.
    await stopClock(page)
    await page.keyboard.type('bc')
    fixture.releaseAll()
    await page.waitForSelector('.Echo:text-is("You typed a")')
    expect(await page.inputValue('input')).toBe('abc')
    await page.clock.runFor(20)
    await page.waitForSelector('.Echo:text-is("You typed abc")')
    expect(await page.inputValue('input')).toBe('abc')
  })

  it('in a field that sends nothing by itself survives the redraw of its surroundings', async () => {
    const fixture = new Fixture().page('/form', (ctx) =>
      wf
        .page()
        .add(
          link('?n=1', 'redraw'),
          box(
            'Around',
            input('note', ''),
            wf.tag('textarea').attr('name', 'long').attr('aria-label', 'long'),
            wf
              .tag('input')
              .attr('type', 'checkbox')
              .attr('name', 'tick')
              .attr('aria-label', 'tick'),
            wf
              .tag('select')
              .attr('name', 'pick')
              .attr('aria-label', 'pick')
              .add(
                wf.tag('option').attr('value', '1').add('one'),
                wf.tag('option').attr('value', '2').add('two'),
              ),
            `n = ${wf.stateOf(ctx).get('n')}`,
          ).redrawIfChanged(ctx, 'n'),
        ),
    )
    const page = await openPage((await serve(fixture.app)) + '/form')
    await page.fill('[name=note]', 'half a thought')
    await page.fill('[name=long]', 'more')
    await page.check('[name=tick]')
    await page.selectOption('[name=pick]', '2')
    await page.click('a:text-is("redraw")')
    await page.waitForSelector('text=n = 1')
    expect(await page.inputValue('[name=note]')).toBe('half a thought')
    expect(await page.inputValue('[name=long]')).toBe('more')
    expect(await page.isChecked('[name=tick]')).toBe(true)
    expect(await page.inputValue('[name=pick]')).toBe('2')
  })
})

describe('The server', () => {
  const chatApp = () =>
    new Fixture().page('/chat', (ctx) => {
      const state = wf.stateOf(ctx)
      const said = state.get('say')
      if (said) state.del('say')
      return wf
        .page()
        .add(
          box(
            'Chat',
            wf.tag('form').attr('method', 'post').attr('action', '?').add(input('say', '')),
            box('Said', said),
          ).redrawIf(said !== ''),
        )
    })

  /** “hello” was sent, and refused; what comes next goes through. */
  const failedOnce = async () => {
    const fixture = chatApp()
    const page = await openPage((await serve(fixture.app)) + '/chat', { allow: [/status of 500/] })
    fixture.failure = { status: 500, text: 'no' }
    await page.fill('input', 'hello')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.FetchError.Shown')
    fixture.failure = undefined
    return { fixture, page }
  }

  it('can clear a field that was submitted, even while it has the focus', async () => {
    const page = await openPage((await serve(chatApp().app)) + '/chat')
    await page.fill('input', 'hello')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.Said:text-is("hello")')
    expect(await page.inputValue('input')).toBe('')
    expect(await page.evaluate('document.activeElement.name')).toBe('say')
  })

  it.each([
    ['can clear what was typed', '', ''],
    ['leaves what was typed meanwhile', ', Ann', 'hello, Ann'],
  ])('%s in a field that is sent again after a failure', async (_, more, kept) => {
    const { page } = await failedOnce()
    await page.focus('input')
    await page.keyboard.press('End')
    await page.keyboard.type(more)
    await page.click('text=Retry')
    await page.waitForSelector('.Said:text-is("hello")')
    expect(await page.inputValue('input')).toBe(kept)
  })

  it('leaves what waits to be sent where an earlier answer draws it, until it has arrived', async () => {
    const fixture = new Fixture().page('/two', (ctx) => {
      const saved = wf.stateOf(ctx).get('one') + wf.stateOf(ctx).get('two')
      const form = (name: string) =>
        wf.tag('form').attr('method', 'post').attr('action', '?').add(input(name, ''))
      return wf
        .page()
        .add(
          link('?x=1', 'go on'),
          box('Forms', form('one'), form('two'), box('Saved', saved)).redrawIf(saved !== ''),
        )
    })
    const page = await openPage((await serve(fixture.app)) + '/two', { allow: [/status of 500/] })
    fixture.hold()
    await page.fill('[name=one]', 'first')
    await page.press('[name=one]', 'Enter')
    await expect.poll(() => fixture.held).toBe(1)
    await page.fill('[name=two]', 'second')
    await page.press('[name=two]', 'Enter')
    fixture.release(0)
    await page.waitForSelector('.Saved:text-is("first")')
    await expect.poll(() => fixture.held).toBe(2)
    fixture.failure = { status: 500, text: 'no' }
    fixture.releaseAll()
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.inputValue('[name=two]')).toBe('second')
    fixture.failure = undefined
    await page.click('text=Retry')
    await page.waitForSelector('.Saved:text-is("second")')
    expect(await page.inputValue('[name=two]')).toBe('')
  })

  it('gets a form that has failed once, when it is sent again by its own button', async () => {
    const { fixture, page } = await failedOnce()
    fixture.hold()
    await page.press('input', 'Enter')
    await expect.poll(() => fixture.held).toBe(1)
    expect(await page.isVisible('text=Retry')).toBe(false)
    fixture.releaseAll()
    await page.waitForSelector('.Said:text-is("hello")')
  })

  it('can correct what was typed once it has seen it', async () => {
    const fixture = new Fixture().page('/upper', (ctx) => {
      const q = wf.stateOf(ctx).get('q').toUpperCase()
      return wf
        .page()
        .add(box('Field', input('q', q).attr('data-auto', '20'), q).redrawIfChanged(ctx, 'q'))
    })
    const page = await openPage((await serve(fixture.app)) + '/upper')
    await page.focus('input')
    await page.keyboard.type('ab')
    await page.waitForSelector('.Field:has-text("AB")')
    expect(await page.inputValue('input')).toBe('AB')
  })
})

describe('The focus', () => {
  it('stays on the very link that was used when it is replaced', async () => {
    const fixture = new Fixture().page('/counter', (ctx) => {
      const count = wf.stateOf(ctx).int('count')
      return wf
        .page()
        .add(
          box(
            'Counter',
            link(`?count=${count - 1}`, '−'),
            String(count),
            link(`?count=${count + 1}`, '+'),
          ).redrawIfChanged(ctx, 'count'),
        )
    })
    const page = await openPage((await serve(fixture.app)) + '/counter')
    await page.focus('a:text-is("+")')
    for (const count of [1, 2, 3]) {
      await page.keyboard.press('Enter')
      await page.waitForSelector(`.Counter:has-text("${count}")`)
    }
    expect(await page.evaluate('document.activeElement.textContent')).toBe('+')
  })

  it('goes to the redrawn part when its element is gone, not to the top of the page', async () => {
    const fixture = new Fixture().page('/gone', (ctx) => {
      const gone = wf.stateOf(ctx).bool('gone')
      return wf
        .page()
        .add(box('Part', gone ? 'deleted' : link('?gone=1', 'Delete')).redrawIfChanged(ctx, 'gone'))
    })
    const page = await openPage((await serve(fixture.app)) + '/gone')
    await page.focus('text=Delete')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=deleted')
    expect(await page.evaluate('document.activeElement.className')).toBe('Part')
  })

  it('is taken by autofocus in new content, but not from somebody who types', async () => {
    const fixture = new Fixture().page('/auto', (ctx) =>
      wf
        .page()
        .add(
          link('?open=1', 'open'),
          link('?open=', 'close'),
          input('mine', ''),
          box('Dialog', input('first', '').attr('autofocus', true))
            .hideIfEmpty(ctx, 'open')
            .redrawIfChanged(ctx, 'open'),
        ),
    )
    const page = await openPage((await serve(fixture.app)) + '/auto')
    await page.click('text=open')
    await page.waitForSelector('[name=first]')
    expect(await page.evaluate('document.activeElement.name')).toBe('first')
    await page.click('text=close')
    await page.waitForSelector('[name=first]', { state: 'detached' })
    await page.focus('[name=mine]')
    await page.evaluate(() => window.bespa.navigate(document.body, '?open=1'))
    await page.waitForSelector('[name=first]')
    expect(await page.evaluate('document.activeElement.name')).toBe('mine')
  })
})
