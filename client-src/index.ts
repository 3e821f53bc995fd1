/**
 * Types for writing behaviors: `import type {} from 'bespa/client'` makes the global `bespa` known.
 */

/** Stops what a behavior has started; called when its element leaves the page. */
export type Dispose = () => void

/** Starts a behavior on the element that asks for it; may return what stops it. */
export type Behavior = (root: HTMLElement) => Dispose | void

/** How {@link BespaClient.navigate} does its work. */
export interface NavigateOptions {
  /** What the address bar does. Default: what the page says, which is a new entry. */
  readonly history?: 'push' | 'replace'
  /** A frame's name or one of `_top`, `_parent`, `_self`, `_blank`. Default: the page's own. */
  readonly target?: string
}

/** What scripts of an app may ask of the runtime: the global `bespa`. */
export interface BespaClient {
  /**
   * Defines the behavior of all elements with `data-widget="<name>"`, those of the page and those
   * that will come.
   *
   * @example
   * bespa.define('Clock', (root) => {
   *   const timer = setInterval(() => { root.textContent = new Date().toLocaleTimeString() }, 1000)
   *   return () => clearInterval(timer)
   * })
   */
  define(name: string, behavior: Behavior): void

  /**
   * Does what a click on a link with this action does in the element's place.
   *
   * @param element any element of the page that the action starts from
   * @param action an action URL: `?key=value`, `^?modal=`, `~/path`, `/path`, `-1`
   * @example
   * bespa.navigate(root, '?news=7', { history: 'replace' })
   */
  navigate(element: Element, action: string, options?: NavigateOptions): void

  /**
   * Asks the server to draw parts of an element's page, without changing the page, its state or its
   * address. What comes back is for the caller to use.
   *
   * @param parameters go over the page's state; nothing counts as changed by them
   * @returns the fragments; `undefined` when there was no usable answer
   */
  ask(
    element: Element,
    parameters: URLSearchParams,
    signal?: AbortSignal,
  ): Promise<readonly Element[] | undefined>

  /**
   * Puts elements into the places of those of an element's page that have the same `data-id`, as an
   * answer of the server does: client behaviors start, and what the user has typed stays. The modules
   * that their widgets need are loaded first.
   *
   * @param elements as {@link ask} returns them
   * @example
   * await bespa.swap(root, (await bespa.ask(root, parameters)) ?? [])
   */
  swap(element: Element, elements: readonly Element[]): Promise<void>

  /**
   * The element with the members of its prototype. A field named `elements` or `remove` hides that
   * member of its form; a behavior for forms of any kind reaches its form through this.
   *
   * @returns the element itself, unless it is a form
   * @example
   * for (const control of bespa.membersOf(form).elements) control.ariaInvalid = null
   */
  membersOf<E extends Element>(element: E): E
}

/** Details of the events that the runtime sends from a page's element. All of them bubble. */
export interface BespaEvents {
  /** A request is about to be sent; `preventDefault()` drops it. */
  'bespa:before-request': CustomEvent<RequestDetail>
  /** A request was sent. */
  'bespa:request': CustomEvent<RequestDetail>
  /** An answer has come; who prevents it has to call `apply`, once, to show it. */
  'bespa:answer': CustomEvent<{
    readonly elements: readonly Element[]
    readonly apply: () => void
  }>
  /** An element is about to be replaced; `preventDefault()` keeps the old one. */
  'bespa:before-swap': CustomEvent<{
    /** The one that is there. */
    readonly element: Element
    /** The one that takes its place. */
    readonly replacement: Element
  }>
  /** An answer was applied: the elements that are new. */
  'bespa:after-swap': CustomEvent<{ readonly elements: readonly Element[] }>
  /** An answer was applied, and further parts of it follow once they are ready. */
  'bespa:parts': CustomEvent<AsyncIterable<readonly Element[]>>
  /**
   * Back or Forward has led to an entry of this page, whose state is about to be shown;
   * `preventDefault()` returns to the entry that they came from.
   */
  'bespa:before-restore': CustomEvent<{ readonly state: URLSearchParams }>
  /** A request failed: the message that the user sees. */
  'bespa:error': CustomEvent<{ readonly message: string; readonly status: number }>
}

/** A request of the runtime. */
export interface RequestDetail {
  /** `GET` or `POST`. */
  readonly method: string
  /** A path of this origin. */
  readonly url: string
  /** What is sent, as the query or as the body. */
  readonly parameters: URLSearchParams
}

declare global {
  /** The runtime's only global. */
  const bespa: BespaClient

  interface Window {
    readonly bespa: BespaClient
  }

  interface DocumentEventMap extends BespaEvents {}
  interface HTMLElementEventMap extends BespaEvents {}
}
