import type { Context } from 'koa'
import { publicPath } from '../../request/location.js'
import { refererPath } from '../../request/own-host.js'
import { applyChanges, isSafeAction } from '../../state/action-url.js'

/** `^` and `~` as the last segment of a path, or with a path behind it; browsers write `^` as `%5E`. */
const climbing = /\/(?:\^|%5E|~)+(\/.*)?$/i
/** Stands for the origin of the app, where only paths matter. */
const here = 'http://app.invalid'

/**
 * Where an action that climbs leads without the runtime: the browser then takes `^?modal=` for a path
 * beside the page that the link stands in. That page is the outermost one, which is what an embedded
 * page climbs to.
 *
 * @returns `undefined` when the request is for no such path
 */
export function climbedPath(ctx: Context): string | undefined {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return undefined
  const [whole, path] = climbing.exec(ctx.path) ?? []
  if (whole === undefined) return undefined
  if (path !== undefined) {
    return isSafeAction(path) ? publicPath(ctx, path + ctx.search) : undefined
  }
  const from = refererPath(ctx)
  const isPage = from !== undefined && !climbing.test(from.replace(/\?.*$/s, ''))
  const url = new URL(
    isPage ? from : publicPath(ctx, ctx.path.slice(0, -whole.length) || '/'),
    here,
  )
  url.search = applyChanges(url.searchParams, new URLSearchParams(ctx.search)).state.toString()
  return url.pathname.replace(/^\/+/, '/') + url.search
}
