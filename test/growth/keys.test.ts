import type Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { send } from '../support/send.js'
import { parseHtml } from '../support/html.js'
import { TableApp } from '../widgets/table/table-app.js'
import { formApp } from './form-app.js'
import { allowedGrowth, growth, patterns } from './growth.js'

const type = 'application/x-www-form-urlencoded'

/** All that the page itself puts into requests: the names of its fields and the keys of its links. */
async function keysOf(app: Koa, url: string): Promise<string[]> {
  const document = parseHtml((await send(app, { url })).payload)
  const keys = new Set<string>()
  for (const { name } of document.querySelectorAll<HTMLInputElement>('[name]')) keys.add(name)
  for (const link of document.querySelectorAll<HTMLElement>('a[href],form[action]')) {
    const action = link.dataset['action'] ?? link.getAttribute('href') ?? ''
    for (const key of new URLSearchParams(action.split('?')[1] ?? '').keys()) keys.add(key)
  }
  for (const key of ['viewport', 'description', 'color-scheme']) keys.delete(key)
  return [...keys]
}

/** Those that what reads these values could be slow with: the others are tried on the request itself. */
const { slashes, hyphens, tags, digits, words, commas, 'dotted words': dots } = patterns
const hostile = [slashes, hyphens, tags, digits, words, commas, dots]

/** An app, the address of a page of it, and the forms by which its values may be sent. */
const apps: readonly (readonly [string, Koa, string, readonly string[]])[] = [
  ['a page of inputs', formApp(), '/', ['form', 'steps']],
  ['a table', new TableApp({ count: 30 }).app, '/?people_q=a&people_edit=p1&people_sel=p2', ['']],
]
const keys = await Promise.all(
  apps.map(async ([name, app, url, forms]) => [name, app, forms, await keysOf(app, url)] as const),
)

describe.each(keys)('Hostile text in the state of %s', (_, app, forms, names) => {
  it.each(names)('keeps the server busy in proportion to its length: %s', async (name) => {
    for (const pattern of hostile) {
      for (const form of forms) {
        const use = (text: string) => {
          const state = new URLSearchParams({ _submit: form, [name]: text, _changed: name })
          const headers = { 'content-type': type, 'bespa-fetch': '1' }
          return send(app, { method: 'POST', url: '/', headers, payload: state.toString() })
        }
        expect(await growth(use, pattern), `${pattern} ${form}`).toBeLessThanOrEqual(allowedGrowth)
      }
    }
  })

  it('has found its keys', () => {
    expect(names.length).toBeGreaterThan(15)
  })
})
