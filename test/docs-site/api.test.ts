import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  apiConstructors,
  apiExports,
  apiPaths,
} from '../../docs-site/reference/api/api-reference.js'
import { generateApi } from '../../docs-site/reference/generate/generate-api.js'
import { constructors } from '../../docs-site/reference/widget-index.js'
import { texts, values } from '../support/html.js'
import { AskedSite } from '../support/site.js'

/** The ids of a page, read from its text: there are hundreds of pages. */
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

const site = new AskedSite({ development: true })

// `npm run build` has made it, unless a source was changed since.
beforeAll(async () => {
  await generateApi()
}, 600_000)
afterAll(() => site.forget())

describe('The API reference', () => {
  it('has a page for every export', async () => {
    expect(apiPaths().length).toBeGreaterThan(250)
    for (const path of apiPaths()) {
      const { statusCode, payload } = await site.ask(path)
      expect(statusCode, path).toBe(200)
      const anchors = ids(payload)
      expect(new Set(anchors).size, path).toBe(anchors.length)
    }
  })

  it('answers 404 for a name that is not exported', async () => {
    expect((await site.ask('/api/Nothing')).statusCode).toBe(404)
  })

  it('lists every export on its overview', async () => {
    const listed = new Set(values(await site.page('/api'), 'dt a'))
    expect(apiPaths().filter((path) => !listed.has(path))).toEqual([])
  })

  it('knows the widget of every constructor', () => {
    const known = apiConstructors().map(({ name }) => name)
    expect(constructors().filter((name) => !known.includes(name))).toEqual([])
    expect(apiConstructors().find(({ name }) => name === 'progress')?.href).toBe(
      '/api/ProgressWidget#progress',
    )
  })

  it('shows type, default and meaning of each parameter, and what is thrown', async () => {
    const document = await site.page('/api/ProgressWidget')
    expect(document.getElementById('withHeight')?.textContent).toBe('withHeight()')
    expect(texts(document, '.ApiParameters th[scope=col]').slice(0, 4)).toEqual([
      'Name',
      'Type',
      'Default',
      'Meaning',
    ])
    expect(document.querySelector('.ArticleText')?.textContent).toContain('Throws')
  })

  it('leads from a type to its page', async () => {
    expect(values(await site.page('/api/ProgressWidget'), '.ApiCode a')).toContain('/api/Output')
  })

  it('leads to the pages that show a widget', async () => {
    expect(values(await site.page('/api/ProgressWidget'), 'dd a')).toContain('/showcase/progress')
  })

  it('has links that lead to anchors that are there', async () => {
    const document = await site.page('/api/ProgressWidget')
    const links = values(document, '.ArticleText a').filter((href) => href.startsWith('/api/'))
    for (const href of new Set(links)) {
      const [path = '', anchor] = href.split('#')
      const { statusCode, payload } = await site.answer(path)
      expect(statusCode, href).toBe(200)
      if (anchor) expect(ids(payload), href).toContain(anchor)
    }
  })
})

describe('Every exported name', () => {
  const all = () =>
    [...apiExports().values()].flatMap((one) => [
      { ...one, kind: 'export' as const },
      ...one.members.map((member) => ({ ...member, name: `${one.name}.${member.name}` })),
    ])
  const summaries = () =>
    all()
      .filter(({ kind }) => kind !== 'constructor')
      .map(({ name, summary, signatures }) => ({
        name,
        text: summary || (signatures.find((one) => one.summary)?.summary ?? ''),
      }))

  it('has a docstring', () => {
    expect(
      summaries()
        .filter(({ text }) => text === '')
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('is described by statements, not by questions', () => {
    const questions = summaries().filter(({ text }) => /^[^.`]*\?(\s|$)/.test(text))
    expect(questions.map(({ name }) => name)).toEqual([])
  })
})

describe('A page of the showcase', () => {
  it('leads to the reference of the widgets that it shows', async () => {
    const links = values(await site.page('/showcase/progress'), '.ArticleText p a')
    expect(links).toContain('/api/ProgressWidget#progress')
  })
})
