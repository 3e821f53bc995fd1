import { describe, expect, it } from 'vitest'
import { box, form, htmlApp, link, plain, smallApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

function greetingApp() {
  return smallApp({
    '/': (ctx) => {
      const state = wf.stateOf(ctx)
      if (state.get('_submit') === 'other') {
        wf.redirect(ctx, '/done')
        return undefined
      }
      return wf
        .page()
        .add(
          form(
            'form',
            plain('input', { name: 'who', required: 'required' }),
            plain('button', { name: 'how', value: 'button' }, 'Greet'),
          ),
          form('other', plain('button', {}, 'Finish')),
          box('Hello, ', state.get('who'), state.get('how')).redrawIfChanged(ctx, 'who', 'how'),
        )
    },
    '/done': () => wf.page().add('Done', link('/', 'Again')),
  })
}

describe('Submitting a form', () => {
  it('by its name sends its controls, and redraws', async () => {
    const page = await visit(greetingApp(), '/')
    await page.fill('who', 'Ada')
    await page.submit('form')
    expect(page.requests).toMatchObject([
      { method: 'POST', path: '/', body: '_submit=form&who=Ada&_private=who%2Chow&_changed=who' },
    ])
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['Hello, Ada'])
    // What a form posts is no state.
    expect(page.location).toBe('/')
  })

  it('by its button sends that along', async () => {
    const page = await visit(greetingApp(), '/')
    await page.fill('who', 'Ada')
    await page.click('Greet')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['Hello, Adabutton'])
    expect(page.element('button').ariaDisabled).toBeNull()
  })

  it('goes where the app redirects to', async () => {
    const page = await visit(greetingApp(), '/?x=1')
    await page.submit('other')
    expect(page.text).toBe('DoneAgain')
    expect(page.location).toBe('/done')
    expect(page.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'POST / 200',
      'GET /done 200',
    ])
    await page.back()
    expect(page.location).toBe('/?x=1')
  })

  it('that is not valid is an error, as a browser would not send it', async () => {
    const page = await visit(greetingApp(), '/')
    await expect(page.submit('form')).rejects.toThrow(
      'A browser does not send the form, for these are not valid:\n  <input name="who">',
    )
    await page.click('Greet')
    expect(page.requests).toEqual([])
  })

  it('needs its name where there are several', async () => {
    const page = await visit(greetingApp(), '/')
    await expect(page.submit()).rejects.toThrow(
      'There is more than one form. There is: form, other',
    )
    await expect(page.submit('none')).rejects.toThrow(
      'There is no form “none”. There is: form, other',
    )
    await page.submit('form:nth-of-type(2)')
    expect(page.location).toBe('/done')
  })

  it('needs no name where there is one', async () => {
    const page = await visit(htmlApp('<form action="?"><input name="a" value="1"></form>'), '/')
    await page.submit()
    expect(page.location).toBe('/?a=1')
  })

  it('skips the checks when its button says so', async () => {
    const html =
      '<form method="post" action="?"><input name="a" required><button formnovalidate>Cancel</button></form>'
    const page = await visit(htmlApp(html), '/')
    await page.click('Cancel')
    expect(page.requests).toHaveLength(1)
  })
})

describe('A form whose controls are named as its own properties', () => {
  it('is submitted like any other form', async () => {
    const names = ['action', 'method', 'target', 'enctype']
    const inputs = names.map((name) => `<input name="${name}" value="${name}">`).join('')
    const html = `<form method="post" action="?">${inputs}</form>`
    const page = await visit(htmlApp(html), '/')
    await page.submit()
    expect(page.requests).toHaveLength(1)
    const { body = '' } = page.requests[0] ?? {}
    expect(body).toContain(names.map((name) => `${name}=${name}`).join('&'))
  })
})

describe('A form whose action climbs', () => {
  it('to a path leaves the page with all that it would send', async () => {
    const app = smallApp({
      '/': () =>
        wf
          .page()
          .add(
            plain(
              'form',
              { method: 'post', action: '~/done' },
              plain('input', { name: 'who', value: 'Ada' }),
              plain('button', { name: 'how', value: 'fast' }, 'Send'),
            ),
          ),
      '/done': (ctx) =>
        wf.page().add(`${ctx.method} ${wf.stateOf(ctx).get('who')} ${wf.stateOf(ctx).get('how')}`),
    })
    const page = await visit(app, '/')
    await page.click('Send')
    expect(page.text).toBe('POST Ada fast')
    expect(page.location).toBe('/done')
  })
})

describe('A form that goes to another path', () => {
  const echoApp = (attributes: Record<string, string>) =>
    smallApp({
      '/': () =>
        wf
          .page()
          .add(
            plain(
              'form',
              { action: '/echo?from=query', ...attributes },
              plain('input', { name: 'a', value: '1 2' }),
              plain('input', { name: 'tick', type: 'checkbox' }),
            ),
          ),
      '/echo': (ctx) => {
        const body = ctx.request.body as unknown
        const fields = typeof body === 'string' ? body : JSON.stringify(body)
        return wf.page().add([ctx.method, ctx.querystring, fields].join(' '))
      },
    })

  it.each([
    [{ method: 'POST' }, 'POST from=query a=1+2&tick=0'],
    [{ method: 'POST', enctype: 'multipart/form-data' }, 'POST from=query {"a":"1 2","tick":"0"}'],
    [{ method: 'GET' }, 'GET a=1+2&tick=0'],
  ])('is sent as the browser does: %j', async (attributes, text) => {
    const page = await visit(echoApp(attributes), '/')
    await page.submit()
    expect(page.text).toContain(text)
    expect(page.location).toMatch(/^\/echo/)
    await page.reload()
    expect(page.text).toContain(text)
  })

  it.each([
    [{ method: 'POST', action: 'https://elsewhere.example/x' }, 'https://elsewhere.example/x'],
    [{ method: 'POST', target: '_blank' }, 'http://localhost/echo?from=query'],
  ])('of another origin or window is noted: %j', async (attributes, left) => {
    const page = await visit(echoApp(attributes), '/')
    await page.submit()
    expect(page.left).toBe(left)
    expect(page.requests).toEqual([])
  })
})
