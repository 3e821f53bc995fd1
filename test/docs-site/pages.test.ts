import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitePaths } from '../../docs-site/app.js'
import { parseHtml } from '../support/html.js'
import { AskedSite } from '../support/site.js'

const site = new AskedSite({ development: true })
/** The cookies of somebody who has signed in: they may see every page. */
const headers: Record<string, string> = {}

beforeAll(async () => {
  const { headers: answered } = await site.ask({
    method: 'POST',
    url: '/build/sessions-and-auth-sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'email=ada@example.com&password=lovelace&login=1&_submit=form',
  })
  headers['cookie'] = [answered['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
  expect(headers['cookie']).toContain('demo-session=')
})
afterAll(() => site.forget())

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Widths, columns and the like are style attributes that the policy allows.
    'no-inline-style': 'off',
    // The style sheets and scripts are our own.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The greeting has one field that submits itself, and the Enter key does as well.
    'wcag/h32': 'off',
    'doctype-style': 'off',
    // A list may have a name (WAI-ARIA 1.2, section 5.2.8.4).
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A native list cannot hold pictures in all browsers (APG, “Combobox Pattern”).
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Lists are posted as repeated fields, and so are the markers of what posts nothing.
    'form-dup-name': 'off',
    // Tables keep their role where CSS shows their rows as cards.
    'no-redundant-role': 'off',
    // Groups are named by the label of the field around them.
    'wcag/h71': 'off',
    // What is long for a search engine is not invalid.
    'long-title': 'off',
    // The order of classes and the quotes of the writer are its own.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
  },
})

describe('Each page of the site', () => {
  it.each(sitePaths)('%s is valid HTML', async (path) => {
    const { body, statusCode } = await site.answer(path, headers)
    expect(statusCode).toBe(200)
    const report = await validator.validateString(body)
    const messages = report.results.flatMap(({ messages: all }) =>
      all.map(({ ruleId, message, line, column }) => {
        const at = body.split('\n')[line - 1]?.slice(column - 30, column + 60)
        return `${ruleId}: ${message} … ${at ?? ''}`
      }),
    )
    expect(messages).toEqual([])
  })

  it.each(sitePaths)('%s has links that lead somewhere', async (path) => {
    const document = await site.page(path, headers)
    const links = [...document.querySelectorAll('a[href]')].map(
      (link) => link.getAttribute('href') ?? '',
    )
    for (const href of links.filter((one) => !/^([~^]|https?:|mailto:|-)/.test(one))) {
      const url = new URL(href, `http://localhost${path}`)
      expect((await site.answer(url.pathname + url.search, headers)).statusCode, href).toBe(200)
      if (url.hash && url.pathname === path) {
        expect(document.getElementById(url.hash.slice(1)), href).not.toBeNull()
      }
    }
  })

  it.each(sitePaths)('%s has a title, a description and one main heading', async (path) => {
    const document = await site.page(path, headers)
    expect(document.title).toMatch(/BESPA/)
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/\w/)
    expect(document.querySelectorAll('main h1')).toHaveLength(1)
  })

  it.each(sitePaths)('%s shows code without the marks of its source', async (path) => {
    const document = await site.page(path, headers)
    for (const code of document.querySelectorAll('main pre')) {
      expect(code.textContent).not.toMatch(/#(end)?region/)
    }
    for (const code of document.querySelectorAll('main code, main pre, main textarea'))
      code.remove()
    expect(document.querySelector('main')?.textContent).not.toContain('`')
  })
})

describe('The site', () => {
  it('has an icon, so that browsers need not look for one', async () => {
    const document = await site.page('/')
    const icon = await site.ask(
      document.querySelector('link[rel=icon]')?.getAttribute('href') ?? '',
    )
    expect(icon.statusCode).toBe(200)
    expect(icon.headers['content-type']).toBe('image/svg+xml')
  })
})

describe('The wire format that the site teaches', () => {
  it('answers with the viewer and the state, and nothing else', async () => {
    const { body } = await site.ask({
      method: 'POST',
      url: '/basics/incremental',
      headers: { 'bespa-fetch': '1', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'x=foo&_changed=x',
    })
    const document = parseHtml(body)
    const [viewer, state, ...rest] = document.body.children
    expect(viewer?.querySelector('code')?.textContent).toBe('x = "foo"')
    expect(state?.textContent).toBe('{"x":"foo"}')
    expect(rest).toEqual([])
  })

  it('gives the whole page when the header is missing', async () => {
    const { body } = await site.ask('/basics/incremental?x=foo&_changed=x')
    expect(body).toMatch(/^<!doctype html>/)
    expect(body).toContain('x = &quot;foo&quot;')
  })
})
