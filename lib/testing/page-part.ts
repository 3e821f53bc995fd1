/// <reference lib="dom" preserve="true" />
/// <reference lib="dom.iterable" preserve="true" />
import { textOf } from './actions/visible-text.js'
import type { FillValue } from './fill-value.js'

/** What a part of a page needs of the page. */
export interface PartHost {
  /** The element that the part is now. @throws {Error} when there is none */
  root(): Element
  click(target: string | Element, root: () => ParentNode): Promise<void>
  fill(target: string | Element, value: FillValue, root: () => ParentNode): Promise<void>
}

/**
 * A part of a page under test: the same things to do and to see, within one element. The element is
 * looked for each time, so that a part survives redraws.
 *
 * @example
 * const dialog = page.within('.Modal')
 * await dialog.fill('Title', 'Broken')
 * await dialog.click('Save')
 */
export class PagePart {
  readonly #host: PartHost

  /** @internal Use `page.within()`. */
  constructor(host: PartHost) {
    this.#host = host
  }

  /** Clicks on something in it: see `TestPage.click`. */
  click(target: string | Element): Promise<void> {
    return this.#host.click(target, () => this.#host.root())
  }

  /** Fills in a control in it: see `TestPage.fill`. */
  fill(target: string | Element, value: FillValue): Promise<void> {
    return this.#host.fill(target, value, () => this.#host.root())
  }

  /** A part of it. */
  within(selector: string): PagePart {
    return new PagePart({ ...this.#host, root: () => this.element(selector) })
  }

  /** The text in it that a user sees, with each run of white space as one space. */
  get text(): string {
    return textOf(this.#host.root())
  }

  /** The first element in it that matches a CSS selector. @throws {Error} when there is none */
  element<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name]
  element(selector: string): HTMLElement
  element(selector: string): HTMLElement {
    const element = this.#host.root().querySelector<HTMLElement>(selector)
    if (element) return element
    throw new Error(`There is no element ${selector} in this part of the page`)
  }

  /** All elements in it that match a CSS selector. */
  elements<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name][]
  elements(selector: string): HTMLElement[]
  elements(selector: string): HTMLElement[] {
    return [...this.#host.root().querySelectorAll<HTMLElement>(selector)]
  }
}
