import { isList, watchPromises } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Tag } from '../../lib/index.js'
import type { NavList } from './nav-place.js'

/**
 * Entries of a navigation in two groups, one at each end: the base of rail, drawer and strip.
 *
 * @typeParam T the subclass itself
 */
export abstract class NavListWidget<T> extends WidgetBase<T> implements NavList {
  protected static override readonly drawsAltText = true
  /** Which kind of list it is. */
  abstract readonly navList: NavList['navList']
  readonly #top: Content[] = []
  readonly #bottom: Content[] = []

  /** Appends entries: targets, and whatever else should stand among them. */
  addTop(...entries: readonly Content[]): this & T {
    watchPromises(entries)
    this.#top.push(...entries)
    return this as this & T
  }

  /** Appends entries to those at the far end. */
  addBottom(...entries: readonly Content[]): this & T {
    watchPromises(entries)
    this.#bottom.push(...entries)
    return this as this & T
  }

  /** Whether it is empty. */
  get isEmpty(): boolean {
    return [...this.#top, ...this.#bottom].flatMap(itemsOf).length === 0
  }

  override children(): readonly Content[] {
    return [...this.#top, ...this.#bottom]
  }

  /** The root element with its two groups, of these classes. */
  protected list(names: string, ctx: Context): Tag {
    return this.root(this.altText === '' ? 'div' : 'nav', ctx)
      .when(!this.isEmpty)
      .class(names)
      .attr('aria-label', this.altText)
      .add(group('NavGroup', this.#top), group('NavGroup NavGroupEnd', this.#bottom))
  }
}

/** A list tells users of screen readers how many entries there are. */
function group(names: string, entries: readonly Content[]): Content {
  const items = entries.flatMap(itemsOf)
  return (
    items.length > 0 &&
    tag('ul')
      .class(names)
      .add(items.map((item) => tag('li').add(item)))
  )
}

/** What stands in lists each has a line of its own; what draws nothing has none. */
function itemsOf(entry: Content): Content[] {
  if (isList(entry)) return entry.flatMap(itemsOf)
  const isNothing = entry === null || entry === undefined || entry === ''
  return isNothing || typeof entry === 'boolean' ? [] : [entry]
}
