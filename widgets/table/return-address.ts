import { stateOf, type Context } from '../../lib/index.js'

/** The page as it is in this request: its path, with all of its state that addresses may show. */
export function listAddress(ctx: Context): string {
  const state = stateOf(ctx)
  const query = new URLSearchParams()
  for (const [key] of state) {
    if (key.startsWith('_')) continue
    for (const value of state.getAll(key)) query.append(key, value)
  }
  const text = query.toString()
  return text === '' ? ctx.path : `${ctx.path}?${text}`
}

/** A path with the way back from there, unless it has one of its own. Actions of the page lead nowhere. */
export function withBack(href: string, back: string): string {
  if (/^[?^~]/.test(href)) return href
  const hash = href.includes('#') ? href.slice(href.indexOf('#')) : ''
  const address = hash === '' ? href : href.slice(0, -hash.length)
  const mark = address.indexOf('?')
  const path = mark < 0 ? address : address.slice(0, mark)
  const parameters = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1))
  if (parameters.has('_back')) return href
  parameters.set('_back', back)
  return `${path}?${parameters.toString()}${hash}`
}
