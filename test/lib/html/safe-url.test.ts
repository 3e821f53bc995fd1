import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isSafeLink, isSafeSource } from '../../../lib/html/safe-url.js'
import { tag } from '../../../lib/html/tag.js'
import { warningListeners } from '../../../lib/usage-error.js'
import { draw } from '../../support/draw.js'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

const dangerous = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\t\n\r javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001f\u0000javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'j\ta\nv\ra\ts\nc\rr\ti\np\rt\t:alert(1)',
  `java${'\t'.repeat(300)}script:alert(1)`,
  `${'\u0001'.repeat(300)}javascript:alert(1)`,
  `${' '.repeat(300)}javascript:alert(1)`,
  '^javascript:alert(1)',
  '~javascript:alert(1)',
  '^^~javascript:alert(1)',
  '^ javascript:alert(1)',
  '^\tjavascript:alert(1)',
  '^\t^java\tscript:alert(1)',
  ' ^javascript:alert(1)',
  '\u0001^javascript:alert(1)',
  'vbscript:msgbox(1)',
  'livescript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:text/html,x',
  'data:application/xhtml+xml,x',
  'data:,x',
  'data:image/png',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:http://x',
  'view-source:https://example.org',
  'about:blank',
  'feed:javascript:alert(1)',
  'jar:javascript:alert(1)',
  'ms-settings:x',
  'x:y',
]

const harmless = [
  '',
  '/',
  '/orders?id=1#top',
  '//example.org/x',
  'orders/1',
  './a:b',
  '../a',
  '?x=1',
  '?x=javascript:alert(1)',
  '^?x=1',
  '~?x=javascript:1',
  '^/orders',
  '^',
  '#top',
  '#javascript:alert(1)',
  '/javascript:alert(1)',
  'http://example.org',
  'https://example.org/?x=a:b',
  'HTTPS://example.org',
  'mailto:a@example.org?subject=x',
  'tel:+43-1-234',
  'sms:+431234',
  'a/b:c',
  'javascript',
  '1javascript:x',
]

const images = ['data:image/png;base64,AAAA', 'data:image/svg+xml,%3Csvg/%3E', 'DATA:IMAGE/GIF,x']
const linkAttributes = [
  ['a', 'href'],
  ['a', 'HREF'],
  ['area', 'href'],
  ['form', 'action'],
  ['button', 'formaction'],
  ['button', 'formAction'],
  ['input', 'formaction'],
  ['link', 'href'],
  ['base', 'href'],
  ['a', 'ping'],
  ['object', 'data'],
  ['blockquote', 'cite'],
  ['use', 'xlink:href'],
] as const
const sourceAttributes = [
  ['img', 'src'],
  ['img', 'SRC'],
  ['video', 'poster'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['script', 'src'],
  ['input', 'src'],
  ['source', 'src'],
] as const

describe.each([...linkAttributes, ...sourceAttributes])('<%s %s>', (element, attribute) => {
  it('drops an address that could carry a script', async () => {
    for (const url of dangerous) {
      const html = await draw(() => tag(element).attr(attribute, url).class('A'))
      expect(html.replace(`</${element}>`, ''), JSON.stringify(url)).toBe(`<${element} class="A">`)
    }
  })

  it('warns of an address that it drops, in development only', async () => {
    const messages: string[] = []
    const listen = (message: string) => messages.push(message)
    warningListeners.add(listen)
    const page = () => tag(element).attr(attribute, 'javascript:alert(1)').attr(attribute, '/x')
    await draw(page, { development: false })
    expect(messages).toEqual([])
    await draw(page)
    warningListeners.delete(listen)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('[bespa unsafe-url]')
    expect(messages[0]).toContain(`<${element}> ${attribute}="javascript:alert(1)"`)
  })

  it('drops it also in place of a harmless one', async () => {
    const html = await draw(() => tag(element).attr(attribute, '/x').attr(attribute, dangerous[0]))
    expect(html).not.toContain('javascript')
  })

  it('takes harmless addresses', async () => {
    for (const url of harmless.filter(Boolean)) {
      expect(await draw(() => tag(element).attr(attribute, url))).toContain(`${attribute}="`)
    }
  })
})

describe('An image in the address itself', () => {
  it.each(images)('may be shown: %s', async (url) => {
    for (const [element, attribute] of [
      ['img', 'src'],
      ['video', 'poster'],
      ['input', 'src'],
    ] as const) {
      expect(await draw(() => tag(element).attr(attribute, url))).toContain(`${attribute}="`)
    }
  })

  it.each(images)('may not be linked to, or stand where it could run a script: %s', async (url) => {
    for (const [element, attribute] of [
      ['a', 'href'],
      ['form', 'action'],
      ['object', 'data'],
      ['iframe', 'src'],
      ['embed', 'src'],
      ['frame', 'src'],
      ['script', 'src'],
    ] as const) {
      expect(await draw(() => tag(element).attr(attribute, url))).not.toContain('data:')
      expect(await draw(() => tag(element).attr(attribute, '/x').attr(attribute, url))).not.toMatch(
        /data:/i,
      )
    }
  })
})

describe('isSafeLink and isSafeSource', () => {
  it.each(dangerous)('refuse %j', (url) => {
    expect([isSafeLink(url), isSafeSource(url)]).toEqual([false, false])
  })

  it.each(harmless)('take %j', (url) => {
    expect([isSafeLink(url), isSafeSource(url)]).toEqual([true, true])
  })

  it.each(images)('differ in images: %j', (url) => {
    expect([isSafeLink(url), isSafeSource(url)]).toEqual([false, true])
  })

  it('agree with how a browser reads the scheme', () => {
    // eslint-disable-next-line no-control-regex -- what browsers strip from the front of an address
    const front = /^[\s\u0000-\u001f]*[\^~\s]*/
    for (const url of [...dangerous, ...harmless]) {
      for (const levels of ['', '^', '~^']) {
        const { protocol } = new URL(url.replace(front, ''), 'https://x.y/')
        const expected = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'].includes(protocol)
        expect(isSafeLink(levels + url), JSON.stringify(levels + url)).toBe(expected)
      }
    }
  })
})

describe('An address of an app that is mounted under a prefix', () => {
  const asked = { proxy: true, headers: { 'x-forwarded-prefix': '/shop' } }

  it('receives the prefix when it is drawn', async () => {
    const content = () => [
      tag('a').attr('href', '/orders?x=1'),
      tag('img').attr('src', '/a.png').attr('alt', ''),
      tag('form').attr('action', '/'),
      tag('button').attr('formaction', '/x'),
    ]
    expect(await draw(content, asked)).toBeHtml(
      '<a href="/shop/orders?x=1"></a><img src="/shop/a.png" alt="">' +
        '<form action="/shop/"></form><button formaction="/shop/x"></button>',
    )
  })

  it('does not receive the prefix twice', async () => {
    expect(await draw(() => tag('a').attr('href', '/shop/orders'), asked)).toBe(
      '<a href="/shop/orders"></a>',
    )
    expect(await draw(() => tag('a').attr('href', '/shopping'), asked)).toBe(
      '<a href="/shop/shopping"></a>',
    )
  })

  it('carries it behind ^ and ~ too', async () => {
    const content = () => [tag('a').attr('href', '^/orders'), tag('a').attr('href', '~^/')]
    expect(await draw(content, asked)).toBe('<a href="^/shop/orders"></a><a href="~^/shop/"></a>')
  })

  it.each(['?x=1', '^?x=1', 'orders', '#top', ''])(
    'stays as it is when it does not begin with a slash: %j',
    async (url) => {
      expect(await draw(() => tag('a').attr('href', url), asked)).toBe(`<a href="${url}"></a>`)
    },
  )

  it.each(['//example.org/x', 'https://example.org/'])(
    'stays as it is when it is that of another site: %j',
    async (url) => {
      expect(await draw(() => tag('a').attr('href', url), asked)).toBeHtml(
        `<a href="${url}" rel="noopener"></a>`,
      )
    },
  )

  it('is left alone in attributes that hold no address', async () => {
    expect(await draw(() => tag('p').attr('title', '/x').attr('data-x', '/x'), asked)).toBeHtml(
      '<p title="/x" data-x="/x"></p>',
    )
  })
})
