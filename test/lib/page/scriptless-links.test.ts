import { describe, expect, it } from 'vitest'
import { embed, stateOf } from '../../../lib/index.js'
import { Factory } from '../../../widgets/factory.js'
import { parseHtml as documentOf } from '../../support/html.js'
import { HttpApp } from '../http/http-app.js'

const wf = new Factory()

const actions = [
  '?x=1',
  '?',
  '^?x=1',
  '~?y=',
  '^/list',
  '~/logout',
  '^near',
  '/orders?x=2',
  '#part',
]

const app = new HttpApp({
  '/page': (ctx) =>
    wf
      .page()
      .add(actions.map((action) => wf.link(action).add(action)))
      .draw(ctx),
  '/outer': (ctx) =>
    wf
      .page()
      .add(wf.embed((scope) => embed(ctx, '/page?b=2&_back=%5E%3Fmodal%3D', { scope })))
      .draw(ctx),
  '/fields': (ctx) =>
    wf
      .page()
      .add(
        wf
          .form()
          .withName(stateOf(ctx).get('name') || 'form')
          .add(wf.inputText('q', '')),
        wf.form().withName('get').withAction('GET', '?z=1').add(wf.inputText('r', '')),
        wf.link('?page=2').add('next'),
      )
      .draw(ctx),
  '/searches': (ctx) =>
    wf
      .page()
      .add(wf.form().add(wf.inputText('q', '').withAutoSubmit()), wf.link('?page=2').add('next'))
      .draw(ctx),
  '/password': (ctx) =>
    wf
      .page()
      .add(wf.form().add(wf.inputPassword('password', '')), wf.link('?page=2').add('next'))
      .draw(ctx),
  '/around': (ctx) =>
    wf
      .page()
      .add(wf.embed((scope) => embed(ctx, '/fields?b=2&_back=%5E%3Fmodal%3D', { scope })))
      .draw(ctx),
})

async function links(url: string): Promise<Record<string, [href: string, action?: string]>> {
  const document = documentOf((await app.ask(url)).payload)
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLAnchorElement>('a.Link')].map((link) => {
      const href = link.getAttribute('href') ?? ''
      const { action } = link.dataset
      return [link.textContent, action === undefined ? [href] : [href, action]]
    }),
  )
}

describe('An action in a document', () => {
  it('is laid over the state, so that it works without script and in a new tab', async () => {
    expect(await links('/page?a=1&x=0')).toEqual({
      '?x=1': ['?a=1&x=1', '?x=1'],
      '?': ['?'],
      '^?x=1': ['?a=1&x=1', '^?x=1'],
      '~?y=': ['?a=1&x=0&y=', '~?y='],
      '^/list': ['/list', '^/list'],
      '~/logout': ['/logout', '~/logout'],
      '^near': ['/near', '^near'],
      '/orders?x=2': ['/orders?x=2'],
      '#part': ['#part'],
    })
  })

  it('is left as it is where the state is empty', async () => {
    expect(await links('/page')).toMatchObject({ '?x=1': ['?x=1'], '^?x=1': ['?x=1', '^?x=1'] })
  })

  it('is left as it is where the state is very long', async () => {
    expect(await links(`/page?a=${'a'.repeat(1000)}`)).toMatchObject({ '?x=1': ['?x=1'] })
  })

  it('in an embedded page leads to that page, and back by a path', async () => {
    const back = '_back=%2Fouter%3Fa%3D1%26modal%3D'
    expect(await links('/outer?a=1')).toMatchObject({
      '?x=1': [`/page?b=2&${back}&x=1`, '?x=1'],
      '^?x=1': ['?a=1&x=1', '^?x=1'],
      '~?y=': ['?a=1&y=', '~?y='],
      '~/logout': ['/logout', '~/logout'],
    })
  })

  it('always ends with its own text, by which the runtime knows the address as drawn', async () => {
    for (const [action, [href]] of Object.entries(await links('/outer?a=1&x=0'))) {
      if (action.includes('?'))
        expect(href.endsWith(action.slice(action.indexOf('?') + 1))).toBe(true)
    }
  })

  it('holds nothing secret, and of what was posted only what an input shows', async () => {
    const href = async (url: string, body?: string) => {
      const { payload } = body === undefined ? await app.ask(url) : await app.post(url, body)
      return documentOf(payload).querySelector('a.Link')?.getAttribute('href')
    }
    expect(await href('/password?password=hunter2&a=1')).toBe('?a=1&page=2')
    expect(await href('/password?a=1', 'password=hunter2&token=s3cret')).toBe('?a=1&page=2')
    expect(await href('/searches?a=1', 'q=shoes&token=s3cret')).toBe('?a=1&q=shoes&page=2')
  })

  it('holds nothing that was entered into a form with POST', async () => {
    const { payload } = await app.post('/fields?a=1', '_submit=form&q=illness')
    expect(documentOf(payload).querySelector('a.Link')?.getAttribute('href')).toBe('?a=1&page=2')
  })

  it('stays bare in what the runtime asks for', async () => {
    const nested = documentOf((await app.fetch('/page?a=1')).payload)
    expect(nested.querySelector('a.Link')?.getAttribute('href')).toBe('?x=1')
    expect(nested.querySelector('[data-action]')).toBeNull()
  })

  it('carries the prefix that the app is mounted under', async () => {
    const proxied = new HttpApp((ctx) => wf.page().add(wf.link('~/logout').add('x')).draw(ctx))
    proxied.app.proxy = true
    const headers = { 'x-forwarded-prefix': '/shop' }
    const { payload } = await proxied.ask({ url: '/', headers })
    expect(payload).toContain('href="/shop/logout" data-action="~/shop/logout"')
  })
})

describe('A form in a document', () => {
  const forms = async (url: string) => [
    ...documentOf((await app.ask(url)).payload).querySelectorAll('form'),
  ]

  it('keeps the rest of the state, but not its own fields', async () => {
    const [form] = await forms('/fields?a=1&q=old&_back=%2Flist')
    expect(form?.getAttribute('action')).toBe('?a=1&_back=%2Flist')
    expect(form?.getAttribute('data-action')).toBe('?')
  })

  it('that is sent by GET brings the state along where there is no script', async () => {
    const [, form] = await forms('/fields?a=1&r=old&z=2')
    expect(form?.getAttribute('action')).toBe('?')
    const inputs = documentOf(form?.querySelector('noscript')?.innerHTML ?? '')
    const values = [...inputs.querySelectorAll('input')].map(({ name, value }) => [name, value])
    expect(values).toEqual([['a', '1']])
  })

  it('in an embedded page is sent to that page', async () => {
    const [form, get] = await forms('/around?a=1')
    expect(form?.getAttribute('action')).toBe('/fields?b=2&_back=%2Faround%3Fa%3D1%26modal%3D')
    expect([get?.getAttribute('action'), get?.getAttribute('data-action')]).toEqual([
      '/fields',
      '?',
    ])
  })

  it('has its bare action where the runtime asks', async () => {
    const { payload } = await app.fetch('/fields?a=1')
    const form = documentOf(payload).querySelector('form')
    expect(form?.getAttribute('action')).toBe('?')
    expect(payload).not.toContain('noscript')
  })
})

describe('A link to another site', () => {
  it('has rel=noopener, so that no window that it opens can reach back', async () => {
    const drawn = async (href: string, rel = '') => {
      const page = new HttpApp((ctx) =>
        wf.page().add(wf.tag('a').attr('href', href).attr('rel', rel).add('x')).draw(ctx),
      )
      return documentOf((await page.ask('/')).payload)
        .querySelector('main a')
        ?.getAttribute('rel')
    }
    expect(await drawn('https://other.example/')).toBe('noopener')
    expect(await drawn('//other.example/')).toBe('noopener')
    expect(await drawn('/orders')).toBeNull()
    expect(await drawn('https://other.example/', 'me noopener')).toBe('me noopener')
  })
})
