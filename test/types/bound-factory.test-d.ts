import {
  composeFactories,
  Factory,
  WidgetBase,
  type Context,
  type FormValues,
  type HeadingWidget,
  type Output,
  type State,
} from 'bespa'
import { expectTypeOf } from 'vitest'

declare const ctx: Context

class LiveFeed extends WidgetBase<LiveFeed> {
  constructor(readonly feedURL: string) {
    super()
  }

  withInterval(_seconds: number): this {
    return this
  }

  draw(out: Output): void {
    out.html += this.feedURL
  }
}

class MyFactory extends Factory {
  liveFeed(feedURL: string) {
    return new LiveFeed(feedURL)
  }
}

// A bound factory is of the same class, and its constructors make what they always do.
const w = new MyFactory().for(ctx)
expectTypeOf(w).toEqualTypeOf<MyFactory>()
expectTypeOf(w.for(ctx)).toEqualTypeOf<MyFactory>()
expectTypeOf(w.liveFeed('/feed').redrawIfChanged('x').withInterval(1)).toExtend<LiveFeed>()
expectTypeOf(w.headlineMedium('x').redrawIfChanged('x', 'y')).toExtend<HeadingWidget>()
expectTypeOf(w.stateOf()).toEqualTypeOf<State>()
expectTypeOf(w.actionOf('star')?.name).toEqualTypeOf<'star' | undefined>()
expectTypeOf(w.redirectBack('/issues')).toEqualTypeOf<boolean>()
expectTypeOf(w.page().add('x').draw()).toEqualTypeOf<void | Promise<void>>()
w.redirect('/issues', { external: true })
w.touch('issues', 'issue:7')
w.touch(ctx, 'issues')
expectTypeOf(w.touchAction('issues')).toEqualTypeOf<string>()
w.inlineScript('start()')
w.snackbar().showOnce('saved').add('Saved')
w.embedHandler('/orders')
w.editCell('orders', '7', 'note')

// Fields keep their names and types.
const form = w
  .form()
  .add(
    w.inputText('name', '').withRequired(),
    w.inputInteger('age', null),
    w.rows('items', [{ id: 1 }], { key: ({ id }) => id, build: () => [w.inputText('what', '')] }),
  )
expectTypeOf(form.readyToCommit()).toEqualTypeOf<Promise<boolean>>()
expectTypeOf(form.read().name).toEqualTypeOf<string>()
expectTypeOf(form.read().age).toEqualTypeOf<number | null>()
expectTypeOf(form.read().items[0]?.what).toEqualTypeOf<string | undefined>()
expectTypeOf(form.values({ hidden: true })).toEqualTypeOf<FormValues>()
expectTypeOf(w.buttonText('go').pressed()).toEqualTypeOf<boolean>()
expectTypeOf(w.inputText('x', '').value()).toEqualTypeOf<string>()

// Both ways stay.
expectTypeOf(w.stateOf(ctx)).toEqualTypeOf<State>()
expectTypeOf(form.read(ctx).name).toEqualTypeOf<string>()
w.redirect(ctx, '/issues')

// @ts-expect-error a factory is bound to a request
w.for()
// @ts-expect-error keys are texts
w.headlineMedium('x').redrawIfChanged(7)
// @ts-expect-error an action is missing
w.redirect()
// @ts-expect-error and here, too
w.redirect(ctx)

// Composed ones as well, in any order.
class ChartFactory {
  chart(_values: readonly number[]): LiveFeed {
    return new LiveFeed('')
  }
}
class Both extends composeFactories(ChartFactory, MyFactory) {}
expectTypeOf(new Both().for(ctx).chart([1]).redrawIfChanged('x')).toExtend<LiveFeed>()
expectTypeOf(new Both().for(ctx).liveFeed('x')).toEqualTypeOf<LiveFeed>()
class More extends composeFactories(MyFactory, ChartFactory) {}
expectTypeOf(new More().for(ctx).chart([1])).toEqualTypeOf<LiveFeed>()
