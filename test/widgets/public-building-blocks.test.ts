import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Factory, plainText, type Content, type Context } from 'bespa'
import { NoticeWidget, StarsWidget } from '../../docs-site/content/examples/extend/notice.js'
import { draw, drawDocument } from '../support/draw.js'

const wf = new Factory()

describe('A widget of the library, built again from what the package exports', () => {
  it('imports only from the public entry point', () => {
    const file = new URL('../../docs-site/content/examples/extend/notice.ts', import.meta.url)
    const imported = [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)'/g)]
    expect(imported.map(([, name]) => name)).toEqual(['bespa'])
  })

  it.each<[string, readonly Content[]]>([
    ['text', ['The trial ends tomorrow.']],
    ['nothing', []],
    ['what draws nothing', ['', null, [false, [undefined]]]],
    ['widgets and numbers', [wf.icon('add'), 12345.5, [new Date(0)]]],
    ['what comes late', [Promise.resolve('late'), () => 'lazy']],
  ])('draws the same: %s', async (_, content) => {
    const options = { lang: 'de' }
    const ours = await draw(() => wf.messageBarWarning(...content), options)
    const theirs = await draw(() => new NoticeWidget(...content), options)
    expect(theirs).toBe(ours)
  })

  it('says its words in the language of the page', async () => {
    const wording = (lang: string) => (lang === 'de' ? { notice: { warning: 'Warnung' } } : {})
    const html = await draw(() => new NoticeWidget('x'), { lang: 'de', wording })
    expect(html).toContain('Warnung')
    expect(await draw(() => new NoticeWidget('x'), { wording })).toContain('Warning')
  })

  it('is named, keyed, hidden and redrawn like any other', async () => {
    const named = await draw(() => wf.block('x').withAltText('Orders'))
    expect(named).toContainHtml('<div role="group" aria-label="Orders" …>')
    expect(await draw(() => new NoticeWidget('x').withKey(7).hideIf(true))).toMatch(/ hidden>/)
  })
})

describe('The plain text of a widget', () => {
  it('stands in the title of the document', async () => {
    const html = await drawDocument(() => wf.appBar('Lake ', new StarsWidget(4)))
    expect(html).toContain('<title>Lake 4 of 5 stars</title>')
  })

  it('is that of its children where it says none itself, and nothing while it is hidden', () => {
    const ctx = {} as Context
    const content = [
      wf.block('a ', wf.icon('add').withAltText('plus')),
      wf.block('no').hideIf(true),
    ]
    expect(plainText(content, ctx)).toBe('a plus')
  })

  it('leaves out what a bubble explains', () => {
    expect(plainText(['Rates ', wf.infoBubble('without taxes')], {} as Context)).toBe('Rates')
  })
})
