import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from '../browser/fixture.js'

describe('In development', () => {
  it('an unknown behavior is reported also when it comes with a fragment', async () => {
    const fixture = new Fixture({ development: true }).page('/page', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      const part = wf.tag('i').attr('data-widget', 'NobodyKnows')
      return wf.page().add(link('?n=1', 'redraw'), box('Part', n && part).redrawIfChanged(ctx, 'n'))
    })
    const page = await visit(fixture.app, '/page')
    expect(page.warnings).toEqual([])
    await page.click('redraw')
    expect(page.warnings.join()).toContain('NobodyKnows')
    page.close()
  })

  it('a redraw of the field being typed in is reported, although what was typed has been sent', async () => {
    const fixture = new Fixture({ development: true }).page('/page', (ctx) => {
      const q = wf.stateOf(ctx).get('q')
      const field = wf.tag('input').attr('name', 'q').attr('aria-label', 'q').attr('value', q)
      return wf.page().add(box('Part', field, q).redrawIfChanged(ctx, 'q'))
    })
    const page = await visit(fixture.app, '/page')
    const field = page.element('input')
    field.focus()
    await page.fill('q', 'typed')
    await page.settled()
    const { bespa } = field.ownerDocument.defaultView as unknown as Window
    bespa.navigate(field, '?q=typed')
    await page.settled()
    expect(page.warnings.join()).toContain('redraw-while-typing')
    page.close()
  })

  it('a field being typed in that goes away with its dialog is not reported', async () => {
    const fixture = new Fixture({ development: true }).page('/page', (ctx) => {
      const isOpen = wf.stateOf(ctx).get('open') !== 'no'
      const field = wf.tag('input').attr('name', 'q').attr('aria-label', 'q')
      return wf
        .page()
        .add(link('?open=no', 'close'), box('Part', isOpen && field).redrawIfChanged(ctx, 'open'))
    })
    const page = await visit(fixture.app, '/page')
    page.element('input').focus()
    await page.fill('q', 'typed')
    const { bespa } = page.element('input').ownerDocument.defaultView as unknown as Window
    bespa.navigate(page.element('input'), '?open=no')
    await page.settled()
    expect(page.elements('input')).toEqual([])
    expect(page.warnings).toEqual([])
    page.close()
  })
})
