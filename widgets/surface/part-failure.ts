import { pageLocation, stateOf, tag, type Content, type Context } from '../../lib/index.js'
import { isNested } from '../../lib/request/page-request.js'
import { retryLink } from './retry-link.js'
import { surfaceWordingOf } from './surface-wording.js'

/** Says that a part of the page could not be drawn, with a link that tries again. */
export function partFailure(ctx: Context, lang: string): Content {
  const { partFailed, retry } = surfaceWordingOf(ctx, lang)
  const query = new URLSearchParams(Object.entries(stateOf(ctx).toJSON()).flatMap(pairs)).toString()
  const address = pageLocation(ctx) + (query && `?${query}`)
  return [
    tag('p').class('EmbedError').attr('role', 'alert').add(partFailed),
    retryLink(address, retry, isNested(ctx)),
  ]
}

function pairs([key, value]: [string, string | string[]]): [string, string][] {
  return [value].flat().map((one) => [key, one])
}
