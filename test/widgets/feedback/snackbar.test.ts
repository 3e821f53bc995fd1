import { type Context, Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, drawDocument, redraw } from '../../support/draw.js'

const wf = new Factory()
const undo = () => wf.link('?undo=1').add('Undo')

describe('A snackbar', () => {
  it('holds a message and a button that closes it', async () => {
    expect(await draw(() => wf.snackbar().add('Ada', ' was deleted'))).toBeHtml(
      '<div class="Snackbar NoPrint" data-widget="Snackbar"><div class="SnackbarText">Ada was deleted</div><button class="SnackbarClose" type="button" aria-label="Close"><svg…</button></div>',
    )
    const wording = () => ({ feedback: { close: 'Schließen' } })
    expect(await draw(() => wf.snackbar().add('x'), { wording })).toContain('"Schließen"')
  })

  it('puts the links at its end where actions are, and no others', async () => {
    const html = await draw(() => wf.snackbar().add('See ', undo(), ' or ', undo(), undo()))
    expect(html).toMatch(
      /<div class="SnackbarText">See <a[^>]*>Undo<\/a> or <\/div><div class="SnackbarActions"><a[^>]*>Undo<\/a><a[^>]*>Undo<\/a><\/div>/,
    )
  })

  it('is not drawn when there is nothing to say', async () => {
    for (const snackbar of [wf.snackbar(), wf.snackbar().add('', null, [false])]) {
      expect(await draw(() => snackbar)).toBeHtml(
        '<span class="Empty Snackbar NoPrint" hidden></span>',
      )
    }
  })

  it('is shown for as long as it is told', async () => {
    expect(await draw(() => wf.snackbar().add('x').withDuration(0))).toContain('data-duration="0"')
    for (const duration of [-1, NaN, Infinity]) {
      expect(() => wf.snackbar().withDuration(duration)).toThrow(RangeError)
    }
  })

  it('is shown once for a state key, which is gone then', async () => {
    const page = (ctx: Context) => {
      const who = wf.stateOf(ctx).get('deleted')
      return wf.snackbar().add(who, ' was deleted').showOnce(ctx, 'deleted').withId('bar')
    }
    expect(await draw(page)).toContain('Empty')
    const html = await redraw(page, 'deleted=Ada&x=1&_changed=deleted')
    expect(html).toContainHtml(
      '<div data-occasion="deleted" …><div class="SnackbarText">Ada was deleted<',
    )
    expect(await redraw(page, 'x=1&_changed=x')).toBe('')
    const whole = await drawDocument(page, { url: '/?deleted=Ada&x=1' })
    expect(whole).toContain('Ada was deleted')
    expect(whole).toContainHtml('<div class="State" hidden>{&quot;x&quot;:&quot;1&quot;}</div>')
  })
})
