import type { Context } from 'koa'
import { basePath } from '../../request/location.js'
import { isOwnHost } from '../../request/own-host.js'
import { stateOf } from '../../state/state-of.js'
import { answerWithText } from './redirect.js'

/** After these the browser asks with GET. After 307 and 308 it repeats the request, body included. */
const statuses = [301, 302, 303]
const here = 'app.invalid'

/**
 * Tells the runtime where other middleware, such as one that asks who is there, sends the user: the
 * runtime cannot follow to another site. What asks for redrawn widgets gets no such from another page
 * either, so that the whole document goes there; a nested page finds its way within the app by itself.
 */
export function relayRedirect(ctx: Context): void {
  if (!statuses.includes(ctx.status) || ctx.headerSent || ctx.respond === false) return
  const location = ctx.response.get('Location')
  const base = `${ctx.protocol}://${here}${basePath(ctx)}${ctx.path}`
  if (location === '' || !URL.canParse(location, base)) return
  const url = new URL(location, base)
  const isHere = url.host === here
  if (!/^https?:$/.test(url.protocol)) return
  if (!stateOf(ctx).hasChanges() && (isHere || isOwnHost(ctx, url))) return
  ctx.remove('Location')
  // Of a path like `/.//host` two slashes are left, which would lead to another host.
  const path = url.pathname.replace(/^\/+/, '/') + url.search + url.hash
  answerWithText(ctx, `~${isHere ? path : url.href}`)
}
