import type { DOMWindow } from 'jsdom'
import type { Navigation } from './navigation.js'
import { nativeSubmission } from './native-submission.js'

/** What a browser does for a document, as the document asks for it. */
export interface DocumentHost {
  /** Loads another document in the place of this one. */
  navigate(navigation: Navigation | Promise<Navigation>): void
  /** Notes an address that is opened elsewhere: in another window, by another origin or program. */
  leave(address: string): void
  /** Adds an entry to the history that belongs to the same document. */
  pushFragment(url: URL): void
}

/** Does what the scripts of a window leave to the browser: follows links and sends forms. */
export function watchDefaultActions(window: DOMWindow, host: DocumentHost): void {
  const { prototype } = window.HTMLFormElement
  prototype.submit = function (this: HTMLFormElement) {
    sendForm(window, host, this, null)
  }
  // On the window, so that the listeners of the page come first.
  window.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href],area[href]')
    if (!link || event.defaultPrevented) return
    event.preventDefault()
    if (!link.isContentEditable) followLink(window, host, link)
  })
  window.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    sendForm(window, host, event.target as HTMLFormElement, event.submitter)
  })
}

function followLink(window: DOMWindow, host: DocumentHost, link: HTMLAnchorElement): void {
  const { location } = window
  if (!URL.canParse(link.href) || link.protocol === 'javascript:') return
  const url = new URL(link.href)
  const isElsewhere = url.origin !== location.origin || link.hasAttribute('download')
  if (isElsewhere || !isThisWindow(link.target)) return host.leave(url.href)
  const isSamePage = url.href.replace(/#.*$/s, '') === location.href.replace(/#.*$/s, '')
  if (isSamePage && url.hash) host.pushFragment(url)
  else host.navigate({ method: 'GET', url, referrer: location.href })
}

function sendForm(
  window: DOMWindow,
  host: DocumentHost,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): void {
  const method = submitter?.getAttribute('formmethod') ?? form.getAttribute('method')
  if (method?.toLowerCase() === 'dialog') {
    form.closest('dialog')?.close(submitter?.getAttribute('value') ?? undefined)
    return
  }
  const { url, target, navigation } = nativeSubmission(window, form, submitter)
  if (url.origin !== window.location.origin || !isThisWindow(target)) host.leave(url.href)
  else host.navigate(navigation())
}

function isThisWindow(target: string): boolean {
  return ['', '_self', '_top', '_parent'].includes(target.toLowerCase())
}
