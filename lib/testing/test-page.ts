/// <reference lib="dom" preserve="true" />
/// <reference lib="dom.iterable" preserve="true" />
import { clickElement } from './actions/click-element.js'
import { describeAll } from './actions/element-labels.js'
import { fillControls } from './actions/fill-control.js'
import { findClickable } from './actions/find-clickable.js'
import { findControls } from './actions/find-control.js'
import { findForm } from './actions/find-form.js'
import { pressKey } from './actions/press-key.js'
import { textOf } from './actions/visible-text.js'
import type { Exchange, Tab } from './browser/tab.js'
import type { FillValue } from './fill-value.js'
import { millisecondsOf } from './duration.js'
import { PagePart } from './page-part.js'
import type { SentRequest } from './sent-request.js'

/**
 * A page of an app under test, in a browser that runs in this process: what a user can do, and what a
 * user can see. Actions wait until the page is at rest: no request is under way, and timers of up to
 * 300 ms have run. They reject when the page complained of an error.
 *
 * @example
 * const page = await visit(app, '/')
 * await page.fill('name', 'Ada')
 * expect(page.text).toContain('Hello, Ada!')
 */
export class TestPage {
  readonly #tab: Tab

  /** @internal Use `visit()`. */
  constructor(tab: Tab) {
    this.#tab = tab
  }

  /**
   * Clicks on a link, button, summary, tab or other control.
   *
   * @param target its visible text, `aria-label`, label or `title`, whole or else a part of it; or
   *   any element
   * @throws {Error} when nothing or more than one thing has this text, or it is disabled
   *
   * @example
   * await page.click('Set foo')
   * await page.click(page.element('tr:nth-child(2)'))
   */
  click(target: string | Element): Promise<void> {
    return this.#click(target, () => this.#document)
  }

  /**
   * Fills in a control, as a user would: with `input` and `change` events.
   *
   * @param target the control's name, else its label, `aria-label` or placeholder; or the element
   * @param value text to type; an option's value or text (several in a list); `true` or `false` for a
   *   checkbox; a radio button's value; files for a file input
   * @throws {Error} when there is no such control, or it does not take the value
   *
   * @example
   * await page.fill('name', 'Ada')
   * await page.fill('I agree', true)
   * await page.fill('photo', new File(['…'], 'me.png', { type: 'image/png' }))
   */
  fill(target: string | Element, value: FillValue): Promise<void> {
    return this.#fill(target, value, () => this.#document)
  }

  /**
   * A part of the page, in which to click, fill and read alone: for what stands in the page twice.
   *
   * @param selector a CSS selector; the first element that matches when something is done
   *
   * @example
   * await page.within('.Modal').click('Save')
   */
  within(selector: string): PagePart {
    return new PagePart({
      root: () => this.element(selector),
      click: (target, root) => this.#click(target, root),
      fill: (target, value, root) => this.#fill(target, value, root),
    })
  }

  /**
   * Sends a form, without one of its buttons.
   *
   * @param form its name (the value of its hidden `_submit`) or a selector; without it the only form
   * @throws {Error} when there is no such form or more than one, or the browser would not send it,
   *   because a control is invalid
   *
   * @example
   * await page.submit('form')
   */
  submit(form?: string): Promise<void> {
    return this.#act(`submit(${form === undefined ? '' : nameOf(form)})`, () => {
      const { window, topLayer } = this.#tab.document
      const element = findForm(window.document, topLayer, form)
      // A form of the library checks itself, in the page's words, instead of leaving it to the browser.
      const isChecked = !element.noValidate || element.hasAttribute('data-validate')
      if (isChecked && !element.checkValidity()) {
        const controls = [...element.elements] as HTMLInputElement[]
        const invalid = controls.filter(
          ({ willValidate, validity }) => willValidate && !validity.valid,
        )
        throw new Error(
          `A browser does not send the form, for these are not valid:${describeAll(invalid)}`,
        )
      }
      element.requestSubmit()
    })
  }

  /**
   * Presses a key where the focus is.
   *
   * @param key a value of `KeyboardEvent.key`, with modifiers before it: `Escape`, `Shift+Tab`
   *
   * @example
   * await page.press('Escape')
   */
  press(key: string): Promise<void> {
    return this.#act(`press(${nameOf(key)})`, () => {
      const { window, topLayer } = this.#tab.document
      pressKey(window, topLayer, key)
    })
  }

  /**
   * Turns the clock of the page on: timers and polling that are due meanwhile run, one after the other,
   * without waiting, and `Date` and `performance.now()` of the page go along, also in the next pages. The
   * clock of the app stays as it is.
   *
   * @param duration milliseconds, or a number with its unit: `500ms`, `30s`, `5m`, `2h`
   * @throws {TypeError} If it is no duration.
   *
   * @example
   * await page.advance('30s')
   * expect(page.text).toContain('Your session ends soon')
   */
  advance(duration: number | string): Promise<void> {
    const milliseconds = millisecondsOf(duration)
    return this.#act(`advance(${duration})`, () => this.#tab.advance(milliseconds))
  }

  /** Goes back in the history. @throws {Error} when there is nothing to go back to */
  back(): Promise<void> {
    return this.#traverse('back()', -1)
  }

  /** Goes forward in the history. @throws {Error} when there is nothing to go forward to */
  forward(): Promise<void> {
    return this.#traverse('forward()', 1)
  }

  /** Loads the page again. */
  reload(): Promise<void> {
    return this.#traverse('reload()', 0)
  }

  /** Opens another address in the same browser, as if it had been typed. @example await page.visit('/orders') */
  visit(path: string): Promise<void> {
    return this.#act(`visit(${nameOf(path)})`, () => {
      this.#tab.visit(path)
    })
  }

  /**
   * Waits until the page is at rest, after something that no action of this class has caused.
   *
   * @throws {Error} when the page complained of an error
   *
   * @example
   * page.element('canvas').dispatchEvent(new CustomEvent('drawn'))
   * await page.settled()
   */
  settled(): Promise<void> {
    return this.#act('settled()', () => undefined)
  }

  /** The elements that the last action had swapped in; none after a full load. */
  get redrawn(): HTMLElement[] {
    return this.#tab.swapped.filter(({ isConnected }) => isConnected) as HTMLElement[]
  }

  /**
   * What the last action had swapped in, one line for each widget: its name in the page and its text.
   * Made for snapshots: a redraw that grows shows at once.
   *
   * @example
   * expect(page.redrawnText).toMatchInlineSnapshot()
   */
  get redrawnText(): string[] {
    return this.redrawn.map((element) => `${selectorOf(element)} ${textOf(element)}`.trim())
  }

  /** The state of the top page, as the server has last confirmed it. Keys with several values have a list. */
  get state(): Record<string, string | string[]> {
    const json = this.#document.querySelector('.Page > .State')?.textContent
    return JSON.parse(json ?? '{}') as Record<string, string | string[]>
  }

  /** What the address bar shows: path and query. */
  get location(): string {
    const { pathname, search } = this.#tab.document.window.location
    return pathname + search
  }

  /**
   * The text that a user sees, with each run of white space as one space. Hidden elements, closed
   * dialogs and details, and decoration (`aria-hidden`) are left out.
   */
  get text(): string {
    return textOf(this.#document.body)
  }

  /** The document's title. */
  get title(): string {
    return this.#document.title
  }

  /** The whole document as HTML, as it is now. */
  get html(): string {
    return this.#tab.document.dom.serialize()
  }

  /** The first element that matches a CSS selector. @throws {Error} when there is none */
  element<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name]
  element(selector: string): HTMLElement
  element(selector: string): HTMLElement {
    const element = this.#document.querySelector<HTMLElement>(selector)
    if (element) return element
    throw new Error(`There is no element ${selector} at ${this.location}`)
  }

  /** All elements that match a CSS selector. */
  elements<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name][]
  elements(selector: string): HTMLElement[]
  elements(selector: string): HTMLElement[] {
    return [...this.#document.querySelectorAll<HTMLElement>(selector)]
  }

  /** The element that has the focus. */
  get focused(): HTMLElement {
    return (this.#document.activeElement ?? this.#document.body) as HTMLElement
  }

  /** What the last action sent to the app, redirects included, without scripts and other files. */
  get requests(): SentRequest[] {
    return this.#tab.exchanges.map(sentRequest)
  }

  /** The status of the app's last answer, be it a document or a redraw. */
  get status(): number {
    return this.#tab.answer?.status ?? 0
  }

  /** The headers of the app's last answer; their names are in lower case. */
  get headers(): Record<string, string> {
    return Object.fromEntries(this.#tab.answer?.headers ?? [])
  }

  /** Names and values of the cookies that the app would get, those hidden from scripts included. */
  get cookies(): Record<string, string> {
    return this.#tab.cookies.values(new URL(this.#tab.document.window.location.href))
  }

  /** The text of the error banner, or `undefined` while it is not shown. */
  get error(): string | undefined {
    const line = this.#document.querySelector('.FetchError.Shown .ErrMsg')
    return line ? textOf(line) : undefined
  }

  /**
   * Where the last action led to, when that is not followed: another origin, another window, a
   * download, or another program (`mailto:`). A whole address.
   */
  get left(): string | undefined {
    return this.#tab.left
  }

  /**
   * All warnings so far, from the server and the page's scripts: the usage errors that development
   * reports, widgets included that the last action has left as they were (`stale-widget`).
   *
   * @example
   * expect(page.warnings).toEqual([])
   */
  get warnings(): string[] {
    return this.#tab.problems.warnings
  }

  /**
   * Closes the page: its timers stop. Warnings of its scripts that came since {@link warnings} was last read
   * are printed, so that none is lost; those of the server are printed anyway.
   *
   * @throws {Error} when it complained of an error since the last action
   */
  close(): void {
    this.#tab.close()
    this.#tab.problems.tellUnread()
    this.#tab.problems.throwErrors()
  }

  get #document(): Document {
    return this.#tab.document.window.document
  }

  #act(what: string, work: () => void | Promise<void>): Promise<void> {
    return this.#tab.act(`page.${what}`, work)
  }

  #click(target: string | Element, root: () => ParentNode): Promise<void> {
    return this.#act(`click(${nameOf(target)})`, () => {
      const { window, topLayer } = this.#tab.document
      const isText = typeof target === 'string'
      clickElement(window, isText ? findClickable(root(), topLayer, target) : target)
    })
  }

  #fill(target: string | Element, value: FillValue, root: () => ParentNode): Promise<void> {
    return this.#act(`fill(${nameOf(target)})`, () => {
      const { window, topLayer } = this.#tab.document
      const isKey = typeof target === 'string'
      const controls = isKey ? findControls(root(), topLayer, target) : [target as HTMLElement]
      return fillControls(window, controls, value)
    })
  }

  #traverse(what: string, steps: number): Promise<void> {
    return this.#act(what, () => {
      if (!this.#tab.canTraverse(steps))
        throw new Error(`page.${what}: there is no such page in the history`)
      this.#tab.traverse(steps)
    })
  }
}

/** How tests may name an element: by a fixed id, else by its class or its element. */
function selectorOf(element: HTMLElement): string {
  const id = element.getAttribute('data-id') ?? ''
  // What is made from the widget's place is ten characters of a hash.
  if (!/^[\w-]{10}$/.test(id) && id !== '') return `[data-id="${id}"]`
  const [name = ''] = element.classList
  return name === '' ? element.localName : `.${name}`
}

function nameOf(target: string | Element): string {
  return typeof target === 'string' ? JSON.stringify(target) : `<${target.localName}>`
}

/** An exchange as tests see it. */
function sentRequest({ request, answer }: Exchange): SentRequest {
  const { method, url, headers, body } = request
  return {
    method,
    path: url.pathname + url.search,
    body: body?.toString('utf8') ?? '',
    headers,
    status: answer.status,
  }
}
