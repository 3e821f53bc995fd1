import type { Context } from 'koa'
import { parseAction, splitFragment } from './action-url.js'
import { stateOf } from './state-of.js'

/** The key that tags travel under, from the request that has changed data to the one that redraws. */
export const touchedKey = '_touched'
/** Stands for all tags. */
const everything = '*'
const mostTags = 50
const longestTag = 100
const longestList = 2000

const slot = Symbol('bespa.tags')

interface Holder {
  [slot]?: Set<string> | undefined
}

/**
 * Says what data this request has changed, by tags of your own: every widget that follows one of them
 * (`redrawIfTouched`) is drawn again, in this answer or, after a redirect, in the page that it leads to.
 * When a nested page has changed it, in a dialog or a frame, the pages around follow at once, wherever
 * the answer leads. More than 50 tags, and `*`, stand for all.
 *
 * @param tags names of what has changed, such as `issues` and `issue:7`
 * @throws {TypeError} If a tag is empty or longer than 100 characters.
 * @example
 * await issues.close(id)
 * touch(ctx, 'issues', `issue:${id}`)
 * redirectBack(ctx, '/issues')
 */
export function touch(ctx: Context, ...tags: readonly string[]): void {
  const touched = tagsOf(ctx)
  for (const tag of tags) touched.add(checked(tag))
  // The runtime tells the pages around, which an answer to a nested page does not reach.
  if (ctx.get('Bespa-Scope') !== '')
    ctx.set('Bespa-Touched', decodeURIComponent(listOf([...touched])))
}

/**
 * An action URL that draws again whatever follows one of these tags: what a feed of events sends, or
 * where a “Refresh” link leads.
 *
 * @throws {TypeError} If a tag is empty or longer than 100 characters.
 * @example
 * feed.send(touchAction('issues', `issue:${id}`))
 */
export function touchAction(...tags: readonly string[]): string {
  return `?${touchedKey}=${listOf(tags.map(checked))}`
}

/** Whether this request, or the one that led to it, changed what one of the tags stands for. */
export function isTouched(ctx: Context, tags: readonly string[]): boolean {
  const touched = tagsOf(ctx)
  if (touched.size === 0) return false
  return touched.has(everything) || tags.some((tag) => touched.has(tag))
}

/** The action with the tags that this request has touched, where it leads to a change of state. */
export function withTouched(ctx: Context, action: string): string {
  const touched = tagsOf(ctx)
  if (touched.size === 0 || !parseAction(action).rest.startsWith('?')) return action
  const [query, fragment] = splitFragment(action)
  const separator = query.endsWith('?') ? '' : '&'
  return `${query}${separator}${touchedKey}=${listOf([...touched])}${fragment}`
}

/** @throws {TypeError} If it cannot be a tag. */
export function checked(tag: string): string {
  if (tag !== '' && tag.length <= longestTag) return tag
  throw new TypeError(`${JSON.stringify(tag)}: expected a tag of 1 to ${longestTag} characters`)
}

/** Those that the request has brought, and those that its handler has touched. */
function tagsOf(ctx: Context): Set<string> {
  return ((ctx as Holder)[slot] ??= requestedTags(stateOf(ctx).getAll(touchedKey).join()))
}

function requestedTags(list: string): Set<string> {
  if (list === '') return new Set()
  // Anybody can send them; the worst that they do is to draw more.
  const texts = list.slice(0, longestList + 1).split(',', mostTags + 1)
  if (list.length > longestList || texts.length > mostTags) return new Set([everything])
  return new Set(texts.map(decoded).filter((tag) => tag !== '' && tag.length <= longestTag))
}

function listOf(tags: readonly string[]): string {
  const list = tags.map((tag) => encodeURIComponent(encodeURIComponent(tag))).join(',')
  const isShort = tags.length <= mostTags && decodeURIComponent(list).length <= longestList
  return isShort ? list : everything
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
