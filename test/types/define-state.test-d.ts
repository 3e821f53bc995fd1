import { expectTypeOf } from 'vitest'
import {
  defineState,
  flag,
  integer,
  manyOf,
  oneOf,
  text,
  type Context,
} from '../../widgets/index.js'

declare const ctx: Context

const keys = defineState({
  q: text(),
  status: oneOf('open', 'closed', 'all'),
  page: integer(1),
  mine: flag(),
  labels: manyOf('bug', 'idea'),
})

expectTypeOf(keys.of(ctx).q).toEqualTypeOf<string>()
expectTypeOf(keys.of(ctx).status).toEqualTypeOf<'open' | 'closed' | 'all'>()
expectTypeOf(keys.of(ctx).page).toEqualTypeOf<number>()
expectTypeOf(keys.of(ctx).mine).toEqualTypeOf<boolean>()
expectTypeOf(keys.of(ctx).labels).toEqualTypeOf<readonly ('bug' | 'idea')[]>()
expectTypeOf(keys.status).toEqualTypeOf<'status'>()
expectTypeOf(keys.link({ status: 'all', page: 2 })).toEqualTypeOf<string>()

// @ts-expect-error -- no such key
expectTypeOf(keys.of(ctx)).toHaveProperty('color')
// @ts-expect-error -- no such value
keys.link({ status: 'done' })
// @ts-expect-error -- a number is needed
keys.link({ page: '2' })
// @ts-expect-error -- no such key
keys.link({ color: 'red' })
