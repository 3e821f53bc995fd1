import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A heading', () => {
  it.each([
    ['h1', 'HeadlineLarge', wf.headlineLarge('x')],
    ['h2', 'HeadlineMedium', wf.headlineMedium('x')],
    ['h3', 'HeadlineSmall', wf.headlineSmall('x')],
    ['h4', 'TitleLarge', wf.titleLarge('x')],
    ['h5', 'TitleMedium', wf.titleMedium('x')],
    ['h6', 'TitleSmall', wf.titleSmall('x')],
  ])('is an %s in the style %s', async (element, style, heading) => {
    expect(await draw(() => heading)).toBe(`<${element} class="Heading ${style}">x</${element}>`)
  })

  it('can have another level without looking otherwise', async () => {
    expect(await draw(() => wf.titleSmall('x').withLevel(2))).toBe(
      '<h2 class="Heading TitleSmall">x</h2>',
    )
  })

  it.each([0, 7, 1.5, Number.NaN])('has no level %d', (level) => {
    expect(() => wf.titleSmall('x').withLevel(level)).toThrow(/withLevel/)
  })

  it('can be linked to, and gives away its own address', async () => {
    expect(await draw(() => wf.headlineSmall('What is new').withAnchor('new'))).toBeHtml(
      '<h3 class="Heading HeadlineSmall" id="new">' +
        '<a class="HeadingAnchor" href="#new">What is new</a></h3>',
    )
    expect(() => wf.headlineSmall('x').withAnchor('two words')).toThrow(/withAnchor/)
  })

  it('keeps its address apart from that of a page around', async () => {
    const html = await draw(() => wf.headlineSmall('x').withAnchor('new'), {
      headers: { 'Bespa-Scope': 'inner-' },
    })
    expect(html).toContainHtml('id="inner-new"><a class="HeadingAnchor" href="#inner-new">')
  })

  it('says its level and its anchor', () => {
    const heading = wf.headlineMedium('x').withAnchor('new')
    expect([heading.level, heading.anchor]).toEqual([2, 'new'])
  })

  it('is not drawn without content', async () => {
    expect(await draw(() => wf.headlineLarge())).toBeHtml(
      '<span class="Empty Heading HeadlineLarge" hidden></span>',
    )
    expect(await draw(() => wf.headlineLarge().add('late'))).toContain('late')
  })
})
