import { describe, expect, it } from 'vitest'
import { form, htmlApp, link, smallApp, stateApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

describe('Back and forward', () => {
  it('restore the state without a reload', async () => {
    const page = await visit(stateApp(), '/')
    await page.click('Set foo')
    await page.click('Set bar')
    await page.back()
    expect(page.state).toEqual({ x: 'foo' })
    expect(page.location).toBe('/?x=foo')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['x is foo'])
    expect(page.requests.map(({ method }) => method)).toEqual(['POST'])
    await page.back()
    expect(page.text).toContain('x is nothing')
    await page.forward()
    await page.forward()
    expect(page.text).toContain('x is bar')
    expect(page.location).toBe('/?x=bar')
  })

  it('lead from one page to another', async () => {
    const page = await visit(stateApp(), '/')
    await page.click('Set foo')
    await page.click('Other page')
    await page.back()
    expect(page.title).toBe('State')
    expect(page.text).toContain('x is foo')
    expect(page.location).toBe('/?x=foo')
    expect(page.requests.map(({ method }) => method)).toEqual(['GET'])
    await page.back()
    expect(page.text).toContain('x is nothing')
    expect(page.requests.map(({ method }) => method)).toEqual(['POST'])
    await page.forward()
    await page.forward()
    expect(page.title).toBe('Other')
  })

  it('end where the history ends', async () => {
    const page = await visit(stateApp(), '/')
    await expect(page.back()).rejects.toThrow('page.back(): there is no such page in the history')
    await page.click('Set foo')
    await page.back()
    await page.click('Set bar')
    await expect(page.forward()).rejects.toThrow('page.forward(): there is no such page')
  })

  it('skip a page that was opened twice', async () => {
    const page = await visit(stateApp(), '/')
    await page.click('Other page')
    await page.visit('/other')
    await page.back()
    expect(page.title).toBe('State')
  })
})

describe('Reloading', () => {
  it('keeps the state and the address', async () => {
    const page = await visit(stateApp(), '/')
    await page.click('Set foo')
    await page.reload()
    expect(page.text).toContain('x is foo')
    expect(page.location).toBe('/?x=foo')
    expect(page.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /?x=foo'])
    expect(page.redrawn).toEqual([])
    await page.back()
    expect(page.text).toContain('x is nothing')
  })
})

describe('An app', () => {
  it('may send the user a step back', async () => {
    const app = smallApp({
      '/': () => wf.page().add('Start', link('/form', 'Edit')),
      '/form': (ctx) => {
        if (wf.stateOf(ctx).get('_submit') === 'form') {
          wf.redirectBack(ctx)
          return undefined
        }
        return wf.page().add('Edit it', form('form'))
      },
    })
    const page = await visit(app, '/')
    await page.click('Edit')
    await page.submit()
    expect(page.text).toBe('StartEdit')
    expect(page.location).toBe('/')
    await page.forward()
    expect(page.location).toBe('/form')
  })
})

describe('Scripts of a page', () => {
  it('see one history across pages', async () => {
    const page = await visit(htmlApp('<a href="/?x=1">Go</a>'), '/')
    const { history } = page.element('a').ownerDocument.defaultView as Window
    expect(history.length).toBe(1)
    history.pushState({ own: [1] }, '', '/?own=1')
    expect(history.state).toEqual({ own: [1] })
    expect(page.location).toBe('/?own=1')
    history.back()
    await page.settled()
    expect(page.location).toBe('/')
  })
})
