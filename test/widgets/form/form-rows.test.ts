import type { Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { post, wf } from './post.js'

const stored = [
  { id: 1, product: 'Apples', count: 3 },
  { id: 2, product: 'Pears', count: 5 },
]
const rowsOf = (ctx: Context, items = stored) =>
  wf
    .rows(ctx, 'items', items, {
      key: ({ id }) => id,
      build: (item) => [
        wf
          .inputText('product', item?.product ?? '')
          .withLabel('Product')
          .withRequired(),
        wf
          .inputInteger('count', item?.count ?? 1)
          .withLabel('Count')
          .withMin(1),
      ],
    })
    .withLabel('Items')
    .withSorting()
const build = (ctx: Context) => wf.form().add(rowsOf(ctx), wf.buttonFilled('save').add('Save'))

const keys = async (body: string) =>
  (
    await post(body, build, (form) => {
      const [rows] = form.children()
      return (rows as ReturnType<typeof rowsOf>).keys
    })
  ).result
const committed = async (body: string, make = build) =>
  (await post(body, make, async (form, ctx) => (await form.readyToCommit(ctx)) && form.read(ctx)))
    .result

describe('Rows of a form', () => {
  it('call the button that adds a row what the app calls it', async () => {
    const named = (ctx: Context) => wf.form().add(rowsOf(ctx).withAddLabel('Another product'))
    expect((await post('', named, () => null)).html).toMatch(/<button[^>]*>Another product</)
  })

  it('are the stored ones at first', async () => {
    expect(await keys('')).toEqual(['1', '2'])
    const { html } = await post('', build, () => null)
    expect(html).toContain('name="items.1.product"')
    expect(html).toContainHtml('<input type="hidden" name="items" value="2">')
    expect(html).toContainHtml('<input type="hidden" name="_present" value="items">')
  })

  it('keep their values when others go, and the last one can go', async () => {
    const body = '_submit=form&_present=items&items=2&items.2.product=Plums&items.2.count=7'
    expect(await committed(body)).toEqual({
      items: [{ key: '2', product: 'Plums', count: 7 }],
    })
    expect(await committed('_submit=form&_present=items')).toEqual({ items: [] })
  })

  it('are committed in the posted order', async () => {
    expect(await keys('_submit=form&_present=items&items=2&items=1')).toEqual(['2', '1'])
  })

  it('are added, removed and moved by buttons that commit nothing', async () => {
    const rest = '_submit=form&_present=items&items=1&items=2&items.1.product='
    const added = await keys(`${rest}&_refresh=items.add`)
    expect(added.slice(0, 2)).toEqual(['1', '2'])
    expect(added[2]).toMatch(/^new-[a-z0-9]{8}$/)
    expect(await keys(`${rest}&_refresh=items.remove.1`)).toEqual(['2'])
    expect(await keys(`${rest}&_refresh=items.up.2`)).toEqual(['2', '1'])
    expect(await keys(`${rest}&_refresh=items.down.1`)).toEqual(['2', '1'])
    expect(await keys(`${rest}&_refresh=items.up.1`)).toEqual(['1', '2'])
    expect(await committed(`${rest}&_refresh=items.add`)).toBe(false)
    const { html } = await post(`${rest}&_refresh=items.add`, build, () => null)
    expect(html).not.toContain('aria-invalid="true"')
  })

  it('refuse keys that are neither stored nor made here, and actions that are none', async () => {
    const rest = '_submit=form&_present=items&items=1'
    expect(await keys(`${rest}&items=3&items=__proto__&items=new-x&items=1`)).toEqual(['1'])
    expect(await keys(`${rest}&items=new-0a1b2c3d`)).toEqual(['1', 'new-0a1b2c3d'])
    expect(await keys(`${rest}&_refresh=items.constructor.1`)).toEqual(['1'])
    expect(await keys(`${rest}&_refresh=items.remove.9`)).toEqual(['1'])
  })

  it('are limited in number', async () => {
    const limited = (ctx: Context) => wf.form().add(rowsOf(ctx).withMin(1).withMax(2))
    expect(await committed('_submit=form&_present=items', limited)).toBe(false)
    const three = '_submit=form&_present=items&items=1&items=2&items=new-00000000'
    const { html } = await post(three, limited, (form, ctx) => form.readyToCommit(ctx))
    expect(html).toContain('There can be at most 2')
    const full = await post('', limited, () => null)
    expect(full.html).not.toContain('value="items.add"')
  })

  it('show what is wrong with a field in its row', async () => {
    const body = '_submit=form&_present=items&items=1&items=2&items.2.product=&items.2.count=0'
    const { html } = await post(body, build, (form, ctx) => form.readyToCommit(ctx))
    expect(html).toMatch(/name="items.2.product"[^>]* aria-invalid="true"/)
    expect(html).not.toMatch(/name="items.1.product"[^>]* aria-invalid="true"/)
  })
})

describe('The button that Enter presses', () => {
  const copyIn = async (make: (ctx: Context) => ReturnType<typeof build>) => {
    const { html } = await post('', make, () => null)
    return /<button [^>]*class="DefaultButton"[^>]*>/.exec(html)?.[0]
  }

  it('is the filled one, although the buttons of rows come before it', async () => {
    expect(await copyIn(build)).toMatch(/name="save" value="1"/)
  })

  it('is the one that the app says', async () => {
    const form = () =>
      wf.form().add(wf.buttonFilled('a').add('A'), wf.buttonText('b').add('B').withDefault())
    expect(await copyIn(form as never)).toMatch(/name="b"/)
  })

  it('is the filled one, although an input before it has a button that looks something up', async () => {
    const form = () =>
      wf.form().add(wf.inputChips('tags', '/tags').withFreeText(), wf.buttonFilled('a').add('A'))
    expect(await copyIn(form as never)).toMatch(/name="a"/)
  })

  it('needs no copy where it comes first, and links do not count', async () => {
    const form = () =>
      wf.form().add(wf.buttonText('').withHref('/x').add('Back'), wf.buttonFilled('a').add('A'))
    expect(await copyIn(form as never)).toBeUndefined()
  })

  it('is none of those that only redraw the form', async () => {
    const form = () => wf.form().add(wf.buttonFilled('more').add('More').withRefresh())
    const copy = await copyIn(form as never)
    expect(copy).toBeDefined()
    expect(copy).not.toContain('name=')
  })

  it('is reported when two buttons claim to be it', async () => {
    const form = () =>
      wf
        .form()
        .add(
          wf.buttonFilled('a').add('A').withDefault(),
          wf.buttonFilled('b').add('B').withDefault(),
        )
    await expect(copyIn(form as never)).rejects.toThrow(/two-default-buttons/)
  })
})
