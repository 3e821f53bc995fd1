import { Factory, type Context, type FormWidget } from 'bespa'
import { expectTypeOf } from 'vitest'

declare const ctx: Context
declare const isAdmin: boolean
const wf = new Factory()

// A form knows the names and types of its inputs; required values are never null.
const form = wf
  .form()
  .withName('person')
  .add(
    wf.inputText('name', '').withLabel('Name').withRequired(),
    wf.inputInteger('age', '').withMin(0).withRequired().withLabel('Age'),
    wf.inputInteger('children', ''),
    wf.inputDecimal('income', ''),
    wf.inputDate('born', ''),
    wf.ratingStars('stars', 0),
  )
  .add(
    wf.field().addLeft('News').addRight(wf.checkbox('news', false).add('Yes')),
    [wf.radio('size', '').addOption('s'), wf.dropdown('color', '').addOption('r').withRequired()],
    isAdmin && wf.toggle('admin', false),
    wf.buttonFilled('save').add('Save'),
  )
  .withLiveValidation()
expectTypeOf(form.read(ctx)).toEqualTypeOf<{
  readonly name: string
  readonly age: number
  readonly children: number | null
  readonly income: string | null
  readonly born: string | null
  readonly stars: number | null
  readonly news: boolean
  readonly size: string | null
  readonly color: string
  readonly admin?: boolean
}>()

// It stays a form.
expectTypeOf(form).toExtend<FormWidget>()

// Inputs that stand in other widgets can be told.
const [host, port] = [wf.inputText('host', ''), wf.inputInteger('port', 80).withRequired()]
const address = wf.form().add(wf.gallery().add(host, port)).withFields(host, port)
expectTypeOf(address.read(ctx)).toEqualTypeOf<{ readonly host: string; readonly port: number }>()

// Names that are known only at run time have no types.
declare const anyName: string
expectTypeOf(wf.form().add(wf.inputText(anyName, '')).read(ctx)).not.toBeAny()

// Rows are lists.
const order = wf.form().add(
  wf.rows(ctx, 'items', [{ id: 1, product: 'x' }], {
    key: ({ id }) => id,
    build: (item) => [
      wf.inputText('product', item?.product ?? '').withRequired(),
      wf.inputInteger('count', 1).withRequired(),
    ],
  }),
)
expectTypeOf(order.read(ctx).items[0]!.product).toEqualTypeOf<string>()
expectTypeOf(order.read(ctx).items[0]!.count).toEqualTypeOf<number>()
expectTypeOf(order.read(ctx).items[0]!.key).toEqualTypeOf<string>()
