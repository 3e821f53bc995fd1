import { Factory, tag, WidgetBase, type Context, type Output } from 'bespa'

const wf = new Factory()

// #region widget
/** Listens to a feed by means of an inline script. */
export class ClassicFeed extends WidgetBase<ClassicFeed> {
  constructor(readonly feedURL: string) {
    super()
  }

  draw(out: Output, ctx: Context) {
    const id = out.domId(this.id)
    const call = `livefeed_init(${JSON.stringify(id)}, ${JSON.stringify(out.address(this.feedURL))})`
    this.root('span', ctx)
      .attr('id', id)
      .attr('hidden', true)
      .add(
        tag('a'),
        wf.inlineScript(
          ctx,
          `document.readyState === 'loading'
            ? addEventListener('DOMContentLoaded', () => ${call})
            : ${call}`,
        ),
      )
      .draw(out, ctx)
  }
}
// #endregion widget
