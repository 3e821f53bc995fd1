import type { Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { post, wf } from './post.js'

const stored = [
  { id: 1, name: 'Kitchen', items: [{ id: 'a', text: 'Sink' }] },
  { id: 2, name: 'Bath', items: [] },
]

const build = (ctx: Context) =>
  wf.form().add(
    wf.rows(ctx, 'rooms', stored, {
      key: ({ id }) => id,
      build: (room) => [
        wf
          .inputText('name', room?.name ?? '')
          .withLabel('Room')
          .withRequired(),
        wf
          .rows(ctx, 'items', room?.items ?? [], {
            key: ({ id }) => id,
            build: (item) => [
              wf
                .inputText('text', item?.text ?? '')
                .withLabel('Item')
                .withRequired(),
            ],
          })
          .withLabel('Items')
          .withSorting(),
      ],
    }),
    wf.buttonFilled('save').add('Save'),
  )

const rooms =
  '_submit=form&_present=rooms&rooms=1&rooms=2&rooms.1.name=Kitchen&rooms.2.name=Bath' +
  '&_present=rooms.1.items&_present=rooms.2.items'

const committed = async (body: string) =>
  (await post(body, build, async (form, ctx) => (await form.readyToCommit(ctx)) && form.read(ctx)))
    .result

describe('Rows within rows', () => {
  it('have names that say which row they are in, and are the stored ones at first', async () => {
    const { html } = await post('', build, () => null)
    expect(html).toContain('name="rooms.1.items" value="a"')
    expect(html).toContain('name="rooms.1.items.a.text"')
    expect(html).toContain('value="rooms.2.items.add"')
  })

  it('are read as lists within lists', async () => {
    const body = `${rooms}&rooms.1.items=new-00000001&rooms.1.items=a&rooms.1.items.a.text=Tap&rooms.1.items.new-00000001.text=Oven`
    expect(await committed(body)).toEqual({
      rooms: [
        {
          key: '1',
          name: 'Kitchen',
          items: [
            { key: 'new-00000001', text: 'Oven' },
            { key: 'a', text: 'Tap' },
          ],
        },
        { key: '2', name: 'Bath', items: [] },
      ],
    })
  })

  it('are added and removed in the row whose button was pressed', async () => {
    const pressed = async (refresh: string) =>
      (await post(`${rooms}&rooms.1.items=a&_refresh=${refresh}`, build, () => null)).html
    const added = await pressed('rooms.2.items.add')
    expect(added).toMatch(/name="rooms\.2\.items" value="new-/)
    expect(added).toContain('name="rooms.1.items" value="a"')
    const removed = await pressed('rooms.1.items.remove.a')
    expect(removed).not.toContain('name="rooms.1.items" value="a"')
    expect(removed).toContain('name="rooms" value="1"')
  })

  it('show what is wrong with a field in its row, also what a schema says', async () => {
    const body = `${rooms}&rooms.1.items=a&rooms.1.items.a.text=`
    const { html } = await post(body, build, (form, ctx) => form.readyToCommit(ctx))
    expect(html).toMatch(/name="rooms\.1\.items\.a\.text"[^>]* aria-invalid="true"/)
    const item = z.object({ text: z.string().max(3, 'Too long here') })
    const schema = z.object({ rooms: z.array(z.object({ items: z.array(item) })) })
    const judged = await post(
      `${rooms}&rooms.1.items=a&rooms.1.items.a.text=Kettle`,
      (ctx) => build(ctx).withSchema(schema),
      (form, ctx) => form.readyToCommit(ctx),
    )
    expect(judged.result).toBe(false)
    expect(judged.html).toMatch(/name="rooms\.1\.items\.a\.text"[^>]* aria-invalid="true"/)
  })
})
