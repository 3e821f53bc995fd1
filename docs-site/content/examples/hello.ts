import Router from '@koa/router'
import {
  bespa,
  Factory,
  WidgetBase,
  type Context,
  type Output,
} from 'bespa'
import Koa from 'koa'

/** A widget of your own: a line with a dot that a script of yours may light up. */
class LiveFeed extends WidgetBase<LiveFeed> {
  constructor(readonly feedURL: string) {
    super()
  }

  draw(out: Output, ctx: Context) {
    this.root('p', ctx)
      .class('LiveFeed')
      .attr('data-feed', this.feedURL)
      .add('● live')
      .draw(out, ctx)
  }
}

class MyFactory extends Factory {
  liveFeed(feedURL: string) {
    return new LiveFeed(feedURL)
  }
}
const wf = new MyFactory()

const router = new Router()
router.all('/', async (ctx) => {
  const state = wf.stateOf(ctx)
  await wf
    .page()
    .add(
      wf.appBar('Hello'),
      wf
        .form()
        .add(
          wf
            .inputText('name', '')
            .withPlaceholder('Your name')
            .withAutoSubmit(true),
        ),
      wf
        .headlineMedium('Hello, ', state.get('name'), '!')
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name'),
      wf.liveFeed('/feed'),
    )
    .draw(ctx)
})
new Koa().use(bespa()).use(router.routes()).listen(8080)
