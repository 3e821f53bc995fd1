import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { facts, sourceOf } from '../../docs-site/site/shell/site-footer.js'
import { methodsIn } from '../../docs-site/site/stage-methods.js'

describe('The methods of an example', () => {
  it('are its constructors and builders, each once and in their order', () => {
    const source = `wf
      .toolbar()
      .addLeft(wf.icon('home'), wf.icon('star').withAltText('Favorite'))
      .redrawIfChanged(ctx, 'x'), state.get('x')`
    expect(methodsIn(source)).toEqual([
      'wf.toolbar()',
      '.addLeft()',
      'wf.icon()',
      '.withAltText()',
      '.redrawIfChanged()',
    ])
  })
})

describe.each([true, false])('A stage (script: %s)', (javascript) => {
  const open = () => visit(createSite({ development: false }), '/build/redraw', { javascript })
  const stage = (page: TestPage) =>
    page.elements('.Stage').find((one) => one.querySelector('a[href*="show-boundaries"]'))

  it('shows its code, and the methods in it with their words when they are asked for', async () => {
    const page = await open()
    expect(stage(page)?.querySelector('pre')?.textContent).toContain('groupingFrame')
    await page.click(page.element('.StageTabs [href*="show-boundaries=methods"]'))
    expect(stage(page)?.querySelector('pre')).toBeNull()
    const links = [...(stage(page)?.querySelectorAll('.StageMethods dt a') ?? [])]
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      '/api/GroupingFrameWidget#groupingFrame',
    )
    if (javascript) expect(page.redrawn).toHaveLength(1)
  })

  it('opens alone in a dialog, beside the page and on its own page', async () => {
    for (const [way, place] of [
      ['In a dialog', '.Modal:has(.Stage)'],
      ['Beside the page', '.SidePanel:has(.Stage)'],
      ['On its own page', 'main'],
    ] as const) {
      const page = await open()
      await page.click(page.element('.StageTabs [href*="show-boundaries=open"]'))
      await page.click(way)
      const inside = page.within(place)
      expect(inside.elements('.Stage'), way).toHaveLength(1)
      expect(inside.text, way).toContain('Inner frame, for a')
      expect(inside.elements('.StageTabs [href*="=open"]'), way).toEqual([])
    }
  })
})

describe('A part that few readers need', () => {
  it('is drawn when somebody opens it, and closed again', async () => {
    const page = await visit(createSite({ development: false }), '/build/deployment')
    expect(page.text).not.toContain('FROM node')
    await page.click('Dockerfile')
    expect(page.text).toContain('FROM node')
    await page.click('Dockerfile')
    expect(page.text).not.toContain('FROM node')
  })
})

describe('The footer', () => {
  const project = { name: 'bespa', version: '1.2.3', license: 'Apache-2.0', node: '>=20' }

  it('says version, license and language, and leaves out what the project does not say', () => {
    expect(facts(project, '/start')).toHaveLength(3)
  })

  it('leads to the source of the very page when there is a repository', () => {
    const repository = 'https://github.com/example/bespa'
    expect(facts({ ...project, repository }, '/start')).toHaveLength(5)
    expect(sourceOf('/start')).toBe('docs-site/content/pages/start.ts')
    expect(sourceOf('/')).toBe('docs-site/content/pages/landing.ts')
  })
})
