import { escapeHtml } from '../html/escape.js'
import type { Wording } from '../request/wording.js'

const words = [
  'unreachable',
  'failed',
  'slow',
  'looping',
  'retry',
  'cancel',
  'dismiss',
] as const satisfies readonly (keyof Wording)[]

/** The banner that was written last, with its words: most often the next one has the same. */
let last: { readonly wording: Wording; readonly html: string } | undefined

/** The banner that the runtime shows when a request has failed. */
export function fetchErrorHtml(wording: Wording): string {
  const { wording: known, html } = last ?? {}
  if (known && html && words.every((word) => known[word] === wording[word])) return html
  last = { wording, html: bannerHtml(wording) }
  return last.html
}

function bannerHtml(wording: Wording): string {
  const data = words
    .slice(0, 4)
    .filter((word) => wording[word] !== '')
    .map((word) => ` data-${word}="${escapeHtml(wording[word])}"`)
  return (
    `<div class="FetchError" role="alert"${data.join('')}><p class="ErrMsg"></p>` +
    `<button type="button" class="Retry">${escapeHtml(wording.retry)}</button>` +
    `<button type="button" class="Cancel" hidden>${escapeHtml(wording.cancel)}</button>` +
    `<button type="button" class="Dismiss">${escapeHtml(wording.dismiss)}</button></div>`
  )
}
