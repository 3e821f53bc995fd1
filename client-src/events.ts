/** Sends a `bespa:` event from the page's element. False when a listener has prevented it. */
export function emit(element: Element, type: string, detail: unknown, cancelable = false): boolean {
  return element.dispatchEvent(
    new CustomEvent(`bespa:${type}`, { bubbles: true, cancelable, detail }),
  )
}
