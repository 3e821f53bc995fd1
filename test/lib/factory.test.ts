import { describe, expect, it } from 'vitest'
import { CoreFactory } from '../../lib/factory.js'
import { Markup } from '../../lib/html/markup.js'
import { Page } from '../../lib/page/page.js'
import { stateOf } from '../../lib/state/state-of.js'
import { ask, draw } from '../support/draw.js'

const wf = new CoreFactory()
const moment = new Date('2024-03-09T16:05:06Z')
const zone = { timeZone: 'UTC' }

describe('The core factory', () => {
  it('makes a new page each time', () => {
    expect(wf.page()).toBeInstanceOf(Page)
    expect(wf.page()).not.toBe(wf.page())
  })

  it('knows the state of the request', async () => {
    await ask((ctx) => {
      expect(wf.stateOf(ctx)).toBe(stateOf(ctx))
      return null
    })
  })

  it.each([
    ['tag', () => wf.tag('abbr').attr('title', 'x').add('y'), '<abbr title="x">y</abbr>'],
    ['text', () => wf.text('1 < 2'), '1 &lt; 2'],
    ['html', () => wf.html('<b>x</b><script>y</script>'), '<b>x</b>'],
    ['htmlUnsafe', () => wf.htmlUnsafe('<svg></svg>'), '<svg></svg>'],
    ['markdown', () => wf.markdown('*x*'), '<p><em>x</em></p>\n'],
    ['nbsp', () => wf.nbsp(2), '&nbsp;&nbsp;'],
    ['integer', () => wf.integer(1234567), '1,234,567'],
    ['float', () => wf.float(0.5, 2), '0.50'],
    ['duration', () => wf.duration(90_000), '1m 30s'],
    ['timeZone', () => wf.timeZone('UTC'), 'Coordinated Universal Time'],
    ['void', () => wf.void(), ''],
    [
      'date',
      () => wf.date(moment, zone),
      '<time datetime="2024-03-09T16:05:06.000Z">Mar 9, 2024</time>',
    ],
    [
      'dateOrTime',
      () => wf.dateOrTime(moment, { ...zone, now: new Date('2025-01-01') }),
      '<time datetime="2024-03-09T16:05:06.000Z">Mar 9, 2024</time>',
    ],
  ])('makes content: %s', async (_, content, expected) => {
    expect(await draw(content)).toBe(expected)
  })

  it('formats times and moments in a time zone', async () => {
    const times = await draw(() => [wf.time(moment, zone), ' ', wf.dateTime(moment, zone)])
    expect(times.replace(/<[^>]+>/g, '').replaceAll('\u202f', ' ')).toBe(
      '4:05 PM Mar 9, 2024, 4:05 PM',
    )
  })

  it('makes inline scripts that the policy lets through', async () => {
    const { html, headers } = await ask((ctx) => [wf.inlineScript(ctx, 'x()'), wf.nonceOf(ctx)])
    const [, nonce] = /<script nonce="([^"]+)">x\(\)<\/script>/.exec(html) ?? []
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  })

  it('keeps the plain text of text, and none of HTML', () => {
    expect(wf.text('<x>').source).toBe('<x>')
    expect(wf.html('<b>x</b>').source).toBe('')
    expect(wf.text('x')).toBeInstanceOf(Markup)
  })

  it('redirects to a path', async () => {
    const { status, headers } = await ask((ctx) => {
      wf.redirect(ctx, '/orders')
      ctx.respond = true
      return null
    })
    expect([status, headers['location']]).toEqual([302, '/orders'])
  })
})
