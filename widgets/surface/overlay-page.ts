import type { Context } from 'koa'
import { embedFailure } from '../../lib/http/embed/embed-error.js'
import { embeddingOf } from '../../lib/http/embed/embedding.js'
import { isSafeAction, pageLocation, stateOf } from '../../lib/index.js'

const here = 'http://app.invalid'

/**
 * The path of the page that an overlay shows: the value of its state variable, taken as relative to
 * the page around, with a `_back` that closes the overlay.
 *
 * @param name the state variable
 * @throws EmbedError when the value is no path of this app, or means a page that this one is in
 */
export function overlayPage(ctx: Context, name: string): string {
  const value = stateOf(ctx).get(name)
  const base = here + pageLocation(ctx)
  if (/^[?^~-]/.test(value) || !isSafeAction(value) || !URL.canParse(value, base)) {
    throw embedFailure('overlayForeign')
  }
  const url = new URL(value, base)
  if (isAround(ctx, url)) {
    throw embedFailure('embedWithin')
  }
  url.searchParams.set('_back', `^?${new URLSearchParams({ [name]: '' }).toString()}`)
  return url.pathname + url.search
}

/** Whether it is the address of an embedded page around this one, which would request it again. */
function isAround(ctx: Context, url: URL): boolean {
  const embedding = embeddingOf(ctx.req)
  if (!embedding) return false
  const isSame =
    url.pathname === pageLocation(ctx) && queryOf(url.search) === queryOf(ctx.querystring)
  return isSame || isAround(embedding.ctx, url)
}

function queryOf(query: string): string {
  const parameters = new URLSearchParams(query)
  parameters.delete('_back')
  parameters.sort()
  return parameters.toString()
}
