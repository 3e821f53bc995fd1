import type { Context } from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { redirectBack, stateOf, WidgetBase, type Output } from '../../../lib/index.js'
import { header, HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

vi.spyOn(console, 'warn').mockImplementation(() => undefined)

/** Shows a value of the request in all the places where an app would. */
class Echo extends WidgetBase<Echo> {
  draw(out: Output, ctx: Context) {
    const value = stateOf(ctx).get('a')
    return this.root('section', ctx)
      .class('Echo')
      .attr('title', value)
      .attr('data-value', value)
      .attr('class', value)
      .add(
        value,
        wf.tag('a').attr('href', value).attr('target', value).add('link'),
        wf.tag('img').attr('src', value).attr('alt', value),
        wf.tag('form').attr('action', value),
        wf.tag('button').attr('formaction', value),
        wf.tag('input').attr('value', value).attr('name', value),
        wf.tag('textarea').add(value),
        wf.text(value),
        wf.html(value),
        wf.markdown(value),
        wf.inlineScript(ctx, `const value = ${JSON.stringify(value)}`),
      )
      .draw(out, ctx)
  }
}

const app = new HttpApp({
  '/back': (ctx) => {
    if (!redirectBack(ctx)) ctx.body = ''
  },
  '*': (ctx) =>
    wf
      .page()
      .withTitle(stateOf(ctx).get('a'))
      .withDescription(stateOf(ctx).get('a'))
      .add(new Echo().redrawIfChanged(ctx, 'a'))
      .draw(ctx),
})
const development = new HttpApp(
  (ctx) => {
    throw new Error(stateOf(ctx).get('a') + ctx.url)
  },
  { development: true },
)

const values = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!--<script>',
  '--><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '<base href="https://evil.example">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<form action="https://evil.example"><input name=password>',
  '</div></main></body></html><script>alert(1)</script>',
  '<!--next--><script>alert(1)</script>',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:alert(1)',
  '^javascript:alert(1)',
  '~^javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3C;script&#x3E;',
  '\u2028alert(1)\u2029',
  '\u202Etxt.exe',
  '\0<script>',
  '\ud83d',
  '\ufeff<script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  'a'.repeat(5000),
]

/** The value as it arrives: half a surrogate pair does not. */
function sent(value: string): string {
  return Buffer.from(value).toString()
}

/** The value as part of a path, with as little escaped as a browser would. */
function pathOf(value: string): string {
  return encodeURI(sent(value)).replace(/[?#]/g, encodeURIComponent).slice(0, 1000)
}

/** Whatever in this HTML could run, or leave this origin. */
function dangers(html: string): string[] {
  const document = parseHtml(html)
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (/^(iframe|object|embed|base|style|animate|set|math|foreignobject)$/.test(name))
      found.push(name)
    if (name === 'meta' && element.hasAttribute('http-equiv')) found.push('meta refresh')
    if (name === 'script' && !isOwnScript(element)) found.push(element.outerHTML)
    for (const { name: attribute, value } of element.attributes) {
      const scheme = /^[^a-z]*([a-z][^:/?#]*):/i.exec(value)?.[1]?.replace(/[^a-z]/gi, '')
      const isAddress = /^(href|src|action|formaction|xlink:href|poster|data)$/.test(attribute)
      if (/^on/i.test(attribute) || attribute === 'srcdoc') found.push(attribute)
      if (isAddress && /^(javascript|vbscript|data)$/i.test(scheme ?? '')) {
        if (!(name === 'img' && value.startsWith('data:image/')))
          found.push(`${attribute}=${value}`)
      }
    }
  }
  return found
}

function isOwnScript(element: Element): boolean {
  const address = element.getAttribute('src')
  if (address !== null) return address.startsWith('/bespa/') && element.textContent === ''
  return (
    element.textContent.startsWith('const value = "') &&
    !/<\/?script|<!--/i.test(element.textContent)
  )
}

describe('Nothing of a request becomes markup', () => {
  it.each(values)('%j', async (value) => {
    const query = new URLSearchParams({
      a: value,
      [value.slice(0, 200)]: value,
      _target: value,
      _back: value,
    })
    const full = await app.ask(`/${pathOf(value)}?${query}`)
    expect(full.statusCode).toBe(200)
    expect(dangers(full.payload)).toEqual([])
    const document = parseHtml(full.payload)
    expect(document.querySelectorAll('.Page')).toHaveLength(1)
    const read = sent(value).replace('\0', '\ufffd')
    // Whoever makes a link decides nothing about where those of the document open.
    expect(document.querySelector('.Page')?.getAttribute('data-target') ?? '').toBe('')
    const state = document.querySelector('.Page > .State:first-child')?.textContent ?? ''
    expect(JSON.parse(state)).toMatchObject({ a: sent(value) })
    expect(document.querySelector('[data-value]')?.getAttribute('data-value')).toBe(read)

    const fragment = await app.fetchPost('/x', `${query}&_changed=a`)
    expect(fragment.statusCode).toBe(200)
    expect(dangers(fragment.payload)).toEqual([])
    expect(parseHtml(fragment.payload).body.children).toHaveLength(2)
    const nested = (await app.fetch(`/x?${query}`)).payload
    expect(dangers(nested)).toEqual([])
    const target = parseHtml(nested).querySelector('.Page')?.getAttribute('data-target')
    expect(target).toBe(read)
  })

  it.each(values)('not even on the error page of a developer: %j', async (value) => {
    const response = await development.ask(`/?${new URLSearchParams({ a: value })}`)
    expect(response.statusCode).toBe(500)
    expect(dangers(response.payload)).toEqual([])
    expect(parseHtml(response.payload).querySelectorAll('main > *').length).toBeLessThan(5)
  })

  it.each(values)('nor where it leads back to: %j', async (value) => {
    const query = new URLSearchParams({ _back: value })
    const response = await app.ask({ url: `/back?${query}`, headers: { accept: 'text/html' } })
    expect(new URL(header(response, 'location'), 'http://app.example/').host).toBe('app.example')
    expect(dangers(response.payload)).toEqual([])
  })
})

describe('The headers of the runtime', () => {
  it.each(['', '1, 1', 'true', '0', '1<script>'])(
    'Bespa-Fetch: %s means nothing',
    async (value) => {
      const response = await app.fetch('/?_changed=a', { 'bespa-fetch': value })
      expect(response.payload).toMatch(/^<!doctype html>/)
    },
  )

  it.each(['"><script>alert(1)</script>', 'a b', 'a"b', 'a.b', 'ä', 'x'.repeat(201), '../x'])(
    'Bespa-Scope: %s means nothing',
    async (value) => {
      const response = await app.fetch('/', {
        'bespa-scope': encodeURI(value) === value ? value : 'a b',
      })
      expect(parseHtml(response.payload).querySelector('[data-scope]')).toBeNull()
      expect(dangers(response.payload)).toEqual([])
    },
  )

  it('Bespa-Scope keeps DOM ids of nested pages apart', async () => {
    const response = await app.fetch('/', { 'bespa-scope': 'Abc-1-' })
    expect(response.payload).toContain('data-scope="Abc-1-"')
  })
})

describe('A path', () => {
  it.each([
    ['//evil.example/x', '/evil.example/x'],
    ['///evil.example', '/evil.example'],
    ['/\\evil.example', '/evil.example'],
    ['/x//', '/x//'],
    ['//', '/'],
    ['http://evil.example/x', '/x'],
    ['http://evil.example', '/'],
    ['/"><script>alert(1)</script>', '/"><script>alert(1)</script>'],
  ])('asked for as %s does not make the page belong to another host', async (raw, location) => {
    const { Loopback } = await import('./loopback.js')
    const loopback = await Loopback.of(app)
    const answer = await loopback.get(raw)
    const html = answer.slice(answer.indexOf('<!doctype'))
    const document = parseHtml(html)
    expect(document.querySelector('.Page')?.getAttribute('data-location')).toBe(location)
    expect(dangers(html)).toEqual([])
    for (const element of document.querySelectorAll('link, script[src]')) {
      const address = element.getAttribute('href') ?? element.getAttribute('src')
      expect(address).toMatch(/^\/bespa\//)
    }
  })
})
