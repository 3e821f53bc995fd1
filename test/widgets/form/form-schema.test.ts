import type { StandardSchemaV1 } from '@standard-schema/spec'
import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { post, wf } from './post.js'

const form = () =>
  wf
    .form()
    .add(
      wf.inputDate('from', '').withLabel('From').withRequired(),
      wf.inputDate('until', '').withLabel('Until'),
      wf.inputInteger('guests', '').withLabel('Guests'),
    )
const tooEarly = 'Must not be before the start'
const zod = z
  .object({ from: z.string(), until: z.string().nullable(), guests: z.number().nullable() })
  .refine(({ from, until }) => until === null || from <= until, {
    path: ['until'],
    message: tooEarly,
  })
  .refine(({ guests }) => guests !== 13, { message: 'Not thirteen' })
  .transform(({ from, until }) => `${from}/${until ?? ''}`)
const valibot = v.pipe(
  v.object({ from: v.string(), until: v.nullable(v.string()), guests: v.nullable(v.number()) }),
  v.forward(
    v.check(({ from, until }) => until === null || from <= until, tooEarly),
    ['until'],
  ),
  v.check(({ guests }) => guests !== 13, 'Not thirteen'),
  v.transform(({ from, until }) => `${from}/${until ?? ''}`),
)
const arktype = type({ from: 'string', until: 'string|null', guests: 'number|null' })
  .narrow(
    ({ from, until }, ctx) =>
      until === null ||
      from <= until ||
      ctx.reject({ path: ['until'], message: tooEarly, problem: tooEarly }),
  )
  .narrow(({ guests }, ctx) => guests !== 13 || ctx.reject({ message: 'Not thirteen' }))
  .pipe(({ from, until }) => `${from}/${until ?? ''}`)
const schemas = { zod, valibot, arktype }

describe.each(Object.keys(schemas) as (keyof typeof schemas)[])(
  'A form with a schema of %s',
  (library) => {
    const send = (body: string) =>
      post(
        `_submit=form&${body}`,
        () => form().withSchema(schemas[library]),
        async (one, ctx) => ((await one.readyToCommit(ctx)) ? one.read(ctx) : 'refused'),
      )

    it('gives what the schema makes of the values', async () => {
      expect((await send('from=2024-01-01&until=2024-01-02')).result).toBe('2024-01-01/2024-01-02')
      expect((await send('from=2024-01-01&until=')).result).toBe('2024-01-01/')
    })

    it('shows issues at the field of their path, and the others at its head', async () => {
      const { html, result } = await send('from=2024-01-02&until=2024-01-01')
      expect(result).toBe('refused')
      expect(html).toMatch(new RegExp(`<span class="Error" id="[^"]+">[^<]*${tooEarly}`))
      const thirteen = await send('from=2024-01-01&guests=13')
      expect(thirteen.html).toMatch(/class="FormErrors.*Not thirteen/)
    })

    it('is asked only when the inputs have nothing to say', async () => {
      const { html } = await send('from=&until=x&guests=13')
      expect(html).not.toContain('Not thirteen')
      expect(html).toContain('A value is required')
    })
  },
)

describe('A schema', () => {
  it('finds fields in rows, and speaks the language of the request', async () => {
    const schema = z.object({ items: z.array(z.object({ n: z.string().min(3) })) })
    const { html } = await post(
      '_submit=form&_present=items&items=a&items=b&items.a.n=long&items.b.n=x',
      (ctx) =>
        wf
          .form()
          .add(
            wf.rows(ctx, 'items', ['a', 'b'], {
              key: (key) => key,
              build: () => [wf.inputText('n', '').withLabel('N')],
            }),
          )
          .withSchema(schema, { message: ({ message }) => `de: ${message}` }),
      (one, ctx) => one.readyToCommit(ctx),
    )
    expect(html).toMatch(/name="items.b.n"[^>]*aria-invalid.*de: Too small/s)
    expect(html).not.toMatch(/name="items.a.n"[^>]*aria-invalid/)
  })

  it('may be async, and is asked once for each request', async () => {
    let asked = 0
    const schema: StandardSchemaV1<unknown, string> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => Promise.resolve({ value: `asked ${++asked}` }),
      },
    }
    const { result } = await post(
      '_submit=form&a=1',
      () => wf.form().add(wf.inputText('a', '')).withSchema(schema),
      async (one, ctx) => [await one.valid(ctx), await one.readyToCommit(ctx)],
    )
    expect(result).toEqual([true, true])
    expect(asked).toBe(1)
  })
})
