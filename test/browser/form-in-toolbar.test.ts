import { bespa, Factory } from 'bespa'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function app(): Koa {
  return new Koa().use(bespa()).use((ctx) =>
    wf
      .page()
      .withTitle('Toolbar')
      .add(
        wf
          .toolbar()
          .addLeft(wf.buttonOutlined('').withHref('/').add('Link'))
          .addRight(
            wf.form().withName('delete').add(wf.buttonOutlined('delete').add('Delete')),
            wf.buttonFilled('').withHref('/').add('New'),
          ),
        wf.block(wf.titleSmall('Note'), ' goes on in the same line'),
        wf.form().withName('long').add(wf.inputText('x', ''), wf.buttonFilled('save').add('Save')),
      )
      .draw(ctx),
  )
}

describe('A form that is nothing but a button', () => {
  it('stands in a toolbar like the buttons beside it', async () => {
    const page = await openPage(await serve(app()))
    const boxOf = (name: string) =>
      page.locator('.Button', { hasText: name }).evaluate((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect()
        return { top, bottom, left, right }
      })
    const [link, remove, create] = [await boxOf('Link'), await boxOf('Delete'), await boxOf('New')]
    expect([remove.top, remove.bottom]).toEqual([link.top, link.bottom])
    expect(create.left - remove.right).toBe(8)
    const form = await page.locator('form').first().boundingBox()
    expect(form?.width).toBeCloseTo(remove.right - remove.left, 1)
  })

  it('is none with a text in it: its buttons stand below that, at the end', async () => {
    const question = wf.form().withName('q').add('Sure?', wf.buttonFilled('yes').add('Yes'))
    const asking = new Koa().use(bespa()).use((ctx) => wf.page().add(question).draw(ctx))
    const page = await openPage(await serve(asking))
    const [form, button] = [page.locator('form'), page.locator('form .Button')]
    const [outer, inner] = [await form.boundingBox(), await button.boundingBox()]
    expect(outer?.width).toBeGreaterThan(400)
    expect((outer?.x ?? 0) + (outer?.width ?? 0)).toBeCloseTo((inner?.x ?? 0) + (inner?.width ?? 0))
    expect((inner?.y ?? 0) - (outer?.y ?? 0)).toBeGreaterThanOrEqual(40)
  })

  it('leaves the buttons of other forms at the end, below the fields', async () => {
    const page = await openPage(await serve(app()))
    const gap = await page.evaluate(() => {
      const [row, field] = ['.FormButtons', '.InputText'].map((selector) =>
        document.querySelectorAll('form')[1]?.querySelector(selector)?.getBoundingClientRect(),
      )
      return (row?.top ?? 0) - (field?.bottom ?? 0)
    })
    expect(gap).toBeGreaterThanOrEqual(20)
  })
})

describe('A small title', () => {
  it('lets the text that follows go on in its line', async () => {
    const page = await openPage(await serve(app()))
    const isSame = await page.evaluate(() => {
      const title = document.querySelector('.TitleSmall')
      const range = document.createRange()
      if (title?.nextSibling) range.selectNode(title.nextSibling)
      const [text, heading] = [range.getBoundingClientRect(), title?.getBoundingClientRect()]
      return text.left >= (heading?.right ?? 0) - 1 && text.top < (heading?.bottom ?? 0)
    })
    expect(isSame).toBe(true)
  })
})
