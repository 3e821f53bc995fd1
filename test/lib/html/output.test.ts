import type { Context } from 'koa'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Drawable, type Output } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { box } from '../../support/box.js'
import { ask, draw } from '../../support/draw.js'

/** Draws as a plain object, without being a widget. */
function drawable(write: (out: Output, ctx: Context) => void | Promise<void>): Drawable {
  return { draw: write }
}

describe('A drawable that is no widget', () => {
  it('writes to the output what it likes', async () => {
    const content = drawable((out, ctx) => {
      out.html += '<hr>'
      out.add(['<', 1, tag('b')], ctx)
    })
    expect(await draw(() => [content, box(content)])).toBe(
      '<hr>&lt;1<b></b><div><hr>&lt;1<b></b></div>',
    )
  })

  it('may wait for a promise while it draws', async () => {
    const content = drawable(async (out, ctx) => {
      out.html += '('
      await Promise.resolve()
      out.add('late', ctx)
      out.html += ')'
    })
    expect(await draw(() => ['a', content, 'b'])).toBe('a(late)b')
  })

  it('may hold widgets that can be drawn again', async () => {
    const holder = (ctx: Context): Drawable => {
      const inner = box('inner').redrawIfChanged(ctx, 'x')
      return { draw: (out) => out.add(inner, ctx), children: () => [inner] }
    }
    const { html } = await ask(holder, { fetched: true, body: '_changed=x' })
    expect(html).toBeHtml('<div data-id="…" data-redrawable>inner</div><div class="State" …>…')
  })
})

describe('Output.attribute', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('writes an attribute with its value escaped', async () => {
    const content = drawable((out) => {
      out.html += `<p${out.attribute('title', '"<')}${out.attribute('href', '/x')}>`
    })
    expect(await draw(() => content)).toBeHtml('<p title="&quot;&lt;" href="/x">')
  })

  it.each([
    ['href', 'javascript:alert(1)'],
    ['onclick', 'alert(1)'],
    ['style', 'color: red'],
    ['a b', 'x'],
  ])('leaves out what is not safe: %s', async (name, value) => {
    const content = drawable((out) => {
      out.html += `<p${out.attribute(name, value)}>`
    })
    expect(await draw(() => content)).toBe('<p>')
  })
})

describe('Output.domId', () => {
  it('is made of the id and a part', async () => {
    const content = drawable((out) => {
      out.html += `${out.domId('a')} ${out.domId('a', 'label')}`
    })
    expect(await draw(() => content)).toBe('a a-label')
  })

  it('differs in a nested page, so that it is unique in the whole document', async () => {
    const content = drawable((out) => {
      out.html += out.domId('a', 'label')
    })
    const headers = { 'bespa-scope': 'outer-' }
    expect(await draw(() => content, { headers })).toBe('outer-a-label')
  })
})

describe('A widget that guards against failures of what it holds', () => {
  it('can draw something else instead', async () => {
    const failing = drawable((out) => {
      out.html += 'half'
      throw new Error('broken')
    })
    const guard = drawable((out, ctx) => {
      out.html += '<p>'
      try {
        out.add(failing, ctx)
      } catch {
        out.add('sorry', ctx)
      }
      out.html += '</p>'
    })
    expect(await draw(() => ['a', guard, box('b')])).toBe('a<p>sorry</p><div>b</div>')
  })
})
