import { describe, expect, it } from 'vitest'
import { htmlApp, useVisit } from './small-app.js'

const visit = useVisit()

describe('A key', () => {
  it('is told to the element that has the focus', async () => {
    const page = await visit(htmlApp('<input name="a" autofocus><p>b</p>'), '/')
    const seen: string[] = []
    for (const type of ['keydown', 'keyup'] as const) {
      page.element('main').addEventListener(type, (event) => {
        seen.push(`${type} ${event.key} ${event.code} ${String(event.ctrlKey)}`)
      })
    }
    await page.press('ArrowDown')
    await page.press('Control+s')
    expect(seen).toEqual([
      'keydown ArrowDown ArrowDown false',
      'keyup ArrowDown ArrowDown false',
      'keydown s KeyS true',
      'keyup s KeyS true',
    ])
    await expect(page.press('Hyper+s')).rejects.toThrow('“Hyper+s”: Hyper is no modifier key')
  })

  it('Enter and space press buttons', async () => {
    const page = await visit(htmlApp('<button type="button" autofocus>Go</button>'), '/')
    let clicks = 0
    page.element('button').addEventListener('click', () => clicks++)
    await page.press('Enter')
    await page.press(' ')
    expect(clicks).toBe(2)
  })

  it('Enter follows a link, and sends a form by its first button', async () => {
    const html =
      '<a href="?x=1">Go</a><form method="get" action="?"><input name="a"><button name="b" value="2">Send</button></form>'
    const page = await visit(htmlApp(html), '/')
    page.element('main a').focus()
    await page.press('Enter')
    expect(page.location).toBe('/?x=1')
    await page.fill('a', '1')
    await page.press('Enter')
    expect(page.location).toBe('/?x=1&a=1&b=2')
  })

  it('does nothing by itself when the page prevents it', async () => {
    const page = await visit(htmlApp('<a href="?x=1" >Go</a>'), '/')
    page.element('main a').focus()
    page.element('main').addEventListener('keydown', (event) => event.preventDefault())
    await page.press('Enter')
    expect(page.requests).toEqual([])
  })

  it('types a character where the cursor is', async () => {
    const page = await visit(htmlApp('<input name="a" value="ac" autofocus>'), '/')
    const input = page.element('input')
    input.setSelectionRange(1, 1)
    await page.press('b')
    expect(input.value).toBe('abc')
  })

  it('of Tab moves the focus to the next usable control', async () => {
    const html =
      '<input id="a" autofocus><input id="b" disabled><p hidden><input></p><button id="c">C</button>'
    const page = await visit(htmlApp(html), '/')
    await page.press('Tab')
    expect(page.focused.id).toBe('c')
    await page.press('Shift+Tab')
    expect(page.focused.id).toBe('a')
  })

  it('Escape closes the topmost dialog or popover', async () => {
    const html = '<dialog><button>In</button><div popover>Pop</div></dialog>'
    const page = await visit(htmlApp(html), '/')
    const dialog = page.element('dialog')
    dialog.showModal()
    page.element('[popover]').showPopover()
    expect(page.text).toBe('In Pop')
    await page.press('Escape')
    expect(page.text).toBe('In')
    await page.press('Escape')
    expect(dialog.open).toBe(false)
    await page.press('Escape')
  })
})
