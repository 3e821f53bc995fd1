import { Factory } from 'bespa'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const production = { development: false }

describe('A sentence with things in it', () => {
  it.each([
    ['{0} has {1}', 'A has B'],
    ['{1} of {0}!', 'B of A!'],
    ['{0}{1}', 'AB'],
    ['{0} and {0}, {1}', 'A and A, B'],
    ['{{0}} is {0}, {1}', '{0} is A, B'],
    ['{{{0}}} {1}', '{A} B'],
    ['a } b {0} {1}', 'a } b A B'],
  ])('%s', async (format, text) => {
    expect(await draw(() => wf.printf(format, 'A', 'B'))).toBe(
      `<span class="Printf">${text}</span>`,
    )
  })

  it('escapes the format text and its arguments', async () => {
    expect(await draw(() => wf.printf('<b>{0}', '<i>'))).toContain('>&lt;b&gt;&lt;i&gt;<')
  })

  it('counts what is nothing, so that the others keep their numbers', async () => {
    expect(await draw(() => wf.printf('{0}-{1}-{2}', null, 'B').add(3))).toContain('>-B-3<')
  })

  it('puts widgets in, which can be blocks', async () => {
    const sentence = wf.printf('a {0}', wf.block('b')).withElement('div')
    expect(await draw(() => sentence)).toBe(
      '<div class="Printf">a <div class="Block">b</div></div>',
    )
  })

  it('names the page as a whole', () => {
    const bar = wf.appBar(wf.printf('Orders of {0}', 'Jane'))
    expect(bar.pageTitle({} as never)).toBe('Orders of Jane')
  })

  it.each(['{2}', '{-1}', '{}', '{x}', '{', '{0', '{1.5}'])(
    'with the place %s is an error in development, and stays as it is in production',
    async (place) => {
      const sentence = () => wf.printf(`a ${place}`, 'A', 'B')
      await expect(draw(sentence)).rejects.toThrow(/format-mismatch/)
      expect(await draw(sentence, production)).toBe(`<span class="Printf">a ${place}</span>`)
    },
  )

  it('has room for a widget once only', async () => {
    const sentence = () => wf.printf('{0} {0}', wf.textBold('b'))
    await expect(draw(sentence)).rejects.toThrow(/format-mismatch.*twice/)
    expect(await draw(sentence, production)).toContain('b</span> </span>')
  })

  it('warns in development of what has no place in it', async () => {
    const warning = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(await draw(() => wf.printf('only {0}', 'A', 'B', null))).toContain('>only A<')
    expect(warning.mock.calls).toEqual([[expect.stringContaining('there is no {1} in')]])
    warning.mockClear()
    await draw(() => wf.printf('quietly {0}', 'A', 'B'), production)
    expect(warning).not.toHaveBeenCalled()
  })

  it('is not drawn when it says nothing', async () => {
    expect(await draw(() => wf.printf(''))).toContain('Empty')
  })
})
