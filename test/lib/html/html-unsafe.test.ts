import { describe, expect, it } from 'vitest'
import { html, htmlUnsafe, nbsp, text } from '../../../lib/html/markup.js'
import { UsageError } from '../../../lib/usage-error.js'
import { ask, draw } from '../../support/draw.js'

const nasty = '<img src=x onerror=alert(1)>'
const query = new URLSearchParams({ q: nasty }).toString()

describe('htmlUnsafe', () => {
  it('draws HTML as it is', async () => {
    expect(await draw(() => htmlUnsafe('<svg><path d="M0 0"/></svg>&nbsp;'))).toBe(
      '<svg><path d="M0 0"/></svg>&nbsp;',
    )
  })

  it.each([
    ['a value of the query', { url: `/?${query}` }],
    ['a value of the body', { body: query }],
    ['the second value of a key', { url: `/?q=first&${query}` }],
    ['a value of a reserved key', { url: `/?${query.replace('q=', '_back=')}` }],
  ])('refuses %s in development, and says which', async (_, asked) => {
    const { error, status } = await ask(() => htmlUnsafe(`<p>${nasty}</p>`), asked)
    expect(error).toBeInstanceOf(UsageError)
    expect(error?.message).toMatch(/^\[bespa raw-html-from-request\].*“(q|_back)”/)
    expect(status).toBe(500)
  })

  it('takes a value of the request that is escaped or sanitized', async () => {
    for (const content of [text(nasty), html(nasty), nasty, [nasty]]) {
      expect((await ask(() => content, { url: `/?${query}` })).error).toBeUndefined()
    }
  })

  it('takes harmless values of the request, which come up by chance', async () => {
    const asked = { url: '/?a=p&b=1&c=class&d=<p>&e=text' }
    expect((await ask(() => htmlUnsafe('<p class=a>1 text</p>'), asked)).error).toBeUndefined()
  })

  it('is quiet in production', async () => {
    const asked = { url: `/?${query}`, development: false }
    expect((await ask(() => htmlUnsafe(nasty), asked)).error).toBeUndefined()
  })
})

describe('nbsp', () => {
  it.each([
    [1, '\u00a0'],
    [3, '\u00a0\u00a0\u00a0'],
    [0, ''],
  ])('draws %d non-breaking spaces', async (count, expected) => {
    const { document } = await ask(() => ['a', nbsp(count), 'b'])
    expect(document.querySelector('main')?.lastChild?.textContent).toContain(`a${expected}b`)
    expect(await draw(() => nbsp())).toBe('&nbsp;')
  })
})
