import {
  stateOf,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { TabBodyWidget } from './tab-body.js'
import type { TabHome } from './tab-home.js'
import { TabLabelWidget } from './tab-label.js'

/** What can be added to a tab switcher. */
export type TabItem =
  TabLabelWidget | TabBodyWidget | readonly TabItem[] | false | null | undefined | ''

/**
 * A strip of tabs (Material's primary tabs), and what they show. The key of the selected tab is kept
 * in the state, so it is in the address too; one that there is no tab of selects the default tab.
 *
 * All bodies are sent, and the browser switches at once, with the arrow keys too; the server is told
 * of it. With `withDynamic` only the selected body is sent, and switching redraws; the arrow keys then
 * only lead to a label, Enter or the space bar select it. What stands in a form belongs in a static
 * switcher: a required input that was left empty then opens its tab.
 *
 * Labels and bodies may stand in two switchers of one name, for example the labels in an app bar; both
 * must be given the same default. Without labels and bodies nothing is drawn.
 *
 * @example
 * wf.tabSwitcher().addLeft(
 *   wf.tabLabel('open').add('Open'), wf.tabBody('open').add(openOrders),
 *   wf.tabLabel('done').add('Done'), wf.tabBody('done').add(pastOrders),
 * )
 */
export class TabSwitcherWidget extends WidgetBase<TabSwitcherWidget> implements TabHome {
  protected static override readonly drawsAltText = true
  readonly #left: TabLabelWidget[] = []
  readonly #right: TabLabelWidget[] = []
  readonly #bodies: TabBodyWidget[] = []
  #name = 'tab'
  #default = ''
  #line = true
  #dynamic = false

  get name(): string {
    return this.#name
  }

  get isDynamic(): boolean {
    return this.#dynamic
  }

  /** The labels in their order. */
  get labels(): readonly TabLabelWidget[] {
    return [...this.#left, ...this.#right]
  }

  /** The bodies in their order. */
  get bodies(): readonly TabBodyWidget[] {
    return this.#bodies
  }

  isRight(label: TabLabelWidget): boolean {
    return this.#right.includes(label)
  }

  /** Sets the state key that holds the key of the selected tab (default `tab`). */
  withName(name: string): this {
    this.#name = name
    return this
  }

  /** Sets the key of the tab that is selected until another one is (default: the first one). */
  withSelected(key: string): this {
    this.#default = key
    return this
  }

  /** Draws a line beneath the labels. Default: `true`; in an app bar there is none. */
  withLine(line = true): this {
    this.#line = line
    return this
  }

  /**
   * Sets whether only the body of the selected tab is sent, so that switching requests another one
   * from the server.
   */
  withDynamic(dynamic = true): this {
    this.#dynamic = dynamic
    return this
  }

  /** Appends labels where the strip begins, and bodies. @throws {TypeError} for anything else */
  addLeft(...items: readonly TabItem[]): this {
    return this.#add(items, this.#left)
  }

  /** Appends labels where the strip ends, and bodies. @throws {TypeError} for anything else */
  addRight(...items: readonly TabItem[]): this {
    return this.#add(items, this.#right)
  }

  selected(ctx: Context = this.boundContext): string {
    return this.#selectedBy(stateOf(ctx).get(this.#name), ctx)
  }

  override children(): readonly Content[] {
    return [...this.labels, ...this.#bodies]
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('tab-switcher')
    const { labels } = this
    const strip = tag('div')
      .class('TabStrip')
      .classIf(this.#line, 'TabStripLine')
      .attrIf(
        labels.some((label) => label.shown(ctx)),
        'role',
        'tablist',
      )
      .attr('aria-label', this.altText)
      .add(...labels)
    const bodies = tag('div')
      .class('TabBodies')
      .add(...this.#bodies)
    this.root('div', ctx)
      .when(labels.length + this.#bodies.length > 0)
      .class('TabSwitcher')
      .class('Block')
      .attr('data-widget', 'TabSwitcher')
      .attr('data-name', this.#name)
      .attr('data-default', this.#selectedBy('', ctx))
      .attr('data-dynamic', this.#dynamic)
      .add(labels.length > 0 && strip, this.#bodies.length > 0 && bodies)
      .draw(out, ctx)
  }

  #selectedBy(wanted: string, ctx: Context): string {
    const labeled = new Set(this.labels.map(({ key }) => key))
    // A body without a label is one that links elsewhere lead to.
    const unlabelled = this.#bodies.filter(({ key }) => !labeled.has(key))
    const keys = [...this.labels, ...unlabelled]
      .filter((part) => part.available(ctx))
      .map(({ key }) => key)
    return [wanted, this.#default].find((key) => keys.includes(key)) ?? keys[0] ?? ''
  }

  #add(items: readonly unknown[], side: TabLabelWidget[]): this {
    for (const item of items) {
      if (Array.isArray(item)) this.#add(item, side)
      else if (item instanceof TabLabelWidget) side.push(item)
      else if (item instanceof TabBodyWidget) this.#bodies.push(item)
      else if (item) throw new TypeError('A tab switcher takes tabLabel(…) and tabBody(…) only')
      if (item instanceof TabLabelWidget || item instanceof TabBodyWidget) item.join(this)
    }
    return this
  }
}
