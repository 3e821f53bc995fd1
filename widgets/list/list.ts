import { hasContent, isPromised } from '../../lib/html/content.js'
import {
  ContainerWidgetBase,
  stateOf,
  tag,
  type Content,
  type Context,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { noteAwaited, watchPromise } from '../../lib/request/rejections.js'
import { formAround } from '../form/form/unattached-field.js'
import { singly } from '../layout/cells.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { IconWidget } from '../text/icon.js'
import { ListItemWidget } from './list-item.js'
import { listWordingOf } from './list-wording.js'

/**
 * A list after Material Design: items below each other, from one to three lines high. What is added and
 * is not a list item becomes an item of its own. Lists of links to places of the app are a navigation:
 * see {@link withNavigation}.
 *
 * Give the items keys (`withKey`) where a redraw may reach them one by one.
 *
 * @example
 * wf.list(
 *   mails.map((mail) =>
 *     wf.listItem(mail.from)
 *       .withKey(mail.id)
 *       .withHref(`/mails/${mail.id}`)
 *       .withLeading(wf.avatar(mail.from, ''))
 *       .withSupportingText(mail.subject)
 *       .withTrailing(wf.dateOrTime(mail.sent)),
 *   ),
 * ).withEmptyState(wf.emptyState('inbox', 'All done'))
 */
export class ListWidget extends ContainerWidgetBase<ListWidget> {
  protected static override readonly drawsAltText = true
  #lines: 0 | 1 | 2 | 3 = 0
  #hasDividers = false
  #navigation = ''
  #emptyState: Content
  #more = ''

  /** Draws a line between the items. Default: none. */
  withDividers(shown = true): this {
    this.#hasDividers = shown
    return this
  }

  /**
   * Makes all items equally high and cuts off what does not fit, with an ellipsis.
   *
   * @param lines 1: the headline alone; 2 or 3: the headline, and one or two lines of supporting text.
   *   By default an item is as high as its text.
   */
  withLines(lines: 1 | 2 | 3): this {
    this.#lines = lines
    return this
  }

  /**
   * Makes the list a navigation: a landmark with this name, whose selected item is the present page.
   *
   * @param name what screen readers call it, for example `Folders`; `''` for a plain list
   */
  withNavigation(name: string): this {
    this.#navigation = name
    return this
  }

  /** Sets what is shown while the list has no items. @example list.withEmptyState(wf.emptyState('inbox', 'All done')) */
  withEmptyState(emptyState: Content): this {
    this.#emptyState = emptyState
    return this
  }

  /**
   * Puts a link below the items that asks for more of them. Draw the list with more items when it is
   * followed, and redraw it. The items that the browser has already are neither drawn nor sent again, but
   * for lists in forms and lists that are a navigation: the new ones are appended, and keyboard users go on
   * at the first of them. Works without script, by a whole page.
   *
   * @param action an action URL, such as `?more=2`; `''` when there are no more items
   * @example
   * const pages = state.int('more', 1)
   * wf.list(mails.slice(0, pages * 20).map(mailItem))
   *   .withMore(mails.length > pages * 20 ? `?more=${pages + 1}` : '')
   *   .redrawIfChanged(ctx, 'more')
   */
  withMore(action: string): this {
    this.#more = action
    return this
  }

  /** Whether the list is a navigation: its items ask. */
  get isNavigationList(): boolean {
    return this.#navigation !== ''
  }

  override children(): readonly Content[] {
    return hasContent(this.content) ? this.content : [this.#emptyState]
  }

  draw(out: Output, ctx: Context): void {
    if (!hasContent(this.content)) this.#drawEmpty(out, ctx)
    else if (this.isNavigationList) {
      this.root('nav', ctx)
        .attr('aria-label', this.#navigation)
        .class('Block')
        .add(this.#list(tag('ul'), out, ctx))
        .draw(out, ctx)
    } else {
      const list = this.root('ul', ctx).attr('aria-label', this.altText)
      const added = out.rendering.isRehearsal ? undefined : this.#added(ctx)
      if (added) list.attr('data-append', true).add(added, this.#moreLink(out, ctx)).draw(out, ctx)
      else this.#list(list, out, ctx).class('Block').draw(out, ctx)
    }
  }

  /**
   * The items that the browser lacks, when nothing but its wish for more has led here; `undefined` where
   * that is not certain.
   */
  #added(ctx: Context): Content[] | undefined {
    const last = itemBefore(ctx)
    if (last === '' || formAround(this) || !this.#isOutermost(ctx)) return undefined
    const all = items(this.content)
    const at = all.findIndex((item) => item instanceof ListItemWidget && item.id === last)
    return at < 0 ? undefined : all.slice(at + 1)
  }

  /** Whether the answer draws the list by itself, not as a part of something around it. */
  #isOutermost(ctx: Context): boolean {
    for (let around = this.parent; around; around = around.parent) {
      if (around.drawn(ctx)) return false
    }
    return this.drawn(ctx)
  }

  #drawEmpty(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .when(hasContent([this.#emptyState]))
      .class('Block')
      .add(this.#emptyState)
      .draw(out, ctx)
  }

  #list(list: Tag, out: Output, ctx: Context): Tag {
    return (
      list
        .class('List')
        .classIf(this.#lines > 0, `ListLines${this.#lines}`)
        .classIf(this.#hasDividers, 'ListDividers')
        // WebKit takes the role away from a list without bullets.
        .attr('role', 'list')
        .add(items(this.content), this.#moreLink(out, ctx))
    )
  }

  #moreLink(out: Output, ctx: Context): Content {
    if (this.#more === '') return null
    out.rendering.requireModule('list')
    const { more } = listWordingOf(ctx, out.rendering.lang)
    const link = tag('a').class('Button Tonal LeadingIcon').attr('rel', 'nofollow')
    return tag('li')
      .class('ListMore NoPrint')
      .attr('data-widget', 'ListMore')
      .add(
        applyLinkTarget(link, { href: this.#more, target: '', disabled: false }, ctx).add(
          new IconWidget('expand_more'),
          more,
        ),
      )
  }
}

/** The id of the last item that the browser has, when it has asked for more and for nothing else; else `''`. */
function itemBefore(ctx: Context): string {
  const state = stateOf(ctx)
  const changed = state
    .get('_changed')
    .split(',')
    .filter((key) => key !== '' && key !== '_after')
  return state.partial && changed.length === 1 && !state.has('_touched') ? state.get('_after') : ''
}

/** Items as they are, everything else in an item of its own; what comes late, when it is there. */
function items(content: readonly Content[]): Content[] {
  return singly(content).map((item) => {
    if (item instanceof ListItemWidget) return item
    if (typeof item === 'function') return () => items([item()])
    if (!isPromised(item)) return tag('li').class('ListOther').add(item)
    const filled = (item as Promise<Content>).then((brought) => items([brought]))
    noteAwaited(item)
    watchPromise(filled)
    return filled
  })
}
