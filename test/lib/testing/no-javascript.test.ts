import { describe, expect, it } from 'vitest'
import { form, htmlApp, plain, smallApp, stateApp, useVisit, wf } from './small-app.js'

const visit = useVisit()
const javascript = false

describe('Without JavaScript', () => {
  it('each click is a full load of the same page', async () => {
    const page = await visit(stateApp(), '/', { javascript })
    const before = page.element('main')
    await page.click('Set foo')
    expect(page.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /?x=foo'])
    expect(page.text).toContain('x is foo')
    expect(page.state).toEqual({ x: 'foo' })
    expect(page.location).toBe('/?x=foo')
    expect(page.redrawn).toEqual([])
    expect(page.element('main')).not.toBe(before)
    await page.back()
    expect(page.text).toContain('x is nothing')
    expect(page.requests).toHaveLength(1)
  })

  it('forms are sent by the browser, and redirects are followed', async () => {
    const app = smallApp({
      '/': (ctx) => {
        const state = wf.stateOf(ctx)
        if (state.get('_submit') === 'form') {
          wf.redirect(ctx, `/done?who=${state.get('who')}`)
          return undefined
        }
        return wf.page().add(form('form', plain('input', { name: 'who' })))
      },
      '/done': (ctx) => wf.page().add('Thank you, ', wf.stateOf(ctx).get('who')),
    })
    const page = await visit(app, '/', { javascript })
    await page.fill('who', 'Ada')
    await page.submit('form')
    expect(page.text).toBe('Thank you, Ada')
    expect(page.location).toBe('/done?who=Ada')
    expect(page.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'POST / 303',
      'GET /done?who=Ada 200',
    ])
    expect(page.requests[0]?.body).toBe('_submit=form&who=Ada')
  })

  it('no script is fetched or run, and noscript is shown', async () => {
    const html = '<noscript>Plain</noscript>'
    const plainPage = await visit(htmlApp(html), '/', { javascript })
    expect(plainPage.text).toBe('Plain')
    expect('bespa' in (plainPage.element('main').ownerDocument.defaultView ?? {})).toBe(false)
    expect((await visit(htmlApp(html), '/')).text).toBe('')
  })
})
