import type { Context } from 'koa'
import { attributeKind, mayHave, warnUnsafe } from './attribute-kind.js'
import {
  isList,
  isPromised,
  type Content,
  type Drawable,
  type Identified,
  type Output,
  type PromisedContent,
  type Rendering,
} from './content.js'
import { noteAwaited } from '../request/rejections.js'
import { escapeHtml } from './escape.js'
import { formatDate, formatNumber } from './formats.js'
import { sourceCandidates, sourceSet } from './source-set.js'
import { Tag } from './tag.js'
import { parseAction } from '../state/action-url.js'

/** Builds the HTML of a response as strings: see {@link Output}. */
export class HtmlOutput implements Output {
  html = ''
  #before: (string | HtmlOutput)[] | undefined
  #pending: Promise<void> | undefined
  #spare: HtmlOutput | undefined
  #owner: Drawable | undefined

  constructor(readonly rendering: Rendering) {}

  add(content: Content, ctx: Context): void {
    // Not a switch: V8 compiles each of these tests to a few instructions, but `typeof` alone to a call.
    if (typeof content === 'string') this.html += escapeHtml(content)
    else if (typeof content === 'object') {
      if (content !== null) this.#addObject(content, ctx)
    } else if (typeof content === 'function') this.#arrive(this.#call(content), content, ctx)
    else if (typeof content === 'number' || typeof content === 'bigint') {
      this.html += escapeHtml(formatNumber(content, this.rendering.lang))
    } else if (typeof content === 'symbol') this.rendering.refuse(content, this.#owner)
  }

  attribute(name: string, value: string): string {
    if (!mayHave(name, value)) {
      if (this.rendering.development) warnUnsafe(name, value)
      return ''
    }
    const kind = attributeKind(name)
    if (kind === 'text') return ` ${name}="${escapeHtml(value)}"`
    const whole = kind === 'sources' ? this.sources(value) : this.address(value)
    return ` ${name}="${escapeHtml(whole)}"`
  }

  address(url: string): string {
    const first = url.charAt(0)
    if (first === '/') return this.rendering.address(url)
    if (first !== '^' && first !== '~') return url
    const { levels, rest } = parseAction(url)
    return levels + this.address(rest)
  }

  link(url: string): string {
    const bare = this.address(url)
    if (!/^[?^~]/.test(bare)) return escapeHtml(bare)
    const whole = this.rendering.link(bare)
    if (whole === bare) return escapeHtml(bare)
    return `${escapeHtml(whole)}" data-action="${escapeHtml(bare)}`
  }

  sources(srcset: string): string {
    return sourceSet(
      sourceCandidates(srcset).map(({ url, descriptor }) => ({
        url: this.address(url),
        descriptor,
      })),
    )
  }

  domId(target: string | Identified, part = ''): string {
    const id = typeof target === 'string' ? target : this.rendering.idOf(target)
    return `${this.rendering.scope}${id}${part && `-${part}`}`
  }

  get owner(): Drawable | undefined {
    return this.#owner
  }

  begin(owner: Drawable | undefined): HtmlOutput {
    const inner = this.#spare ?? new HtmlOutput(this.rendering)
    this.#spare = undefined
    inner.#owner = owner
    return inner
  }

  end(inner: HtmlOutput, pending: void | Promise<void>): void {
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

  settled(): Promise<void> | undefined {
    return this.#before && this.#settle(this.#before)
  }

  toString(): string {
    return this.#before ? this.#before.join('') + this.html : this.html
  }

  #addObject(content: Exclude<Content & object, () => Content>, ctx: Context): void {
    if (content instanceof Tag) content.draw(this, ctx)
    else if (isDrawable(content)) this.rendering.draw(content, this, ctx)
    else if (isList(content)) for (const item of content) this.add(item, ctx)
    else if (isPromised(content)) this.#addPromise(content, ctx)
    else if (isDate(content)) this.html += escapeHtml(formatDate(content, this.rendering.lang))
    else this.rendering.refuse(content, this.#owner)
  }

  #call(content: () => Content): Content {
    try {
      return content()
    } catch (error) {
      if (isClass(content)) this.rendering.refuse(content, this.#owner)
      throw error
    }
  }

  #addPromise(promised: PromisedContent, ctx: Context): void {
    const owner = this.#owner
    const place = this.begin(owner)
    noteAwaited(promised)
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

  #addPlace(place: HtmlOutput, pending: Promise<void>): void {
    // Awaited in page order later; until then a failure must not count as unhandled.
    pending.catch(() => undefined)
    place.#pending = pending
    ;(this.#before ??= []).push(this.html, place)
    this.html = ''
  }

  async #settle(parts: readonly (string | HtmlOutput)[]): Promise<void> {
    for (const part of parts) {
      if (typeof part === 'string') continue
      await part.#pending
      await part.settled()
    }
  }
}

function isDrawable(content: object): content is Drawable {
  return typeof (content as Partial<Drawable>).draw === 'function'
}

/** Dates of another realm (`node:vm`) are dates too. */
function isDate(content: object): content is Date {
  return content instanceof Date || Object.prototype.toString.call(content) === '[object Date]'
}

function isClass(content: object): boolean {
  return Object.getOwnPropertyDescriptor(content, 'prototype')?.writable === false
}
