import Koa from 'koa'
import mount from 'koa-mount'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { assetMiddleware } from '../../../lib/assets/asset-middleware.js'
import { AssetRegistry } from '../../../lib/assets/asset-registry.js'
import { send, type Sent } from '../../support/send.js'

const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0"/>'.repeat(50)}</svg>`

let registry: AssetRegistry
let app: Koa

beforeEach(() => {
  registry = new AssetRegistry()
  registry.registerFile('heart.svg', svg)
  registry.registerFile('dot.svg', '<svg/>')
  registry.registerStyle('stars', '.Stars { gap: 1px }')
  app = new Koa()
  app.use(assetMiddleware(registry))
  app.use((ctx) => {
    ctx.body = 'a page'
  })
})

function request(url: string, options: Sent = {}) {
  return send(app, { url, ...options })
}

const accepting = (encodings: string) => ({ headers: { 'accept-encoding': encodings } })

describe('Content types', () => {
  it.each([
    ['style.css', 'text/css; charset=utf-8'],
    ['script.js', 'text/javascript; charset=utf-8'],
    ['modules/a.js', 'text/javascript; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.woff2', 'font/woff2'],
    ['a.png', 'image/png'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.js.map', 'application/json; charset=utf-8'],
    ['a.d.ts', 'text/plain; charset=utf-8'],
    ['a.unheard-of', 'application/octet-stream'],
    ['LICENSE', 'application/octet-stream'],
  ])('%s is %s', async (name, type) => {
    if (!registry.asset(name)) registry.registerFile(name, '{}')
    const response = await request(`/bespa/${name}`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe(type)
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('Caching', () => {
  it('is for a year under the address with the current hash', async () => {
    const response = await request(registry.url('style.css'))
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/bespa/style.css', '/bespa/style.css?id=old', '/bespa/style.css?id=old&id=older'])(
    'asks again under %s',
    async (url) => {
      const response = await request(url)
      expect(response.statusCode).toBe(200)
      expect(response.headers['cache-control']).toBe('no-cache')
    },
  )

  it('answers 304 without a body to who has it already', async () => {
    const first = await request('/bespa/heart.svg', accepting('gzip'))
    const etag = String(first.headers.etag)
    const second = await request('/bespa/heart.svg', {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': etag },
    })
    expect(second.statusCode).toBe(304)
    expect(second.body).toBe('')
    expect(second.headers).toMatchObject({
      etag,
      vary: 'Accept-Encoding',
      'cache-control': 'no-cache',
    })
    expect(second.headers).not.toHaveProperty('content-encoding')
  })

  it('has a strong tag of its own for each encoding', async () => {
    const encodings = ['br', 'gzip', 'identity']
    const responses = await Promise.all(
      encodings.map((encoding) => request('/bespa/heart.svg', accepting(encoding))),
    )
    const tags = responses.map((response) => String(response.headers.etag))
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  })

  it('sends the new content when something was registered meanwhile', async () => {
    const old = registry.url('style.css')
    registry.registerStyle('hearts', '.Hearts { gap: 2px }')
    const response = await request(old)
    expect(response.body).toContain('.Hearts')
    expect(response.headers['cache-control']).toBe('no-cache')
  })
})

describe('Compression', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['', undefined],
  ])('for a browser that accepts "%s" is %s', async (accepted, expected) => {
    const response = await request('/bespa/heart.svg', accepting(accepted))
    expect(response.headers['content-encoding']).toBe(expected)
    expect(response.headers['vary']).toBe('Accept-Encoding')
    const bytes = response.rawPayload
    expect(response.headers['content-length']).toBe(String(bytes.length))
    const plain =
      expected === 'br' ? brotliDecompressSync(bytes) : expected ? gunzipSync(bytes) : bytes
    expect(plain.toString()).toBe(svg)
  })

  it('is left out where it would make the file longer', async () => {
    const response = await request('/bespa/dot.svg', accepting('br'))
    expect(response.headers).not.toHaveProperty('content-encoding')
    expect(response.body).toBe('<svg/>')
  })

  it('is never tried on fonts', async () => {
    registry.registerFile('a.woff2', 'font'.repeat(100))
    const response = await request('/bespa/a.woff2', accepting('br, gzip'))
    expect(response.headers).not.toHaveProperty('content-encoding')
    expect(response.headers).not.toHaveProperty('vary')
  })

  it('can be made before the first request', async () => {
    await registry.precompress()
    const response = await request('/bespa/heart.svg', accepting('br'))
    expect(response.headers['content-encoding']).toBe('br')
  })
})

describe('Methods', () => {
  it('HEAD gives the headers of GET and no body', async () => {
    const get = await request('/bespa/heart.svg', accepting('br'))
    const head = await request('/bespa/heart.svg', { method: 'HEAD', ...accepting('br') })
    expect(head.body).toBe('')
    for (const name of ['content-length', 'content-encoding', 'etag', 'content-type'] as const) {
      expect(head.headers[name]).toBe(get.headers[name])
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)('%s is refused', async (method) => {
    const response = await request('/bespa/heart.svg', { method })
    expect(response.statusCode).toBe(405)
    expect(response.headers['allow']).toBe('GET, HEAD')
  })
})

describe('What is not there', () => {
  it.each([
    '/bespa/',
    '/bespa/none.css',
    '/bespa/heart.svg/',
    '/bespa//heart.svg',
    '/bespa/HEART.svg',
    '/bespa/../package.json',
    '/bespa/%2e%2e/package.json',
    '/bespa/..%2fpackage.json',
    '/bespa/modules%2fa.js',
    '/bespa/heart.svg%00',
    '/bespa/%5c..%5cheart.svg',
    '/bespa/%E0%A4%A',
    '/bespa/__proto__',
    '/bespa/constructor',
  ])('is a short 404: %s', async (url) => {
    registry.registerModule('a', 'export {}')
    // The address as it is, without the normalization that browsers and inject apply.
    app.middleware.unshift((ctx, next) => {
      ctx.req.url = url
      return next()
    })
    const response = await request('/')
    expect(response.statusCode).toBe(404)
    expect(response.body).toBe('Not found')
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(response.headers).not.toHaveProperty('content-encoding')
  })

  it.each(['/', '/bespa', '/bespalike/style.css', '/shop/bespa/style.css'])(
    'is left to the app elsewhere: %s',
    async (url) => {
      expect((await request(url)).body).toBe('a page')
    },
  )
})

describe('Names with other than plain letters', () => {
  it('are found at the address that the registry gives', async () => {
    registry.registerFile('größe & 100%.txt', 'found')
    const response = await request(registry.url('größe & 100%.txt'))
    expect(response.body).toBe('found')
    expect(response.headers['cache-control']).toContain('immutable')
  })
})

describe('Handlers', () => {
  it('answer what begins with their prefix and see the whole path', async () => {
    registry.registerHandler('maps/', (ctx) => {
      ctx.body = ctx.path
    })
    expect((await request('/bespa/maps/usa.json')).body).toBe('/bespa/maps/usa.json')
    expect((await request('/bespa/maps/')).body).toBe('/bespa/maps/')
    expect((await request('/bespa/mapsheet')).statusCode).toBe(404)
  })

  it('with the longest prefix win, and files win over handlers', async () => {
    registry.registerHandler('maps/europe/', (ctx) => {
      ctx.body = 'europe'
    })
    registry.registerHandler('maps/', (ctx) => {
      ctx.body = 'maps'
    })
    registry.registerFile('maps/europe/fr.json', 'file')
    expect((await request('/bespa/maps/europe/de.json')).body).toBe('europe')
    expect((await request('/bespa/maps/asia.json')).body).toBe('maps')
    expect((await request('/bespa/maps/europe/fr.json')).body).toBe('file')
  })

  it('may stand for one name, and get its query', async () => {
    registry.registerHandler('tones.css', (ctx) => {
      ctx.type = 'css'
      ctx.body = String(ctx.query['keycolors'])
    })
    const response = await request('/bespa/tones.css?keycolors=Green')
    expect(response.body).toBe('Green')
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })

  it('that pass the request on get a 404', async () => {
    registry.registerHandler('maps/', (_, next) => next())
    expect((await request('/bespa/maps/x')).statusCode).toBe(404)
  })

  it('are not shown addresses that try to leave their folder', async () => {
    registry.registerHandler('maps/', (ctx) => {
      ctx.body = 'reached'
    })
    expect((await request('/bespa/maps/..%2f..%2fsecret')).statusCode).toBe(404)
  })
})

describe('An app that is mounted below a path', () => {
  it('serves its assets there', async () => {
    const outer = new Koa().use(mount('/shop', app))
    const response = await send(outer, { url: registry.url('style.css', '/shop') })
    expect(response.statusCode).toBe(200)
    expect(response.headers['cache-control']).toContain('immutable')
  })
})
