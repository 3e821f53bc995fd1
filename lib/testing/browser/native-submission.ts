import type { DOMWindow } from 'jsdom'
import type { Navigation } from './navigation.js'
import { encodeBody, type EncodedBody } from './request-body.js'

/** A form as the browser itself sends it. */
export interface NativeSubmission {
  readonly url: URL
  /** The window that shows the answer; empty for this one. */
  readonly target: string
  /** What is to be requested. Its body may hold files, so it takes a moment. */
  readonly navigation: () => Promise<Navigation>
}

/** What a form sends when no script takes it over (HTML, “Form submission algorithm”). */
export function nativeSubmission(
  window: DOMWindow,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): NativeSubmission {
  const override = (name: string) => submitter?.getAttribute(`form${name}`)
  const own = (name: string) => override(name) ?? form.getAttribute(name) ?? ''
  const url = new URL(own('action') || window.location.href, window.document.baseURI)
  const data = new window.FormData(form, submitter)
  const isPost = own('method').toLowerCase() === 'post'
  const isMultipart = own('enctype').toLowerCase() === 'multipart/form-data'
  const referrer = window.location.href
  if (!isPost) {
    url.search = pairsOf(data).toString()
    const navigation = { method: 'GET', url, referrer }
    return { url, target: own('target'), navigation: () => Promise.resolve(navigation) }
  }
  return {
    url,
    target: own('target'),
    async navigation() {
      const body: EncodedBody | undefined = await encodeBody(isMultipart ? data : pairsOf(data))
      return { method: 'POST', url, body, referrer }
    },
  }
}

/** Of files only the names go along. */
function pairsOf(data: FormData): URLSearchParams {
  const pairs = [...data].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.name,
  ])
  return new URLSearchParams(pairs)
}
