import { describe, expect, it } from 'vitest'
import { Factory } from 'bespa'
import { draw, drawDocument } from '../../support/draw.js'

const wf = new Factory()

const drawn = (response: Response) => draw(() => wf.embed(() => Promise.resolve(response)))

describe('A page that is embedded from a response', () => {
  it('is the answer for frames as it is', async () => {
    const html = await drawn(
      new Response('<section class="Page" data-location="/x"><p>Hi</p></section>'),
    )
    expect(html).toContainHtml('<section class="Page" data-location="/x"><p>Hi</p></section></div>')
  })

  it('is the main part of a whole document', async () => {
    const html = await drawn(new Response(await drawDocument(() => wf.block('Inside'))))
    expect(html).toContainHtml('<section class="Page" …>…Inside…</section></div>')
    expect(html).not.toMatch(/<(main|nav|head|html)|FetchError/)
  })

  it.each([
    [new Response('gone', { status: 404 }), 'not available (404)'],
    [new Response('busy', { status: 503 }), 'not available (503)'],
    [new Response('just text'), 'not a page'],
    [
      new Response(new ReadableStream({ start: (one) => one.error(new Error('cut')) })),
      'not be read',
    ],
  ])('is told about where it is missing', async (response, text) => {
    expect(await drawn(response)).toContain(text)
  })
})
