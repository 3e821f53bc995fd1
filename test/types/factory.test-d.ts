import {
  composeFactories,
  CoreFactory,
  Factory,
  Page,
  WidgetBase,
  type AppBarWidget,
  type Content,
  type Output,
} from 'bespa'
import { expectTypeOf } from 'vitest'

class LiveFeed extends WidgetBase<LiveFeed> {
  constructor(readonly feedURL: string) {
    super()
  }

  draw(out: Output): void {
    out.html += this.feedURL
  }
}

// The sample of the documentation.
class MyFactory extends Factory {
  liveFeed(feedURL: string) {
    return new LiveFeed(feedURL)
  }
}
const wf = new MyFactory()
expectTypeOf(wf.liveFeed('/feed')).toEqualTypeOf<LiveFeed>()
expectTypeOf(wf.liveFeed('/feed').redrawIf(true)).toExtend<LiveFeed>()
expectTypeOf(wf.page()).toEqualTypeOf<Page>()
expectTypeOf(wf.appBar('x')).toExtend<AppBarWidget>()

// A constructor of the default factory may be replaced by one that fits.
class MyPage extends Page {
  withTenant(_name: string): this {
    return this
  }
}
class OwnPages extends Factory {
  override page(): MyPage {
    return new MyPage()
  }

  override appBar(...title: readonly Content[]): AppBarWidget {
    return super.appBar('My app: ', ...title)
  }

  override void(): null {
    return null
  }
}
expectTypeOf(
  new OwnPages().page().add('x').withTenant('y').withTitle('z').withTenant('a'),
).toEqualTypeOf<MyPage>()

export class Misfit extends Factory {
  // @ts-expect-error a page must be one
  override page(): string {
    return ''
  }
}

// Several factories.
class ChartFactory {
  chart(_values: readonly number[]): LiveFeed {
    return new LiveFeed('')
  }
}
class CodeFactory {
  coloredCode(_language: string, source: string): LiveFeed {
    return new LiveFeed(source)
  }
}
class AppFactory extends composeFactories(CoreFactory, ChartFactory, CodeFactory, OwnPages) {
  feed(): LiveFeed {
    return this.chart([1])
  }

  override chart(values: readonly number[]): LiveFeed {
    return super.chart([...values, 0])
  }
}
const app = new AppFactory()
expectTypeOf(app.chart([1])).toEqualTypeOf<LiveFeed>()
expectTypeOf(app.coloredCode('ts', 'x')).toEqualTypeOf<LiveFeed>()
expectTypeOf(app.feed()).toEqualTypeOf<LiveFeed>()
expectTypeOf(app.tag('p')).toExtend<Content>()
expectTypeOf(app).not.toHaveProperty('gantt')
// @ts-expect-error charts are made of numbers
app.chart(['x'])

// Nested, for more than four.
class Nested extends composeFactories(
  composeFactories(CoreFactory, ChartFactory),
  composeFactories(CodeFactory, MyFactory),
) {}
expectTypeOf(new Nested().liveFeed('x')).toEqualTypeOf<LiveFeed>()
expectTypeOf(new Nested().chart([])).toEqualTypeOf<LiveFeed>()

// The later one wins: its type is what is found.
expectTypeOf(new (composeFactories(CoreFactory, OwnPages))().page()).toEqualTypeOf<MyPage>()
expectTypeOf(
  new (composeFactories(CoreFactory, ChartFactory, OwnPages))().page(),
).toEqualTypeOf<MyPage>()

// An unintended clash is an error, wherever it comes.
class OtherChart {
  chart(_title: string): { readonly title: string } {
    return { title: _title }
  }
}
// @ts-expect-error both have a chart, of different kinds
composeFactories(ChartFactory, OtherChart)
// @ts-expect-error also behind others
composeFactories(CoreFactory, ChartFactory, OtherChart)
// @ts-expect-error also in the fourth place
composeFactories(CoreFactory, CodeFactory, ChartFactory, OtherChart)
// @ts-expect-error also within what is composed already
composeFactories(composeFactories(CoreFactory, ChartFactory), OtherChart)
// @ts-expect-error also the other way round
composeFactories(OtherChart, ChartFactory)

class FewerPages {
  page(): { readonly count: number } {
    return { count: 1 }
  }
}
// @ts-expect-error a page of another kind
composeFactories(CoreFactory, FewerPages)

class NeedsOptions {
  constructor(readonly options: object) {}
}
// @ts-expect-error a factory is made without arguments
composeFactories(CoreFactory, NeedsOptions)
