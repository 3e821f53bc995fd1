import {
  ContainerWidgetBase,
  familyWording,
  hasContent,
  IconWidget,
  tag,
  type Content,
  type Context,
  type Output,
} from 'bespa'

// #region wording
/** What notices say by themselves. */
export interface NoticeWording {
  /** What the icon stands for. */
  readonly warning: string
}

declare module 'bespa' {
  interface Wording {
    readonly notice?: Partial<NoticeWording>
  }
}

const english: NoticeWording = { warning: 'Warning' }
// #endregion wording

// #region notice
/** A message with an icon. Without content nothing is drawn. */
export class NoticeWidget extends ContainerWidgetBase<NoticeWidget> {
  readonly #icon = new IconWidget('warning')

  override children(): readonly Content[] {
    return [this.#icon, ...this.content]
  }

  draw(out: Output, ctx: Context): void {
    const { warning } = familyWording(
      ctx,
      'notice',
      english,
      out.rendering.lang,
    )
    this.#icon.withAltText(warning)
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('MessageBar Block MessageBarWarning')
      .attr('role', 'alert')
      .add(
        this.#icon,
        tag('div')
          .class('MessageBarContent')
          .add(...this.content),
      )
      .draw(out, ctx)
  }
}
// #endregion notice

// #region plain-text
/** Stars for a rating, which titles and names write in words. */
export class StarsWidget extends ContainerWidgetBase<StarsWidget> {
  protected static override readonly drawsAltText = true

  constructor(readonly count: number) {
    super()
  }

  /** What app bars and cards take over into the document's title and their names. */
  plainText(): string {
    return this.altText || `${this.count} of 5 stars`
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .attr('role', 'img')
      .attr('aria-label', this.plainText())
      .add('★'.repeat(this.count))
      .draw(out, ctx)
  }
}
// #endregion plain-text
