import { tag, WidgetBase, type Content, type Context, type Tag } from '../../lib/index.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { TableView } from './table-view.js'

/**
 * What the widgets have in common that belong to a table without standing in it: they find it by its
 * name, and are redrawn together with its rows.
 *
 * @typeParam T the subclass itself
 */
export abstract class TableCompanion<T> extends WidgetBase<T> {
  #table = 'table'

  /** Sets the table it belongs to (default `table`). */
  forTable(table: string): this & T {
    this.#table = table
    return this as this & T
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || this.view(ctx).changes()
  }

  /** Whether its own conditions say that it must be redrawn. */
  protected isAskedFor(ctx: Context): boolean {
    return super.drawn(ctx)
  }

  /** It may say how many rows there are, which only the table knows. */
  get comparable(): boolean {
    return false
  }

  /** The name of the table that it belongs to. */
  protected get table(): string {
    return this.#table
  }

  /** What the table shows in this request. */
  protected view(ctx: Context): TableView {
    return TableView.of(ctx, this.#table)
  }
}

/** A link of a table's controls. One that leads nowhere keeps its place, and the focus. */
export function controlLink(
  ctx: Context,
  name: string,
  href: string | undefined,
  ...content: readonly Content[]
): Tag {
  const isDisabled = href === undefined
  const link = tag('a')
    .class(name)
    .attrIf(!isDisabled, 'rel', 'nofollow')
    .add(...content)
  if (isDisabled) link.attr('tabindex', 0)
  return applyLinkTarget(link, { href: href ?? '', target: '', disabled: isDisabled }, ctx)
}
