import Koa from 'koa'
import { bespa, Factory, redirect, touch, touchAction, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { send } from '../../support/send.js'

const wf = new Factory()
const settled = (texts: readonly { textContent: string | null }[]) =>
  texts.map(({ textContent }) => textContent)

/** A page with a list, two items and a dialog, which commits by what `commit` does. */
function app(commit: (ctx: Context, id: string) => void) {
  return new Koa().use(bespa({ development: true })).use(async (ctx) => {
    const w = wf.for(ctx)
    const page = w.page().withTitle('Issues')
    page.add(
      w.block('list').redrawIfTouched('issues'),
      ['7', '8'].map((id) =>
        w.block(`issue ${id}`).withKey(id).redrawIfTouched(ctx, `issue:${id}`, 'all issues'),
      ),
      w.link(w.touchAction('issues', 'no, nothing')).add('Refresh'),
      w.buttonText().add('Close').withPost('close', 7),
    )
    // After the tree has been built: the order does not matter.
    const action = w.actionOf('close')
    if (action) commit(ctx, action.value)
    if (ctx.body === undefined) await page.draw()
  })
}

/** What is drawn for a body. */
async function drawn(body: string): Promise<string> {
  const { payload } = await send(
    app(() => undefined),
    {
      url: '/',
      method: 'POST',
      body,
      headers: { 'Bespa-Fetch': '1', 'Content-Type': 'application/x-www-form-urlencoded' },
    },
  )
  return payload.replace(/<div class="State".*/s, '').replace(/<!--next-->|<[^>]*>/g, '|')
}

describe('Widgets that follow tags', () => {
  it('are drawn again when the handler touches one of them, wherever it does', async () => {
    const page = await visit(
      app((ctx, id) => {
        touch(ctx, 'issues', `issue:${id}`)
      }),
      '/',
    )
    await page.click('Close')
    expect(settled(page.redrawn)).toEqual(['list', 'issue 7'])
    page.close()
  })

  it('are drawn again after a redirect, which leaves no trace in the address', async () => {
    for (const action of ['?', '?saved=1', '^?saved=1', '?saved=1#rows']) {
      const page = await visit(
        app((ctx, id) => {
          touch(ctx, `issue:${id}`)
          redirect(ctx, action)
        }),
        '/?q=1',
      )
      await page.click('Close')
      expect(settled(page.redrawn)).toEqual(['issue 7'])
      expect(page.location).toBe(action === '?' ? '/?q=1' : '/?q=1&saved=1')
      page.close()
    }
  })

  it('show the new data without script, in a whole page', async () => {
    const commit = (ctx: Context) => {
      touch(ctx, 'issues')
      redirect(ctx, '?saved=1')
    }
    const page = await visit(app(commit), '/?q=1', { javascript: false })
    await page.click('Close')
    expect(page.location).toBe('/?q=1&saved=1')
    page.close()
  })

  it('are drawn again by a link or a feed that says what has changed', async () => {
    const page = await visit(
      app(() => undefined),
      '/',
    )
    await page.click('Refresh')
    expect(settled(page.redrawn)).toEqual(['list'])
    expect(page.state).toEqual({})
    page.close()
  })

  it.each([
    ['_changed=&_touched=issue:7', '|issue 7|'],
    ['_changed=&_touched=issue:7,issue:8', '|issue 7||issue 8|'],
    ['_changed=&_touched=issues&_touched=issue:8', '|list||issue 8|'],
    ['_changed=&_touched=issue%253A8', '|issue 8|'],
    ['_changed=&_touched=all%2520issues', '|issue 7||issue 8|'],
    ['_changed=&_touched=%25,,issue', ''],
    [`_changed=&_touched=${'x'.repeat(101)}`, ''],
    [`_changed=&_touched=${'x,'.repeat(51)}`, '|list||issue 7||issue 8|'],
    [`_changed=&_touched=${'x'.repeat(2001)}`, '|list||issue 7||issue 8|'],
    ['_changed=&_touched=*', '|list||issue 7||issue 8|'],
  ])('read from %s only what is a tag', async (body, expected) => {
    expect((await drawn(body)).replace(/\|+/g, '|')).toBe(expected.replace(/\|+/g, '|'))
  })

  it('take tags of a hundred characters, and as many as an address has room for', () => {
    expect(touchAction('issues', 'issue:7', 'a,b c')).toBe(
      '?_touched=issues,issue%253A7,a%252Cb%2520c',
    )
    expect(touchAction(...Array.from({ length: 51 }, (_, at) => `issue:${at}`))).toBe('?_touched=*')
    expect(touchAction(...Array.from({ length: 30 }, (_, at) => `${'x'.repeat(90)}${at}`))).toBe(
      '?_touched=*',
    )
    expect(() => touchAction('')).toThrow('expected a tag of 1 to 100 characters')
    expect(() => wf.block().redrawIfTouched('x'.repeat(101))).toThrow(TypeError)
  })
})
