import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'

const site = createSite({ development: false, siteUrl: '' }).callback()
const options = async (query: string) => {
  const { headers, payload } = await inject(site, { url: `/showcase/query-states?q=${query}` })
  expect(headers['content-type']).toMatch(/^application\/json/)
  return (JSON.parse(payload) as { options: { title: string }[] }).options.map(({ title }) => title)
}

describe('The source of states', () => {
  it('gives at most eight: the exact one first, then those that begin so, then the others', async () => {
    expect(await options('ar')).toEqual([
      'Arkansas',
      'Arizona',
      'Delaware',
      'Maryland',
      'North Carolina',
      'South Carolina',
    ])
    expect(await options('')).toHaveLength(8)
    expect(await options('zz')).toEqual([])
    expect(await options('%3Cscript%3E')).toEqual([])
  })
})

describe('The receiver of the showcase', () => {
  const create = (headers: Record<string, string>) =>
    inject(site, {
      method: 'POST',
      url: '/showcase/receiver',
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '5', ...headers },
    })

  it('takes nothing without the ticket of an input, and nothing from another site', async () => {
    expect((await create({})).statusCode).toBe(403)
    expect((await create({ 'Upload-Metadata': 'ticket eA==' })).statusCode).toBe(403)
    expect((await create({ 'Sec-Fetch-Site': 'cross-site' })).statusCode).toBe(403)
  })

  it('answers 404 for uploads of others and for paths outside its folder', async () => {
    for (const path of ['', '/', `/${'A'.repeat(44)}`, '/..%2f..%2fetc%2fpasswd', '/.secret']) {
      expect((await inject(site, { url: `/showcase/receiver${path}` })).statusCode).toBe(404)
    }
  })
})
