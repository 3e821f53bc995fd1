import { describe, expect, it } from 'vitest'
import { htmlApp, sendTo, smallApp, stateApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

describe('A click on an action link', () => {
  it('redraws what depends on the state, and nothing else', async () => {
    const page = await visit(stateApp(), '/')
    const others = page.elements('a')
    await page.click('Set foo')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['x is foo'])
    expect(page.text).toContain('x is foo')
    expect(page.state).toEqual({ x: 'foo' })
    expect(page.location).toBe('/?x=foo')
    expect(page.elements('a')).toEqual(others)
    expect(page.requests).toMatchObject([
      {
        method: 'POST',
        path: '/',
        body: 'x=foo&_changed=x',
        headers: { 'bespa-fetch': '1', origin: 'http://localhost' },
        status: 200,
      },
    ])
  })

  it('that changes nothing sends nothing', async () => {
    const page = await visit(stateApp(), '/?x=foo')
    await page.click('Set foo')
    expect(page.requests).toEqual([])
    expect(page.redrawn).toEqual([])
  })

  it('is forgotten with the next action', async () => {
    const page = await visit(stateApp(), '/')
    await page.click('Set foo')
    await page.click('Clear')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['x is nothing'])
    expect(page.requests).toHaveLength(1)
    expect(page.location).toBe('/')
  })
})

describe('A click on a link in a text that is being edited', () => {
  it.each(['?x=1', '/other'])('leads nowhere, be it to %s', async (href) => {
    const page = await visit(htmlApp(`<p contenteditable>See <a href="${href}">this</a></p>`), '/')
    await page.click('this')
    expect(page.requests).toEqual([])
    expect(page.location).toBe('/')
  })

  it('leads on from a part that is not', async () => {
    const part = '<span contenteditable="false"><a href="?x=1">this</a></span>'
    const page = await visit(htmlApp(`<p contenteditable>See ${part}</p>`), '/')
    await page.click('this')
    expect(page.location).toBe('/?x=1')
  })
})

describe('A click on a path', () => {
  it('loads the whole page', async () => {
    const page = await visit(stateApp(), '/?x=foo')
    await page.click('Other page')
    expect(page.title).toBe('Other')
    expect(page.location).toBe('/other')
    expect(page.redrawn).toEqual([])
    expect(page.requests).toMatchObject([
      {
        method: 'GET',
        headers: { referer: 'http://localhost/?x=foo', 'sec-fetch-site': 'same-origin' },
      },
    ])
  })

  it.each([
    ['of another origin', '<a href="https://example.org/x">Go</a>', 'https://example.org/x'],
    ['for another window', '<a href="/x" target="_blank">Go</a>', 'http://localhost/x'],
    ['to be downloaded', '<a href="/x" download>Go</a>', 'http://localhost/x'],
    ['of another program', '<a href="mailto:ada@example.org">Go</a>', 'mailto:ada@example.org'],
  ])('%s is noted, not followed', async (_, html, address) => {
    const page = await visit(htmlApp(html), '/')
    await page.click('Go')
    expect(page.left).toBe(address)
    expect(page.requests).toEqual([])
    expect(page.location).toBe('/')
    await page.settled()
    expect(page.left).toBeUndefined()
  })

  it('that answers with a download leaves the page as it is', async () => {
    const app = smallApp({
      '/': () => wf.page().add(wf.tag('a').attr('href', '/file').add('Get')),
      '/file': (ctx) => {
        ctx.attachment('file.csv')
        ctx.body = 'a,b'
        return undefined
      },
    })
    const page = await visit(app, '/')
    await page.click('Get')
    expect(page.left).toBe('http://localhost/file')
    expect(page.headers['content-disposition']).toContain('file.csv')
    expect(page.location).toBe('/')
  })

  it('that redirects to another origin is noted', async () => {
    const app = smallApp({
      '/': () => wf.page().add(wf.tag('a').attr('href', '/login').add('Log in')),
      '/login': (ctx) => sendTo(ctx, 'https://login.example/', { external: true }),
    })
    const page = await visit(app, '/')
    await page.click('Log in')
    expect(page.left).toBe('https://login.example/')
    expect(page.location).toBe('/')
  })

  it('of the same page with a fragment goes to its element', async () => {
    const page = await visit(
      htmlApp('<a href="#end">Go</a><h2 id="end" tabindex="-1">End</h2>'),
      '/',
    )
    await page.click('Go')
    expect(page.requests).toEqual([])
    expect(page.focused.id).toBe('end')
    await page.back()
    expect(page.requests).toEqual([])
  })
})

describe('What is clicked on', () => {
  it.each([
    ['the text of a link', '<a href="?x=1">Go</a>'],
    ['the text of a button', '<button type="button">Go</button>'],
    ['a label for screen readers', '<button type="button" aria-label="Go"></button>'],
    [
      'another element that names it',
      '<b id="n">Go</b><button type="button" aria-labelledby="n"></button>',
    ],
    ['a tooltip', '<button type="button" title="Go"></button>'],
    ['the text of an image', '<a href="?x=1"><img alt="Go" src="/x.png"></a>'],
    ['the value of a button', '<input type="button" value="Go">'],
    ['the label of a checkbox', '<label>Go <input type="checkbox"></label>'],
    ['a summary', '<details><summary>Go</summary></details>'],
    ['a tab', '<div role="tab">Go</div>'],
    ['white space apart', '<a href="?x=1"> Go\n</a>'],
    ['a part of the text', '<a href="?x=1">Let us go on</a>'],
    ['the whole text rather than a part', '<a href="?x=1">Go on</a><a href="?x=1">Go</a>'],
    ['what is inside rather than what is around', '<div role="row"><a href="?x=1">Go</a></div>'],
    ['what is seen', '<a href="?x=1" hidden>Go</a><a href="?x=1">Go</a>'],
  ])('is found by %s', async (_, html) => {
    const page = await visit(htmlApp(html), '/')
    const clicked: string[] = []
    page.element('main').addEventListener('click', ({ target }) => {
      clicked.push((target as Element).localName)
    })
    await page.click('Go')
    expect(clicked[0]).toMatch(/^(a|button|input|summary|div)$/)
  })

  it('that is missing is an error with all that there is', async () => {
    const page = await visit(htmlApp('<a href="/">Home</a><button>Save</button>'), '/')
    await expect(page.click('Open')).rejects.toThrow(
      'There is nothing to click with the text “Open”. There is:\n  <a> “Skip to content”\n  <a> “Home”\n  <button> “Save”',
    )
  })

  it('that is ambiguous is an error with what is meant', async () => {
    const page = await visit(htmlApp('<a href="/">Home</a><button>Home</button>'), '/')
    await expect(page.click('Home')).rejects.toThrow(
      '“Home” is the text of several:\n  <a> “Home”\n  <button> “Home”',
    )
    await page.click(page.element('button'))
  })

  it('that is disabled is an error', async () => {
    const page = await visit(htmlApp('<button disabled>Save</button>'), '/')
    await expect(page.click('Save')).rejects.toThrow('<button> “Save” is disabled')
  })

  it('gets the focus, and all the events of a mouse', async () => {
    const page = await visit(htmlApp('<button type="button">Go</button>'), '/')
    const types = ['pointerdown', 'mousedown', 'focus', 'pointerup', 'mouseup', 'click']
    const seen: string[] = []
    for (const type of types) page.element('button').addEventListener(type, () => seen.push(type))
    await page.click('Go')
    expect(seen).toEqual(types)
    expect(page.focused).toBe(page.element('button'))
  })

  it('opens and closes details', async () => {
    const page = await visit(htmlApp('<details><summary>More</summary>details</details>'), '/')
    await page.click('More')
    expect(page.text).toBe('More details')
    await page.click('More')
    expect(page.text).toBe('More')
  })
})

describe('An action', () => {
  it('must be awaited before the next', async () => {
    const page = await visit(stateApp(), '/')
    const first = page.click('Set foo')
    await expect(page.click('Set bar')).rejects.toThrow(
      'page.click("Set foo") is still under way: await it before page.click("Set bar")',
    )
    await first
    expect(page.state).toEqual({ x: 'foo' })
  })
})
