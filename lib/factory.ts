import type { Context } from 'koa'
import {
  date,
  dateOrTime,
  dateTime,
  duration,
  float,
  integer,
  time,
  timeZone,
  type LocalizedText,
  type LocalizedDate,
  type ZoneOptions,
} from './html/formats.js'
import { InlineScript } from './html/inline-script.js'
import { html, htmlUnsafe, markdown, nbsp, text, type Markup } from './html/markup.js'
import { tag, type Tag } from './html/tag.js'
import { nonceOf } from './request/nonce.js'
import { redirect, redirectBack, type RedirectOptions } from './http/redirect/redirect.js'
import { Page } from './page/page.js'
import { boundFactory } from './bound-factory.js'
import { completed, contextOf } from './widget/bound-context.js'
import { actionOf, type PressedAction } from './state/pressed-action.js'
import { stateOf } from './state/state-of.js'
import type { State } from './state/state.js'
import { touch, touchAction } from './state/tags.js'

type Options = RedirectOptions | undefined
type Fallback = string | undefined

/**
 * The constructors that need no widget: the page, its state, text in all its forms. The default
 * `Factory` adds the widgets; an app adds its own by extending that.
 *
 * @example
 * class MyFactory extends Factory {
 *   liveFeed(feedURL: string) { return new LiveFeed(feedURL) }
 * }
 * const wf = new MyFactory()
 */
export class CoreFactory {
  /**
   * This factory bound to a request, so that `ctx` is given once: whatever it makes knows the request,
   * own constructors included. Where a method takes `ctx` first, it may be left out.
   *
   * @returns a factory of the same class. It is for this request alone: do not keep it
   * @example
   * const w = wf.for(ctx)
   * const name = w.stateOf().get('name')
   * await w.page().add(w.headlineMedium('Hello, ', name).redrawIfChanged('name')).draw()
   */
  for(ctx: Context): this {
    return boundFactory(this, ctx)
  }

  /** A page. @example await wf.page().add(wf.appBar('Hello')).draw(ctx) */
  page(): Page {
    return new Page()
  }

  /** The state of the requested page. @example const name = wf.stateOf(ctx).get('name') */
  stateOf(ctx: Context = contextOf(this)): State {
    return stateOf(ctx)
  }

  /**
   * The action that was pressed: see {@link actionOf}.
   * @example if (wf.actionOf(ctx)?.name === 'star') await issues.star(id)
   */
  actionOf<const N extends string = string>(...names: readonly N[]): PressedAction<N> | undefined
  actionOf<const N extends string = string>(
    ctx: Context,
    ...names: readonly N[]
  ): PressedAction<N> | undefined
  actionOf(
    ...given: readonly string[] | readonly [Context, ...string[]]
  ): PressedAction | undefined {
    return actionOf(...completed<readonly string[]>(this, given))
  }

  /**
   * Says what data this request has changed: see {@link touch}.
   * @example wf.touch(ctx, 'issues', 'issue:7')
   */
  touch(...tags: readonly string[]): void
  touch(ctx: Context, ...tags: readonly string[]): void
  touch(...given: readonly string[] | readonly [Context, ...string[]]): void {
    touch(...completed<readonly string[]>(this, given))
  }

  /**
   * An action that draws again what follows these tags: see {@link touchAction}.
   * @example wf.link(wf.touchAction('issues')).add('Refresh')
   */
  touchAction(...tags: readonly string[]): string {
    return touchAction(...tags)
  }

  /** Sends the user to a path or an action: see {@link redirect}. @example wf.redirect(ctx, '^?modal=') */
  redirect(action: string, options?: RedirectOptions): void
  redirect(ctx: Context, action: string, options?: RedirectOptions): void
  redirect(...given: [string, Options?] | [Context, string, Options?]): void {
    redirect(...completed<[string, Options?]>(this, given))
  }

  /** Sends the user back: see {@link redirectBack}. @example wf.redirectBack(ctx, '/orders') */
  redirectBack(fallback?: string): boolean
  redirectBack(ctx: Context, fallback?: string): boolean
  redirectBack(...given: [Fallback?] | [Context, Fallback?]): boolean {
    return redirectBack(...completed<[Fallback?]>(this, given))
  }

  /** The nonce for inline scripts of this response: see {@link nonceOf}. */
  nonceOf(ctx: Context = contextOf(this)): string {
    return nonceOf(ctx)
  }

  /** An inline script that the Content-Security-Policy lets through. @example wf.inlineScript(ctx, 'start()') */
  inlineScript(code: string): InlineScript
  inlineScript(ctx: Context, code: string): InlineScript
  inlineScript(...given: [string] | [Context, string]): InlineScript {
    const [ctx, code] = completed<[string]>(this, given)
    return new InlineScript(nonceOf(ctx), code)
  }

  /** An element: see {@link tag}. @example wf.tag('abbr').attr('title', 'World Wide Web').add('WWW') */
  tag(name: string): Tag {
    return tag(name)
  }

  /** Text, escaped: see {@link text}. @example wf.text('1 < 2') */
  text(source: string): Markup {
    return text(source)
  }

  /** HTML reduced to what is harmless: see {@link html}. @example wf.html('<b>bold</b>') */
  html(source: string): Markup {
    return html(source)
  }

  /** HTML as it is: see {@link htmlUnsafe}. @example wf.htmlUnsafe(chartSvg) */
  htmlUnsafe(source: string): Markup {
    return htmlUnsafe(source)
  }

  /** Markdown: see {@link markdown}. @example wf.markdown('Some *text*') */
  markdown(source: string): Markup {
    return markdown(source)
  }

  /** Non-breaking spaces: see {@link nbsp}. @example wf.nbsp(2) */
  nbsp(count = 1): Markup {
    return nbsp(count)
  }

  /** A whole number: see {@link integer}. @example wf.integer(1234567) */
  integer(value: number | bigint): LocalizedText {
    return integer(value)
  }

  /** A number with decimals: see {@link float}. @example wf.float(0.5, 2) */
  float(value: number, digits: number): LocalizedText {
    return float(value, digits)
  }

  /** A date: see {@link date}. @example wf.date(order.placed) */
  date(value: Date, options?: ZoneOptions): LocalizedDate {
    return date(value, options)
  }

  /** A time of day: see {@link time}. @example wf.time(order.placed) */
  time(value: Date, options?: ZoneOptions): LocalizedDate {
    return time(value, options)
  }

  /** Date and time: see {@link dateTime}. @example wf.dateTime(order.placed) */
  dateTime(value: Date, options?: ZoneOptions): LocalizedDate {
    return dateTime(value, options)
  }

  /** The time if it is today, else the date: see {@link dateOrTime}. @example wf.dateOrTime(mail.sent) */
  dateOrTime(value: Date, options?: ZoneOptions & { readonly now?: Date }): LocalizedDate {
    return dateOrTime(value, options)
  }

  /** A span of milliseconds: see {@link duration}. @example wf.duration(90_000) */
  duration(milliseconds: number): LocalizedText {
    return duration(milliseconds)
  }

  /** A time zone's name: see {@link timeZone}. @example wf.timeZone('Europe/Vienna') */
  timeZone(name: string): LocalizedText {
    return timeZone(name)
  }

  /** Nothing, where content is expected. @example condition ? wf.text('yes') : wf.void() */
  void(): null {
    return null
  }
}
