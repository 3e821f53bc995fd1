import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { TopLayer } from '../../../lib/testing/polyfills/top-layer.js'
import { polyfillWindow } from '../../../lib/testing/polyfills/window.js'

function windowWith(html: string, width = 1000) {
  const { window } = new JSDOM(`<!doctype html>${html}`, { url: 'http://localhost/' })
  const topLayer = new TopLayer()
  polyfillWindow(window, topLayer, width)
  const find = (selector: string) => window.document.querySelector<HTMLElement>(selector)!
  return { window, topLayer, find, turn: () => new Promise((resolve) => setTimeout(resolve, 5)) }
}

describe('Dialogs', () => {
  it('open as modal ones, take the focus, and give it back', async () => {
    const { window, find, turn } = windowWith('<button>Open</button><dialog><input></dialog>')
    const dialog = find('dialog') as HTMLDialogElement
    find('button').focus()
    dialog.showModal()
    expect(dialog.matches(':modal')).toBe(true)
    expect(find('dialog:modal')).toBe(dialog)
    expect(find('input').closest(':modal')).toBe(dialog)
    expect(dialog.outerHTML).toBe('<dialog open=""><input></dialog>')
    expect(window.document.activeElement).toBe(find('input'))
    let closed = 0
    dialog.addEventListener('close', () => closed++)
    dialog.close('done')
    expect(dialog.open).toBe(false)
    expect(dialog.returnValue).toBe('done')
    expect(find('dialog:modal')).toBeNull()
    expect(window.document.activeElement).toBe(find('button'))
    await turn()
    expect(closed).toBe(1)
  })

  it('focus the first thing in them that is shown, else themselves', () => {
    const { window, find } = windowWith(
      '<dialog><input hidden><span hidden><button></button></span><a href="/">x</a></dialog>',
    )
    ;(find('dialog') as HTMLDialogElement).showModal()
    expect(window.document.activeElement).toBe(find('a'))
  })

  it('keep the focus from what is behind them, and what is hidden gets none', () => {
    const { window, find } = windowWith(
      '<button>Behind</button><dialog><input><p tabindex="-1" hidden></p></dialog>',
    )
    ;(find('dialog') as HTMLDialogElement).showModal()
    for (const selector of ['button', 'p']) {
      find(selector).focus()
      expect(window.document.activeElement, selector).toBe(find('input'))
    }
  })

  it('cannot be opened in two ways at once', () => {
    const { find } = windowWith('<dialog></dialog>')
    const dialog = find('dialog') as HTMLDialogElement
    dialog.show()
    dialog.show()
    expect(dialog.matches(':modal')).toBe(false)
    expect(() => dialog.showModal()).toThrow('open already')
  })

  it('may refuse to be dismissed', () => {
    const { find, topLayer } = windowWith('<dialog></dialog>')
    const dialog = find('dialog') as HTMLDialogElement
    dialog.showModal()
    dialog.addEventListener('cancel', (event) => event.preventDefault())
    topLayer.entries[0]?.dismiss?.()
    expect(dialog.open).toBe(true)
  })

  it('that were removed are open no more', () => {
    const { find, topLayer } = windowWith('<dialog></dialog>')
    ;(find('dialog') as HTMLDialogElement).showModal()
    find('dialog').remove()
    expect(topLayer.modal).toBeUndefined()
  })
})

describe('Popovers', () => {
  const html =
    '<button popovertarget="a">A</button><button popovertarget="b">B</button><div id="a" popover>a</div><div id="b" popover>b</div>'

  it('open and close by their buttons, one at a time', async () => {
    const { find, turn } = windowWith(html)
    const isOpen = (id: string) => find(`#${id}`).matches(':popover-open')
    const states: string[] = []
    for (const type of ['beforetoggle', 'toggle']) {
      find('#a').addEventListener(type, (event) =>
        states.push(`${type} ${(event as ToggleEvent).newState}`),
      )
    }
    find('button').click()
    await turn()
    expect(isOpen('a')).toBe(true)
    find('button:nth-of-type(2)').click()
    await turn()
    expect([isOpen('a'), isOpen('b')]).toEqual([false, true])
    find('button:nth-of-type(2)').click()
    expect(isOpen('b')).toBe(false)
    expect(states).toEqual([
      'beforetoggle open',
      'toggle open',
      'beforetoggle closed',
      'toggle closed',
    ])
  })

  it('close when something else is pressed on', () => {
    const { window, find } = windowWith(`${html}<p>else</p>`)
    find('#a').showPopover()
    const press = () => new window.MouseEvent('pointerdown', { bubbles: true })
    find('#a').dispatchEvent(press())
    expect(find('#a').matches(':popover-open')).toBe(true)
    find('p').dispatchEvent(press())
    expect(find('#a').matches(':popover-open')).toBe(false)
  })

  it('are told by their attribute', () => {
    const { find } = windowWith(html)
    expect([find('#a').popover, find('button').popover]).toEqual(['auto', null])
    find('#a').popover = 'manual'
    expect(find('#a').getAttribute('popover')).toBe('manual')
    expect(() => find('button').showPopover()).toThrow('no popover')
  })
})

describe('Sizes', () => {
  it('are those of a window without layout', async () => {
    const { window, find, turn } = windowWith('<p>text</p>', 700)
    expect([window.innerWidth, find('p').offsetWidth]).toEqual([700, 700])
    const queries = [
      '(min-width: 600px)',
      '(max-width: 600px)',
      'screen and (min-width: 700px)',
      '(prefers-reduced-motion: reduce)',
      '(prefers-color-scheme: dark)',
    ]
    expect(queries.map((query) => window.matchMedia(query).matches)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
    const seen: number[] = []
    const Observer = window['ResizeObserver'] as typeof ResizeObserver
    const observer = new Observer(([entry]) => seen.push(entry!.contentRect.width))
    observer.observe(find('p'))
    await turn()
    expect(seen).toEqual([700])
    find('p').scrollIntoView()
    window.scrollTo(0, 10)
  })
})

describe('Selectors', () => {
  it('of what is not valid tell nobody', () => {
    const { window, find } = windowWith('<form><input required></form>')
    let told = 0
    window.document.addEventListener('invalid', () => told++, true)
    expect(find('form').querySelector(':invalid')).toBe(find('input'))
    expect(find('input').matches(':valid')).toBe(false)
    expect(told).toBe(0)
    ;(find('form') as HTMLFormElement).checkValidity()
    expect(told).toBe(1)
  })

  it.each([
    ['a b', 'a\\ b'],
    ['1a', '\\31 a'],
    ['-1', '-\\31 '],
    ['-', '\\-'],
    ['é"\n', 'é\\"\\a '],
  ])('escape %j as %j', (text, escaped) => {
    const { window } = windowWith('')
    expect((window['CSS'] as typeof CSS).escape(text)).toBe(escaped)
  })
})

describe('Forms', () => {
  it('tell of their data when it is made', () => {
    const { window, find } = windowWith('<form><input name="a" value="1"></form>')
    window.addEventListener('formdata', ({ formData }) => formData.append('b', '2'))
    const data = new window.FormData(find('form') as HTMLFormElement)
    expect(Object.fromEntries(data)).toEqual({ a: '1', b: '2' })
    expect([...new window.FormData()]).toEqual([])
  })

  it('ignore being submitted while they are being submitted', () => {
    const { window, find } = windowWith('<form></form>')
    const form = find('form') as HTMLFormElement
    let submits = 0
    window.addEventListener('submit', (event) => {
      submits++
      event.preventDefault()
      form.requestSubmit()
    })
    form.requestSubmit()
    expect(submits).toBe(1)
  })
})
