import type { Context } from 'koa'
import { attributeKind, mayHave } from './attribute-kind.js'
import { isPromised, type Content, type Drawable, type PromisedContent, isList } from './content.js'
import { escapeHtml } from './escape.js'
import { formatDate, formatNumber } from './formats.js'
import { sourceCandidates, sourceSet } from './source-set.js'
import { Tag } from './tag.js'
import { parseAction } from '../state/action-url.js'

/** What an {@link Output} must know of the response it is part of. One object for each response. */
export interface Rendering {
  /** The page's language, a BCP 47 tag. */
  readonly lang: string
  /** Are mistakes to be loud? */
  readonly development: boolean
  /** Goes before DOM ids, so that they stay unique where pages are nested. */
  readonly scope: string
  /** Completes an address that begins with `/` for an app that is mounted under a prefix. */
  address(path: string): string
  /** Draws something that is neither a tag nor text. */
  draw(drawable: Drawable, out: Output, ctx: Context): void
  /** Told of content that a function or a promise has brought, before it is drawn. */
  arrived(content: Content, source: object, owner: Drawable | undefined): void
  /** Throws the error on with which a promise among `owner`'s content has failed. */
  failed(error: unknown, owner: Drawable | undefined): never
  /** Asks for a module script (see `AssetRegistry.registerModule`) on the page. */
  requireModule(key: string): void
}

/**
 * Where HTML is written to. Writing is plain string building; only what a promise brings gets a
 * place of its own that is filled later, while the rest of the page is drawn on.
 */
export class Output {
  /** The HTML since the last place that is filled later. Append to it what needs no escaping. */
  html = ''
  #before: (string | Output)[] | undefined
  #pending: Promise<void> | undefined
  #spare: Output | undefined
  #owner: Drawable | undefined

  constructor(readonly rendering: Rendering) {}

  /** Writes any content: see {@link Content}. */
  add(content: Content, ctx: Context): void {
    // Not a switch: V8 compiles each of these tests to a few instructions, but `typeof` alone to a call.
    if (typeof content === 'string') this.html += escapeHtml(content)
    else if (typeof content === 'object') {
      if (content !== null) this.#addObject(content, ctx)
    } else if (typeof content === 'function') this.#arrive(content(), content, ctx)
    else if (typeof content === 'number' || typeof content === 'bigint') {
      this.html += escapeHtml(formatNumber(content, this.rendering.lang))
    }
  }

  /** ` name="value"`, escaped; what tags refuse is left out. */
  attribute(name: string, value: string): string {
    if (!mayHave(name, value)) return ''
    const kind = attributeKind(name)
    if (kind === 'text') return ` ${name}="${escapeHtml(value)}"`
    const whole = kind === 'sources' ? this.sources(value) : this.address(value)
    return ` ${name}="${escapeHtml(whole)}"`
  }

  /** An address as the browser needs it: with the prefix that the app is mounted under. */
  address(url: string): string {
    const first = url.charAt(0)
    if (first === '/') return this.rendering.address(url)
    if (first !== '^' && first !== '~') return url
    const { levels, rest } = parseAction(url)
    return levels + this.address(rest)
  }

  /** A `srcset` with each of its addresses as {@link address} gives it. */
  sources(srcset: string): string {
    return sourceSet(
      sourceCandidates(srcset).map(({ url, descriptor }) => ({
        url: this.address(url),
        descriptor,
      })),
    )
  }

  /**
   * A DOM id for labels and ARIA, unique in the whole document, nested pages included.
   *
   * @param id the widget's id
   * @param part tells several of one widget apart
   */
  domId(id: string, part = ''): string {
    return `${this.rendering.scope}${id}${part && `-${part}`}`
  }

  /** Whose HTML this is. */
  get owner(): Drawable | undefined {
    return this.#owner
  }

  /** The Output for one drawable's own HTML. Give it back with {@link end}. */
  begin(owner: Drawable | undefined): Output {
    const inner = this.#spare ?? new Output(this.rendering)
    this.#spare = undefined
    inner.#owner = owner
    return inner
  }

  /** Takes what `inner` holds; when `pending` is given, everything that it will hold by then. */
  end(inner: Output, pending: void | Promise<void>): void {
    if (pending !== undefined) {
      this.#addPlace(inner, pending)
      return
    }
    if (inner.#before) {
      // As it is: a call with all the places of a long list would overflow the stack.
      ;(this.#before ??= []).push(this.html, inner)
      this.html = ''
      return
    }
    this.html += inner.html
    inner.html = ''
    this.#spare = inner
  }

  /** Resolves once every place is filled; `undefined` when there is nothing to wait for. */
  settled(): Promise<void> | undefined {
    return this.#before && this.#settle(this.#before)
  }

  /** All the HTML. Complete once {@link settled}. */
  toString(): string {
    return this.#before ? this.#before.join('') + this.html : this.html
  }

  #addObject(content: Exclude<Content & object, () => Content>, ctx: Context): void {
    if (content instanceof Tag) content.draw(this, ctx)
    else if (isDrawable(content)) this.rendering.draw(content, this, ctx)
    else if (isList(content)) for (const item of content) this.add(item, ctx)
    else if (isPromised(content)) this.#addPromise(content, ctx)
    else this.html += escapeHtml(formatDate(content, this.rendering.lang))
  }

  #addPromise(promised: PromisedContent, ctx: Context): void {
    const owner = this.#owner
    const place = this.begin(owner)
    const filled = (promised as Promise<Content>).then((content) =>
      place.#arrive(content, promised, ctx),
    )
    this.#addPlace(
      place,
      filled.catch((error: unknown) => this.rendering.failed(error, owner)),
    )
  }

  #arrive(content: Content, source: object, ctx: Context): void {
    this.rendering.arrived(content, source, this.#owner)
    this.add(content, ctx)
  }

  #addPlace(place: Output, pending: Promise<void>): void {
    // Awaited in page order later; until then a failure must not count as unhandled.
    pending.catch(() => undefined)
    place.#pending = pending
    ;(this.#before ??= []).push(this.html, place)
    this.html = ''
  }

  async #settle(parts: readonly (string | Output)[]): Promise<void> {
    for (const part of parts) {
      if (typeof part === 'string') continue
      await part.#pending
      await part.settled()
    }
  }
}

function isDrawable(content: object): content is Drawable {
  return (content as Partial<Drawable>).draw !== undefined
}
