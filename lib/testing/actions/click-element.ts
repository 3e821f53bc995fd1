import type { DOMWindow } from 'jsdom'
import { describe } from './element-labels.js'

/**
 * Clicks as the primary button of a mouse does: pointer and mouse events, the focus, the click.
 *
 * @throws {Error} for a disabled control, which a browser would not let be clicked
 */
export function clickElement(window: DOMWindow, element: Element): void {
  if (element.matches(':disabled')) throw new Error(`${describe(element)} is disabled`)
  const send = (type: string) => {
    const isPointer = type.startsWith('pointer')
    const kind = isPointer ? (window['PointerEvent'] as typeof MouseEvent) : window.MouseEvent
    const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 }
    return element.dispatchEvent(new kind(type, { ...init, view: window as never }))
  }
  send('pointerdown')
  if (send('mousedown')) focusAround(window, element)
  send('pointerup')
  send('mouseup')
  send('click')
}

function focusAround({ document }: DOMWindow, element: Element): void {
  for (let one: Element | null = element; one; one = one.parentElement) {
    ;(one as HTMLElement).focus()
    if (document.activeElement === one) return
  }
  ;(document.activeElement as HTMLElement | null)?.blur()
}
