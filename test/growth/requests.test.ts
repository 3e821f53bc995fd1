import { describe, expect, it } from 'vitest'
import { allowedGrowth, growth, patterns } from './growth.js'
import { redirect, redirectBack, stateOf, type BespaOptions } from '../../lib/index.js'
import { Factory } from '../../widgets/factory.js'
import { HttpApp } from '../lib/http/http-app.js'

const wf = new Factory()

/** An app of which each request sees as much as a real one does. */
function app(options: BespaOptions = {}): HttpApp {
  const server = new HttpApp(
    async (ctx) => {
      const state = stateOf(ctx)
      if (state.get('back') !== '') return redirectBack(ctx)
      if (state.get('leave') !== '') return redirect(ctx, state.get('leave'))
      await wf
        .page()
        .add(
          wf.navStrip().addTop(wf.navTarget('Orders', '/orders')),
          wf.appBar('Orders'),
          wf.link('?a=1').add('more'),
          wf.form().add(wf.inputText('a', ''), wf.buttonFilled('save').add('Save')),
        )
        .draw(ctx)
    },
    { errorPage: (ctx) => wf.page().add('No such page: ', ctx.path).draw(ctx), ...options },
  )
  server.app.proxy = true
  return server
}

const server = app()
const empty = new HttpApp(() => undefined, {
  development: false,
  errorPage: (ctx) => wf.page().add(wf.buttonText('').withHrefBack().add('Back')).draw(ctx),
})

const withHeader = (name: string) => (text: string) =>
  server.ask({ url: '/', headers: { [name]: text } })
const posted = (body: (text: string) => string) => (text: string) => server.post('/', body(text))
const redrawn = (body: (text: string) => string) => (text: string) =>
  server.fetchPost('/', body(text))
const value = encodeURIComponent
const multipart = (boundary: string, part: string) => ({
  method: 'POST' as const,
  url: '/',
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: `--${boundary}\r\n${part}\r\n--${boundary}--\r\n`,
})

/** Everything in a request that whoever sends it can choose. */
const places: Readonly<Record<string, (text: string) => unknown>> = {
  'the path': (text) => server.ask(`/x${encodeURI(text)}y`),
  'a path that ends with slashes': (text) => server.ask(`/x${text.slice(0, -1)}/`),
  'the path as it is': (text) => server.ask(`/x${text.replace('\u00e9', 'y')}`),
  'a path without a page': (text) => empty.ask(`/x${encodeURI(text)}y`),
  'a path that climbs': (text) => empty.ask(`/^${encodeURI(text)}/^`),
  'the path of an asset': (text) => server.ask(`/bespa/x${encodeURI(text)}y`),
  'the key colors of the palette': (text) =>
    server.ask(`/bespa/tones.css?keycolors=${value(text)}`),
  'a value of the query': (text) => server.ask(`/?a=${value(text)}`),
  'a key of the query': (text) => server.ask(`/?${value(text)}=1`),
  'the query as it is': (text) => server.ask(`/?${text.replace('\u00e9', 'y')}`),
  'the way back': (text) => server.ask(`/?back=1&_back=${value(`/${text}`)}`),
  'the target of a redirect': (text) => server.ask(`/?leave=${value(`?${text}`)}`),
  'the target frame': (text) => server.fetch(`/?_target=${value(text)}`),
  'a posted value': posted((text) => `a=${value(text)}`),
  'a posted key': posted((text) => `${value(text)}=1`),
  'a posted body as it is': posted((text) => text),
  'a redrawn value': redrawn((text) => `a=${value(text)}&_changed=a`),
  'the changed keys': redrawn((text) => `a=1&_changed=${value(text)}`),
  'the private keys': redrawn((text) => `a=1&_private=${value(text)}&_changed=`),
  'a JSON body': (text) =>
    server.ask({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json' },
      payload: text,
    }),
  'a field of a multipart body': (text) =>
    server.ask(multipart('edge', `Content-Disposition: form-data; name="a"\r\n\r\n${text}`)),
  'the name of a multipart field': (text) =>
    server.ask(multipart('edge', `Content-Disposition: form-data; name="${text}"\r\n\r\n1`)),
  'the name of a file': (text) =>
    server.ask(
      multipart('edge', `Content-Disposition: form-data; name="a"; filename="${text}"\r\n\r\n1`),
    ),
  'the header of a multipart field': (text) =>
    server.ask(multipart('edge', `Content-Disposition: ${text}\r\n\r\n1`)),
  'the boundary of a multipart body': (text) =>
    server.ask(multipart(text.slice(0, -1), 'Content-Disposition: form-data; name="a"\r\n\r\n1')),
  'a multipart body that resembles its boundary': (text) =>
    server.ask(multipart('-'.repeat(60), text)),
  ...Object.fromEntries(
    [
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Bespa-Fetch',
      'Bespa-Nonce',
      'Bespa-Scope',
      'Content-Type',
      'Cookie',
      'Forwarded',
      'Host',
      'If-None-Match',
      'Origin',
      'Referer',
      'Sec-Fetch-Site',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Prefix',
      'X-Forwarded-Proto',
    ].map((name) => [`the header ${name}`, withHeader(name.toLowerCase())]),
  ),
  'a prefix that is none': (text) =>
    server.ask({ url: '/', headers: { 'x-forwarded-prefix': `/x${text}y` } }),
  'a path of the Referer': (text) =>
    server.ask({ url: '/', headers: { referer: `http://app.example/${text}` } }),
}

describe.each(Object.entries(places))('A request with hostile text in %s', (_, ask) => {
  it.each(Object.entries(patterns))(
    'keeps the server busy in proportion to its length (%s)',
    async (_name, pattern) => {
      expect(await growth(ask, pattern)).toBeLessThanOrEqual(allowedGrowth)
    },
  )
})
