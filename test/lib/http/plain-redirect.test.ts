import { describe, expect, it } from 'vitest'
import { header, HttpApp, type Handler } from './http-app.js'

const redirecting = (status: number, location: string) =>
  new HttpApp((ctx) => {
    ctx.cookies.set('seen', '1')
    ctx.redirect(location)
    ctx.status = status
  })

const sso = 'https://login.example/in?app=1'

describe('A redirect by middleware that knows nothing of BESPA', () => {
  it.each([
    ['/login?next=%2Forders', '~/login?next=%2Forders'],
    ['/login#form', '~/login#form'],
    ['../login', '~/login'],
    ['?step=2', '~/orders/list?step=2'],
    ['/.//login.example', '~/login.example'],
    [sso, `~${sso}`],
    ['//login.example/in', '~http://login.example/in'],
  ])('to %s takes the whole document there when the runtime asks', async (location, told) => {
    for (const status of [301, 302, 303]) {
      const app = redirecting(status, location)
      const response = await app.fetchPost('/orders/list', 'a=1&_changed=a')
      expect(response.statusCode).toBe(200)
      expect(response.payload).toBe(`Location: ${told}`)
      expect(header(response, 'content-type')).toMatch(/^text\/plain/)
      expect(header(response, 'bespa-location')).toBe('1')
      expect(header(response, 'location')).toBe('')
      expect(header(response, 'cache-control')).toBe('no-store')
      expect(header(response, 'set-cookie')).toContain('seen=1')
    }
  })

  it('takes a nested page along only where the runtime may not follow', async () => {
    expect((await redirecting(302, sso).fetch('/orders')).payload).toBe(`Location: ~${sso}`)
    for (const location of ['/login', 'http://app.example/login']) {
      const response = await redirecting(302, location).fetch('/orders')
      expect([response.statusCode, header(response, 'location')]).toEqual([302, location])
    }
  })

  it('is left to browsers that ask by themselves', async () => {
    const response = await redirecting(302, sso).ask('/orders/list')
    expect([response.statusCode, header(response, 'location')]).toEqual([302, sso])
  })

  it.each([
    [307, '/orders/list/'],
    [308, '/orders/list/'],
    [302, 'javascript:alert(1)'],
  ])('with %i to %s is none that the runtime has to follow', async (status, location) => {
    const response = await redirecting(status, location).fetchPost('/orders/list', 'a=1&_changed=a')
    expect([response.statusCode, header(response, 'location')]).toEqual([status, location])
  })

  it('is not made of an answer that only says where something is', async () => {
    const created: Handler = (ctx) => {
      ctx.status = 201
      ctx.set('Location', '/orders/7')
      ctx.body = 'created'
    }
    const response = await new HttpApp(created).fetch('/orders')
    expect([response.statusCode, response.payload]).toEqual([201, 'created'])
  })
})
