import { describe, expect, it } from 'vitest'
import { tag } from '../../../lib/html/tag.js'
import { draw, drawWithIds } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

/** A tag that is not shown, with an id of its own. */
function hidden(name: string) {
  return tag(name).attr('data-id', 'x').class('A B').attr('title', 'secret').add('text').when(false)
}

describe('A tag that is not shown', () => {
  it('leaves an empty span with its id and its classes', async () => {
    expect(await drawWithIds(() => hidden('div'))).toBeHtml(
      '<span class="Empty A B" data-id="x" hidden></span>',
    )
  })

  it('without an id leaves nothing', async () => {
    expect(await draw(() => tag('div').class('A').add('x').when(false))).toBe('')
  })

  it('without a class is only empty', async () => {
    expect(await drawWithIds(() => tag('div').attr('data-id', 'x').when(false))).toBeHtml(
      '<span class="Empty" data-id="x" hidden></span>',
    )
  })

  it('stays so, whatever is said later', async () => {
    expect(await draw(() => tag('div').when(false).when(true).add('x'))).toBe('')
  })

  it('is shown when nothing speaks against it', async () => {
    expect(await draw(() => tag('div').when(true).add('x').when(true))).toBe('<div>x</div>')
  })

  it('escapes what it keeps', async () => {
    expect(
      await drawWithIds(() => tag('p').class('"<').attr('data-id', '"><b>').when(false)),
    ).toBeHtml('<span class="Empty &quot;&lt;" data-id="&quot;&gt;&lt;b&gt;" hidden></span>')
  })

  it.each(['section', 'button', 'input', 'img', 'form', 'p', 'ul', 'table', 'select'])(
    'is a span in place of %s',
    async (name) => {
      expect(await drawWithIds(() => hidden(name))).toBeHtml('<span class="Empty A B" …>…')
    },
  )

  it.each<[string, string]>([
    ['tr', '<table><tbody>|</tbody></table>'],
    ['td', '<table><tbody><tr>|</tr></tbody></table>'],
    ['th', '<table><tbody><tr>|</tr></tbody></table>'],
    ['tbody', '<table>|</table>'],
    ['thead', '<table>|</table>'],
    ['tfoot', '<table>|</table>'],
    ['caption', '<table>|</table>'],
    ['colgroup', '<table>|</table>'],
    ['col', '<table><colgroup>|</colgroup></table>'],
    ['option', '<select>|</select>'],
    ['optgroup', '<select>|</select>'],
    ['option', '<datalist>|</datalist>'],
    ['li', '<ul>|</ul>'],
    ['dt', '<dl>|</dl>'],
    ['dd', '<dl>|</dl>'],
    ['summary', '<details>|</details>'],
    ['source', '<picture>|</picture>'],
    ['div', '<p>|</p>'],
    ['span', '<button>|</button>'],
  ])('keeps the place of %s in %s, as a browser parses it', async (name, around) => {
    const placeholder = await drawWithIds(() => hidden(name))
    const document = parseHtml(around.replace('|', placeholder))
    const [, parent = ''] = /<([a-z]+)>\|/.exec(around) ?? []
    const found = document.querySelector<HTMLElement>('[data-id=x]')
    expect(found?.parentElement?.localName).toBe(parent)
    expect(found?.hidden).toBe(true)
    expect(found?.childNodes).toHaveLength(0)
  })
})
