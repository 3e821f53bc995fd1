import { hasContent } from '../../lib/html/content.js'
import { UsageError, stateOf, ContainerWidgetBase, type Context } from '../../lib/index.js'
import { widgetName, widgetPath } from '../../lib/widget/widget-name.js'
import type { TabHome } from './tab-home.js'

/**
 * What labels and bodies of tabs have in common.
 *
 * @typeParam T the subclass itself, as for {@link WidgetBase}
 */
export abstract class TabPart<T> extends ContainerWidgetBase<T> {
  /** Tells the tab from the others of its switcher. */
  readonly key: string
  #home: TabHome | undefined

  /** @throws {TypeError} when the key is empty, which is what a cleared state key holds */
  constructor(key: string) {
    super()
    if (key === '') throw new TypeError(`${widgetName(this)}: a tab needs a key`)
    this.key = key
  }

  /** Called by the switcher that it was added to. */
  join(home: TabHome): void {
    this.#home = home
  }

  /** Whether there is something to select: not hidden, and not empty. */
  available(ctx: Context): boolean {
    return super.shown(ctx) && hasContent(this.content)
  }

  /** Also when a tab was selected whose body has not been sent. */
  override drawn(ctx: Context): boolean {
    const { isDynamic, name } = this.home
    return super.drawn(ctx) || (isDynamic && stateOf(ctx).changed(name))
  }

  /**
   * The switcher that this part belongs to.
   *
   * @throws {UsageError} `unattached-tab` outside of a switcher
   */
  protected get home(): TabHome {
    if (this.#home) return this.#home
    const path = this.placed ? widgetPath(this) : widgetName(this)
    throw new UsageError('unattached-tab', `${path} “${this.key}”; use tabSwitcher().addLeft(…)`)
  }
}
