import type { Outgoing } from './request.js'

/** Sends a `bespa:` event from the page's element. False when a listener has prevented it. */
export function emit(element: Element, type: string, detail: unknown, cancelable = false): boolean {
  return element.dispatchEvent(
    new CustomEvent(`bespa:${type}`, { bubbles: true, cancelable, detail }),
  )
}

/** Tells listeners of a request. False when it must not be sent. */
export function announceRequest(element: Element, outgoing: Outgoing): boolean {
  if (!emit(element, 'before-request', outgoing, true)) return false
  emit(element, 'request', outgoing)
  return true
}
