/** What a feed may ask for: keys laid over the state of a page. */
export interface FeedAction {
  /** The page: `''` is the feed's own, `^` the one around it, `~` the top page. */
  readonly levels: string
  readonly changes: URLSearchParams
}

const longest = 2000

/**
 * Reads what a feed has sent. A feed may change the state (`?notif=3`, `^?modal=/alerts/42`), and
 * say what data have changed (`?_touched=issues`, see `touchAction`), and nothing else: addresses, of
 * whatever kind, would take users away from what they are doing. Other keys that begin with `_` belong
 * to the framework; with `_submit`, for one, a feed could pose as a form.
 *
 * @returns `undefined` for what is refused
 */
export function parseFeedAction(payload: string): FeedAction | undefined {
  // eslint-disable-next-line no-control-regex -- no key or value of an action holds any of them as they are
  if (payload.length > longest || /[\u0000-\u001f\u007f\\]/.test(payload))
    return undefined
  const [, levels = '', query] = /^([\^~]{0,8})\?(.+)$/.exec(payload) ?? []
  if (query === undefined) return undefined
  const changes = new URLSearchParams(query)
  const keys = [...changes.keys()]
  if (keys.some((key) => !/^(?!_)./.test(key) && key !== '_touched'))
    return undefined
  return { levels, changes }
}
