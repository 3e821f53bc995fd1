import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, drawDocument } from '../../support/draw.js'

const wf = new Factory()

describe('A message bar', () => {
  it('is announced politely when it arrives', async () => {
    expect(await draw(() => wf.messageBar('Prices are ', 'without tax.'))).toBeHtml(
      '<div data-announce class="MessageBar Block MessageBarInformation" role="status"><svg…</svg><div class="MessageBarContent">Prices are without tax.</div></div>',
    )
    expect(await draw(() => wf.messageBarOK('x'))).toContainHtml(
      '<div data-announce role="status" …>',
    )
  })

  it('is told at once when something is or may be wrong', async () => {
    for (const bar of [wf.messageBarError('x'), wf.messageBarWarning('x')]) {
      const html = await draw(() => bar)
      expect(html).toContain('role="alert"')
      expect(html).not.toContain('data-announce')
    }
  })

  it('shows by an icon how serious it is, not by its color alone', async () => {
    const icon = async (html: Promise<string>) => /<title>(.*?)<\/title>/.exec(await html)?.[1]
    expect(await icon(draw(() => wf.messageBarError('x')))).toBe('Error')
    expect(await icon(draw(() => wf.messageBarWarning('x')))).toBe('Warning')
    expect(await icon(draw(() => wf.messageBarOK('x')))).toBe('Success')
    expect(await draw(() => wf.messageBar('x'))).toContain('aria-hidden="true"')
    const wording = () => ({ feedback: { error: 'Fehler' } })
    expect(await icon(draw(() => wf.messageBarError('x'), { wording }))).toBe('Fehler')
  })

  it('is not drawn when there is nothing to say', async () => {
    expect(await draw(() => wf.messageBar())).toContain('Empty')
    expect(await draw(() => wf.messageBarError('', null, [false]))).toContain('Empty')
    expect(await draw(() => wf.messageBarError().add('x'))).not.toContain('Empty')
  })

  it('does not disturb the title of the document', async () => {
    const html = await drawDocument(() => [wf.messageBar('x'), wf.appBar('Orders')])
    expect(html).toContain('<title>Orders</title>')
  })
})
