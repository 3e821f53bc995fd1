import type { Context } from 'koa'
import { watchPromise } from '../request/rejections.js'

/** Whatever can write itself as HTML: widgets, tags, text, sanitized HTML. */
export interface Drawable {
  /**
   * Writes the HTML to `out`. A promise is returned only by what has to wait for something; what
   * comes after it in the page is drawn meanwhile.
   */
  draw(out: Output, ctx: Context): void | Promise<void>

  /** What is nested in it. The page finds the widgets of the tree through this. */
  children?(): readonly Content[]

  /**
   * What it says in plain text, for titles and names; by default what its {@link children} say.
   *
   * @param lang the language of numbers and dates, a BCP 47 tag
   * @returns `undefined` when that is not known before it is drawn
   */
  plainText?(ctx: Context, lang: string): string | undefined
}

/** A drawable with an id: a widget. */
export interface Identified extends Drawable {
  readonly id: string
}

/**
 * All that can be added where widgets are: drawables, strings (escaped), numbers, bigints and dates
 * (formatted in the page's language), lists of these, promises of these, and functions that return
 * these, which are called only when what they were added to is drawn. `null`, `undefined`, booleans
 * and `''` draw nothing, so `condition && wf.link(…)` works.
 */
export type Content =
  | Drawable
  | string
  | number
  | bigint
  | boolean
  | Date
  | null
  | undefined
  | readonly Content[]
  | PromisedContent
  | (() => Content)

/**
 * A promise of content: each `Promise<Content>` is one. Described without its `then`, because
 * TypeScript cannot tell what awaiting a type gives that holds promises of itself, and would refuse
 * `Promise.all(…)` and async functions that return content.
 */
export interface PromisedContent {
  /** As `Promise.catch`. */
  catch(onRejected?: null): Promise<Content>
  readonly [Symbol.toStringTag]: string
  /** Promises cannot be drawn before they are settled. */
  readonly draw?: undefined
  /** Promises have no children before they are settled. */
  readonly children?: undefined
}

/**
 * Where HTML is written to. Writing is plain string building; only what a promise brings gets a
 * place of its own that is filled later, while the rest of the page is drawn on.
 */
export interface Output {
  /** The HTML since the last place that is filled later. Append to it what needs no escaping. */
  html: string

  /** The response that this is part of. */
  readonly rendering: Rendering

  /** The drawable whose HTML this is. */
  readonly owner: Drawable | undefined

  /** Writes any content: see {@link Content}. */
  add(content: Content, ctx: Context): void

  /** ` name="value"`, escaped; `''` for an attribute that tags refuse. */
  attribute(name: string, value: string): string

  /** An address as the browser needs it: with the prefix that the app is mounted under. */
  address(url: string): string

  /**
   * The address of a link, escaped, with what goes into its start tag behind: the bare action as
   * `data-action`, where the address is another one.
   */
  link(url: string): string

  /** A `srcset` with each of its addresses as {@link address} gives it. */
  sources(srcset: string): string

  /**
   * A DOM id for labels and ARIA, unique in the whole document, nested pages included.
   *
   * @param target a widget, or its id. Name another widget by itself: in a partial redraw it may have
   *   no id before somebody asks
   * @param part tells several of one widget apart
   */
  domId(target: string | Identified, part?: string): string

  /** The Output for one drawable's own HTML. Give it back with {@link end}. */
  begin(owner: Drawable | undefined): Output

  /** Takes what `inner` holds; when `pending` is given, everything that it will hold by then. */
  end(inner: Output, pending: void | Promise<void>): void

  /** Resolves once every place is filled; `undefined` when there is nothing to wait for. */
  settled(): Promise<void> | undefined

  /** All the HTML. Complete once {@link settled}. */
  toString(): string
}

/** A part of a page that is sent after the rest of it. */
export interface LatePart {
  /**
   * Draws the part: one element with the widget's id.
   *
   * @param signal is aborted when the client has gone
   */
  draw(out: Output, ctx: Context, signal: AbortSignal): void | Promise<void>

  /** Draws what stands in the place of the part when drawing it has failed. */
  drawFailure(out: Output, ctx: Context): void | Promise<void>
}

/** What an {@link Output} must know of the response it is part of. One object for each response. */
export interface Rendering {
  /** The page's language, a BCP 47 tag. */
  readonly lang: string
  /** Whether usage errors are reported. */
  readonly development: boolean
  /**
   * Whether the page is drawn only to be compared with what the browser shows. Then no other page
   * is requested.
   */
  readonly isRehearsal: boolean
  /** Goes before DOM ids, so that they stay unique where pages are nested. */
  readonly scope: string
  /** Completes an address that begins with `/` for an app that is mounted under a prefix. */
  address(path: string): string
  /** Where an action leads in a browser without script; the action itself where that is not known. */
  link(action: string): string
  /**
   * Where a form is sent in a browser without script.
   *
   * @param fields the names of its fields, which are left out of the address
   */
  formAddress(action: string, fields: ReadonlySet<string>): string
  /** What a form that is sent by GET must bring along in a browser without script. */
  stateBeside(action: string, fields: ReadonlySet<string>): readonly [string, string][]
  /** The id of a widget of this page, wherever it stands. */
  idOf(widget: Identified): string
  /** Draws something that is neither a tag nor text. */
  draw(drawable: Drawable, out: Output, ctx: Context): void
  /** Told of content that a function or a promise has brought, before it is drawn. */
  arrived(content: Content, source: object, owner: Drawable | undefined): void
  /** Throws the usage error of something among `owner`'s content that is no content. */
  refuse(content: unknown, owner: Drawable | undefined): never
  /** Throws the error on with which a promise among `owner`'s content has failed. */
  failed(error: unknown, owner: Drawable | undefined): never
  /**
   * Has a part of the page follow later in the same answer: see {@link LatePart}. The caller draws what
   * stands in its place until then.
   *
   * @returns false where nothing can follow, as in embedded pages: draw the part in its place
   */
  follow(widget: Identified, part: LatePart): boolean
  /** Asks for a module script (see `AssetRegistry.registerModule`) on the page. */
  requireModule(key: string): void
  /**
   * The DOM id of the form that all action buttons of the page belong to (`form="…"`). It stands at the
   * end of the page once somebody has asked for it.
   */
  postForm(): string
  /** Puts a question to the user, at the end of the page. The first one counts. */
  ask(question: Content): void
}

/** Whether this content is a promise. */
export function isPromised(content: Content): content is PromisedContent {
  return content instanceof Promise
}

/**
 * Takes care of the promises among content from the moment on that it is added: one that fails before
 * it is drawn would end the process. Call it wherever a widget is given content.
 */
export function watchPromises(contents: readonly Content[]): void {
  for (let at = 0; at < contents.length; at++) {
    const content = contents[at]
    if (typeof content !== 'object' || content === null) continue
    if (isPromised(content)) watchPromise(content)
    else if (isList(content)) watchPromises(content)
  }
}

/**
 * Whether any of this content draws something. What a function or a promise will bring counts as
 * something.
 */
export function hasContent(contents: readonly Content[]): boolean {
  return contents.some((content) => (isList(content) ? hasContent(content) : !isNothing(content)))
}

/** Whether this content draws nothing: `null`, `undefined`, a boolean, or `''`. */
export function isNothing(content: Content): boolean {
  return content === null || content === undefined || content === '' || typeof content === 'boolean'
}

/** `Array.isArray`, which does not know of lists that are only read. */
export function isList(content: unknown): content is readonly Content[] {
  return Array.isArray(content)
}
