import { describe, expect, it } from 'vitest'
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
