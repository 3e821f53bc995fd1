import { tag, type Content, type Context, type Output, type Tag } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import type { NavListOf } from './nav-place.js'
import { NavTargetBackWidget } from './nav-target-back.js'
import { navWordingOf } from './nav-wording.js'

/** Where and how a sub-menu is drawn. */
export interface SubMenuPlace {
  /** The id of its target. */
  readonly id: string
  /** What its target is called. */
  readonly label: string
  /** Whether it flies out beside a rail, instead of replacing the entries around it. */
  readonly isFlyOut: boolean
  /** Whether it is open at first, because it contains the current place. */
  readonly isOpen: boolean
  /** Whether a target in it leads back where it replaces the entries around it. */
  readonly hasBack: boolean
}

/**
 * The sub-menu of a target, and the button that opens it: a disclosure, whose state is
 * `aria-expanded`. (WAI-ARIA Authoring Practices, “Disclosure Navigation Menu”.)
 */
export class NavSubMenu {
  readonly #back = new NavTargetBackWidget()
  readonly #arrow = new IconWidget('chevron_forward')
  readonly #list: NavListOf<'drawer' | 'strip'>

  constructor(list: NavListOf<'drawer' | 'strip'>) {
    this.#list = list
  }

  get isEmpty(): boolean {
    return this.#list.isEmpty
  }

  children(): readonly Content[] {
    return [this.#arrow, this.#back, this.#list]
  }

  /** The button beside the link of the target. */
  button(place: SubMenuPlace, out: Output, ctx: Context): Tag {
    const { subMenu } = navWordingOf(ctx, out.rendering.lang)
    return toggle(place, out)
      .class('NavTargetToggle')
      .attr(
        'aria-label',
        subMenu.replace('{label}', () => place.label),
      )
      .add(this.#arrow)
  }

  /** The target itself as the button, when it leads nowhere else. */
  entry(place: SubMenuPlace, out: Output, content: Content): Tag {
    const arrow = tag('span').class('NavTargetArrow').add(this.#arrow)
    return toggle(place, out).class('NavTargetEntry').add(content, arrow)
  }

  panel({ id, isFlyOut, label, hasBack }: SubMenuPlace, out: Output): Tag {
    const panel = tag('div')
      .attr('id', panelId(id, out))
      .class(isFlyOut ? 'NavFlyOut' : 'NavTargetPanel')
      .attrIf(isFlyOut, 'popover', 'auto')
    if (isFlyOut) panel.add(tag('div').class('NavHeadline').add(label))
    return panel.add(hasBack && !leadsBack(this.#list.children()) && this.#back, this.#list)
  }
}

function toggle({ id, isFlyOut, isOpen }: SubMenuPlace, out: Output): Tag {
  const controlled = panelId(id, out)
  const button = tag('button').attr('type', 'button').attr('aria-controls', controlled)
  if (isFlyOut) return button.attr('popovertarget', controlled)
  return button.attr('aria-expanded', String(isOpen))
}

function panelId(id: string, out: Output): string {
  return out.domId(id, 'sub')
}

function leadsBack(contents: readonly Content[]): boolean {
  return contents.some(
    (content) =>
      content instanceof NavTargetBackWidget ||
      (Array.isArray(content) && leadsBack(content as readonly Content[])),
  )
}
