import { type } from 'arktype'
import { Factory, type Context } from 'bespa'
import * as v from 'valibot'
import { expectTypeOf } from 'vitest'
import { z } from 'zod'

declare const ctx: Context
const wf = new Factory()
const form = wf.form().add(wf.inputText('n', ''))

// A schema of any library gives its output instead of the values.
const byZod = form.withSchema(z.object({ n: z.string().transform(Number) }))
expectTypeOf(byZod.read(ctx)).toEqualTypeOf<{ n: number }>()

const byValibot = form.withSchema(v.object({ n: v.pipe(v.string(), v.transform(Number)) }))
expectTypeOf(byValibot.read(ctx)).toEqualTypeOf<{ n: number }>()

const byArkType = form.withSchema(type({ n: 'string.integer.parse' }))
expectTypeOf(byArkType.read(ctx)).toEqualTypeOf<{ n: number }>()
