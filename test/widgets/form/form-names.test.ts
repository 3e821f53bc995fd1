import { describe, expect, it } from 'vitest'
import { type Context, Factory, FormWidget, UsageError, WidgetBase, type Content } from 'bespa'
import { draw, redraw } from '../../support/draw.js'

const wf = new Factory()
const comment = () =>
  wf.form().add(wf.inputText('text', '').withLabel('Comment'), wf.buttonFilled('').add('Comment'))
const remove = () => wf.form().add('Really?', wf.buttonFilled('').add('Delete'))

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('Two forms of one name on a page', () => {
  it.each([true, false])('are refused by the first draw (development: %s)', async (development) => {
    const error = await errorOf(draw(() => [comment(), wf.block(remove())], { development }))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code: 'duplicate-form' })
    expect(String(error)).toContain("withName('comment')")
  })

  it('are refused when one of them is hidden', async () => {
    const page = () => [comment(), wf.block(remove()).hideIf(true)]
    expect(await errorOf(draw(page, { development: false }))).toMatchObject({
      code: 'duplicate-form',
    })
  })

  it('are refused as soon as both ask, even when only one is drawn', async () => {
    const page = (ctx: Context) => {
      const [one, other] = [comment(), remove()]
      one.submitted(ctx)
      other.submitted(ctx)
      return one
    }
    expect(await errorOf(draw(page, { development: false }))).toMatchObject({
      code: 'duplicate-form',
    })
  })

  it('never both count as submitted', async () => {
    const ran: string[] = []
    const page = async (ctx: Context): Promise<Content> => {
      const [one, other] = [comment(), remove()]
      if (await one.readyToCommit(ctx)) ran.push('comment')
      if (await other.readyToCommit(ctx)) ran.push('delete')
      return one
    }
    const body = '_submit=form&text=Hi&_changed=text,_submit'
    await errorOf(redraw((ctx) => page(ctx), body))
    expect(ran).toEqual(['comment'])
  })

  it('are accepted when the same form is built twice in a request', async () => {
    const page = (ctx: Context) => {
      comment().submitted(ctx)
      return comment()
    }
    expect(await draw(page)).toContain('<form')
  })

  it('are accepted with different names, and each runs alone', async () => {
    const ran: string[] = []
    const page = async (ctx: Context): Promise<Content> => {
      const [one, other] = [comment().withName('comment'), remove().withName('delete')]
      if (await one.readyToCommit(ctx)) ran.push('comment')
      if (await other.readyToCommit(ctx)) ran.push('delete')
      return [one, other]
    }
    await redraw((ctx) => page(ctx), '_submit=delete&_changed=_submit')
    expect(ran).toEqual(['delete'])
  })
})

describe('The id of a form', () => {
  const idOf = (html: string, name: string) =>
    new RegExp(`<form [^>]*data-id="([^"]+)"[^>]*>(?:(?!</form>).)*value="${name}"`, 's').exec(
      html,
    )?.[1]

  it('is made from its name, so that rows that come and go never exchange their fragments', async () => {
    const rows = (...names: string[]) =>
      names.map((name) =>
        wf.block(wf.form().withName(name).add(wf.inputText('title', name)).redrawIf(true)),
      )
    const before = await redraw(() => rows('a', 'b'), '_changed=')
    const after = await redraw(() => rows('new', 'a', 'b'), '_changed=')
    expect(idOf(before, 'b')).toMatch(/^[A-Za-z][\w-]{9}$/)
    expect(idOf(after, 'b')).toBe(idOf(before, 'b'))
    expect(idOf(after, 'a')).toBe(idOf(before, 'a'))
    expect(idOf(after, 'new')).not.toBe(idOf(before, 'a'))
  })

  it('is the fixed one where the app has fixed it', async () => {
    expect(
      await redraw(() => wf.form().withId('mine').add('x').redrawIf(true), '_changed='),
    ).toContain('data-id="mine"')
  })

  it('does not clash with another widget that has the same name as its id', async () => {
    expect(await draw(() => [wf.form().add('x'), wf.block('y').withId('form')])).toContain('<form')
  })

  it('cannot be made from no name', () => {
    expect(() => new FormWidget().withName('')).toThrow(TypeError)
    expect(new FormWidget()).toBeInstanceOf(WidgetBase)
  })
})
