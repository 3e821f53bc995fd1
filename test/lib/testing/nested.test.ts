import { describe, expect, it } from 'vitest'
import { Factory } from 'bespa'
import { box, link, smallApp, useVisit } from './small-app.js'

const visit = useVisit()
const wf = new Factory()

function nestedApp() {
  return smallApp({
    '/': (ctx) =>
      wf
        .page()
        .add(
          box('note: ', wf.stateOf(ctx).get('note')).redrawIfChanged(ctx, 'note'),
          wf.tag('a').attr('href', '/counter?n=5').attr('target', 'side').add('Five'),
          wf.embedHandler(ctx, '/counter').withName('side'),
        ),
    '/counter': (ctx) => {
      const n = wf.stateOf(ctx).int('n')
      return wf
        .page()
        .add(
          box('n is ', n, link(`?n=${n + 1}`, 'More')).redrawIfChanged(ctx, 'n'),
          link('^?note=hello', 'Tell'),
          link('/other', 'Other'),
        )
    },
    '/other': () => wf.page().add('Another page'),
  })
}

describe('A page within a page', () => {
  it('redraws its own parts, and leaves the address bar alone', async () => {
    const page = await visit(nestedApp(), '/')
    await page.click('More')
    await page.click('More')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['n is 2More'])
    expect(page.requests).toMatchObject([{ path: '/counter', body: 'n=2&_changed=n' }])
    expect(page.location).toBe('/')
    expect(page.state).toEqual({})
  })

  it('can change the page around it', async () => {
    const page = await visit(nestedApp(), '/')
    await page.click('Tell')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['note: hello'])
    expect(page.state).toEqual({ note: 'hello' })
  })

  it('is replaced when a link leads into its frame', async () => {
    const page = await visit(nestedApp(), '/')
    await page.click('Five')
    expect(page.text).toContain('n is 5')
    expect(page.redrawn).toEqual([page.element('.Embed > .Page')])
    expect(page.location).toBe('/')
    await page.click('Other')
    expect(page.element('.Embed').textContent).toContain('Another page')
  })
})
