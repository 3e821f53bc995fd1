import { tag, WidgetBase, type Content, type Drawable, type Output } from 'bespa'
import { expectTypeOf } from 'vitest'

class Box extends WidgetBase<Box> {
  draw(out: Output): void {
    out.html += 'x'
  }
}

interface Order {
  readonly id: number
}

declare const order: Order
declare const box: Box
declare const isAdmin: boolean
declare const name: string | undefined
declare const orders: readonly Order[]
declare function load(): Promise<Content>
declare function loadOrder(): Promise<Order>
declare function save(): Promise<void>
declare function log(): void

/** What can be added. */
export const contents: readonly Content[] = [
  box,
  tag('p'),
  'text',
  1,
  1n,
  new Date(),
  null,
  undefined,
  true,
  isAdmin && box,
  name && tag('b').add(name),
  name ?? 'nobody',
  isAdmin ? box : 'none',
  [box, ['x', [null]]],
  Object.freeze(['a', box]),
  orders.map(({ id }) => tag('li').add(id)),
  load(),
  Promise.resolve(box),
  Promise.all([load(), load()]),
  orders.map(async ({ id }) => (id > 0 ? box : null)),
  () => 'x',
  () => [box, () => box],
  async () => box,
  async () => load(),
  async () => await load(),
  async () => {
    if (isAdmin) return load()
    return [await load(), 'x']
  },
]

tag('p')
  .add(...contents)
  .add()

// Functions without an annotation may hand content on.
export const handedOn = async () => load()
expectTypeOf(handedOn()).toExtend<Content>()
expectTypeOf<Promise<Box>>().toExtend<Content>()
expectTypeOf<Promise<Promise<Box>>>().toExtend<Content>()
expectTypeOf<Box | undefined>().toExtend<Content>()
expectTypeOf<Drawable>().toExtend<Content>()

// What cannot be drawn is refused.
expectTypeOf<object>().not.toExtend<Content>()
expectTypeOf<unknown>().not.toExtend<Content>()
expectTypeOf<symbol>().not.toExtend<Content>()
expectTypeOf<Order>().not.toExtend<Content>()
expectTypeOf<readonly Order[]>().not.toExtend<Content>()
expectTypeOf<Promise<Order>>().not.toExtend<Content>()
expectTypeOf<Promise<void>>().not.toExtend<Content>()
expectTypeOf<Promise<unknown>>().not.toExtend<Content>()
expectTypeOf<() => Order>().not.toExtend<Content>()
expectTypeOf<() => void>().not.toExtend<Content>()
expectTypeOf<(order: Order) => Box>().not.toExtend<Content>()
expectTypeOf<typeof Box>().not.toExtend<Content>()
expectTypeOf<Map<string, Box>>().not.toExtend<Content>()
expectTypeOf<Error>().not.toExtend<Content>()
expectTypeOf<URL>().not.toExtend<Content>()
expectTypeOf<RegExp>().not.toExtend<Content>()

// @ts-expect-error a plain object cannot be drawn
tag('p').add({ id: 1 })
// @ts-expect-error nor what an app keeps
tag('p').add(order)
// @ts-expect-error nor a list of it
tag('p').add(orders)
// @ts-expect-error nor a promise of it
tag('p').add(loadOrder())
// @ts-expect-error nor one of nothing, which was meant to be awaited
tag('p').add(save())
// @ts-expect-error nor a function that gives nothing
tag('p').add(log)
// @ts-expect-error nor one that wants to know something
tag('p').add((id: number) => tag('p').add(id))
// @ts-expect-error nor a class instead of an object
tag('p').add(Box)
