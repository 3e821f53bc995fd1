import { type Context, type Output, WidgetBase } from 'bespa'

/** A link with an action URL. */
export class LinkWidget extends WidgetBase<LinkWidget> {
  constructor(
    readonly href: string,
    readonly text: string,
  ) {
    super()
  }

  draw(out: Output, ctx: Context): void {
    this.root('a', ctx).class('Link').attr('href', this.href).add(this.text).draw(out, ctx)
  }
}
