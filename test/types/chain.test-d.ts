import {
  Factory,
  InputWidgetBase,
  WidgetBase,
  type Content,
  type Context,
  type Output,
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

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx).class('LiveFeed').attr('data-widget', 'LiveFeed').draw(out, ctx)
  }
}

class Ticker extends LiveFeed {
  withSymbol(_symbol: string): this {
    return this
  }
}

class StockTicker extends Ticker {
  withMarket(_market: string): this {
    return this
  }
}

// A chain keeps the most derived type, whichever calls are in it.
expectTypeOf(new LiveFeed('/feed').withId('x').withInterval(1)).toExtend<LiveFeed>()
expectTypeOf(
  new StockTicker('/feed')
    .withId('x')
    .withMarket('a')
    .redrawIf(true)
    .withSymbol('b')
    .redrawIfChanged(ctx, 'x', 'y')
    .withInterval(1)
    .redrawIfChangedTo(ctx, 'x', '1')
    .withMarket('c')
    .redrawIfEq(ctx, 'x', '1')
    .redrawIfNotEq(ctx, 'x', '1')
    .redrawIfEmpty(ctx, 'x')
    .withMarket('d')
    .hideIf(false)
    .showIf(true)
    .hideIfEmpty(ctx, 'x')
    .hideIfEq(ctx, 'x', '1')
    .hideIfNotEq(ctx, 'x', '1')
    .withAnnouncement()
    .withMarket('e'),
).toExtend<StockTicker>()

expectTypeOf(
  new StockTicker('/feed').redrawIfTouched(ctx, 'x', 'y').redrawIfTouched('x').withMarket('e'),
).toExtend<StockTicker>()
// @ts-expect-error tags are texts
new LiveFeed('/feed').redrawIfTouched(ctx, 7)

// It is content, and what is not there is an error.
expectTypeOf(new StockTicker('/feed').withId('x')).toExtend<Content>()
expectTypeOf(new LiveFeed('/feed').withId('x')).not.toHaveProperty('withMarket')
// @ts-expect-error draw is missing
export class Undrawn extends WidgetBase<Undrawn> {}
// @ts-expect-error keys are texts
new LiveFeed('/feed').redrawIfChanged(ctx, 1)
// A bound factory has given the context.
expectTypeOf(
  new StockTicker('/feed')
    .redrawIfChanged('x', 'y')
    .redrawIfChangedTo('x', '1')
    .redrawIfEq('x', '1')
    .redrawIfNotEq('x', '1')
    .redrawIfEmpty('x')
    .withMarket('d')
    .hideIfEmpty('x')
    .hideIfEq('x', '1')
    .hideIfNotEq('x', '1')
    .withMarket('e'),
).toExtend<StockTicker>()
// @ts-expect-error a value is missing
new LiveFeed('/feed').redrawIfEq('x')
// @ts-expect-error a value is missing
new LiveFeed('/feed').redrawIfEq(ctx, 'x')

abstract class Field<T> extends InputWidgetBase<T> {
  withLabel(_label: string): this & T {
    return this as this & T
  }

  value(): string {
    return ''
  }

  valid(): boolean {
    return true
  }

  changed(): boolean {
    return false
  }
}

class PhoneField extends Field<PhoneField> {
  withCountry(_country: string): this {
    return this
  }

  draw(): void {}
}

expectTypeOf(
  new PhoneField()
    .withName('x')
    .withCountry('a')
    .withLabel('l')
    .withCountry('b')
    .withRequired()
    .withDisabled()
    .withAutoSubmit()
    .withId('x')
    .withCountry('c'),
).toExtend<PhoneField>()

// A widget of the app's own may build on one of the default ones.
const wf = new Factory()
const AppBar = wf.appBar('x').constructor as new (title: string) => ReturnType<typeof wf.appBar>
class MyBar extends AppBar {
  withUser(_name: string): this {
    return this
  }
}
expectTypeOf(new MyBar('x').withId('y').withUser('z').hideIf(false).withUser('a')).toExtend<MyBar>()
