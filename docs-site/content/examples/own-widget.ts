import {
  bespa,
  Factory,
  WidgetBase,
  type Context,
  type Output,
} from 'bespa'
import Koa from 'koa'

class StarsWidget extends WidgetBase<StarsWidget> {
  constructor(readonly count: number) {
    super()
  }

  draw(out: Output, ctx: Context) {
    this.root('span', ctx)
      .attr('role', 'img')
      .attr('aria-label', `${this.count} of 5 stars`)
      .add('★'.repeat(this.count), '☆'.repeat(5 - this.count))
      .draw(out, ctx)
  }
}

class MyFactory extends Factory {
  stars(count: number) {
    return new StarsWidget(count)
  }
}

const wf = new MyFactory()

const app = new Koa()
app.use(bespa())
app.use(async (ctx) => {
  const stars = Math.min(5, Math.max(0, wf.stateOf(ctx).int('stars', 3)))
  await wf
    .page()
    .add(
      wf.appBar('Stars'),
      wf.stars(stars).redrawIfChanged(ctx, 'stars'),
      wf.block(
        [1, 2, 3, 4, 5].map((count) => [
          wf.link(`?stars=${count}`).add(count),
          ' ',
        ]),
      ),
    )
    .draw(ctx)
})
app.listen(8080)
