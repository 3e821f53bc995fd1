import { WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * A thin vertical line between things that stand in a row. Screen readers and copied text get the
 * character `|`, so that the things do not run together.
 *
 * @example
 * wf.collection('Draft', wf.pipeSeparator(), 'Alice')
 */
export class PipeSeparatorWidget extends WidgetBase<PipeSeparatorWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('span', ctx).class('PipeSeparator').add(' | ').draw(out, ctx)
  }
}
