import { hasContent } from '../../lib/html/content.js'
import { tag, ContainerWidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * A rounded frame around things that belong together, with a caption on it. Screen readers name
 * the group by the caption. Without content nothing is drawn.
 *
 * @example
 * wf.groupingFrame('Delivery').add(streetInput, cityInput)
 */
export class GroupingFrameWidget extends ContainerWidgetBase<GroupingFrameWidget> {
  readonly #title: string

  /**
   * @param title the caption; without one the frame is closed
   */
  constructor(title: string) {
    super()
    this.#title = title
  }

  draw(out: Output, ctx: Context): void {
    // A group without a name would only be in the way of those who listen.
    this.root(this.#title === '' ? 'div' : 'fieldset', ctx)
      .when(hasContent(this.content))
      .class('GroupingFrame')
      .class('Block')
      .add(
        this.#title !== '' && tag('legend').add(this.#title),
        tag('div')
          .class('GroupingFrameContent')
          .add(...this.content),
      )
      .draw(out, ctx)
  }
}
