import { describe, expect, it } from 'vitest'
import { bespa } from '../../../lib/index.js'
import { header, HttpApp } from './http-app.js'

describe('Headers', () => {
  const app = (development = false) => {
    const made = new HttpApp((ctx) => {
      ctx.set('X-Secret', 'of the handler')
      ctx.set('Content-Encoding', 'gzip')
      ctx.set('Content-Disposition', 'attachment')
      ctx.set('Cache-Control', 'public, max-age=1000')
      ctx.set('Strict-Transport-Security', 'max-age=0')
      ctx.cookies.set('inner', '1')
      ctx.etag = 'x'
      ctx.type = 'application/pdf'
      ctx.body = Buffer.from('x')
      ctx.message = 'Fine'
      throw new Error('no')
    }, false)
    made.app.use(async (ctx, next) => {
      ctx.set('Strict-Transport-Security', 'max-age=1000')
      ctx.set('X-Request-Id', '7')
      ctx.vary('Origin')
      ctx.cookies.set('outer', '1')
      await next()
    })
    made.app.use(bespa({ development })).use(made.handle)
    return made
  }

  it('of the failed handler are gone, but for its cookies', async () => {
    for (const response of [await app().ask('/'), await app(true).ask('/')]) {
      const { headers } = response
      for (const name of ['x-secret', 'content-encoding', 'content-disposition', 'etag']) {
        expect(headers).not.toHaveProperty(name)
      }
      expect(header(response, 'set-cookie')).toMatch(/outer=1.*inner=1/)
      expect(header(response, 'cache-control')).toBe('no-store')
      expect(response.statusMessage).toBe('Internal Server Error')
      expect(response.payload).toContain('Error 500')
      expect(Number(header(response, 'content-length'))).toBe(Buffer.byteLength(response.payload))
    }
  })

  it('of the middleware around stay as they were', async () => {
    const response = await app().ask('/')
    expect(header(response, 'strict-transport-security')).toBe('max-age=1000')
    expect(header(response, 'x-request-id')).toBe('7')
    expect(header(response, 'vary')).toBe('Origin, Bespa-Fetch')
  })
})
