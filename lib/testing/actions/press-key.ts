import type { DOMWindow } from 'jsdom'
import { clickElement } from './click-element.js'
import type { TopLayer } from '../polyfills/top-layer.js'
import { isUsable } from './usable.js'

const modifiers = { Control: 'ctrlKey', Shift: 'shiftKey', Alt: 'altKey', Meta: 'metaKey' } as const
const pressable = 'button,summary,input[type=button],input[type=submit],input[type=reset]'

/**
 * Presses a key where the focus is. Of what browsers do by themselves this does: Escape closes what
 * is topmost, Enter and the space bar press buttons and links, Enter sends a form, Tab moves the
 * focus, a character is typed.
 *
 * @param keys for example `Escape`, `Enter`, ` `, `Shift+Tab`, `a`
 */
export function pressKey(window: DOMWindow, topLayer: TopLayer, keys: string): void {
  const { document } = window
  const [key = '', ...held] = (keys === '+' ? ['+'] : keys.split('+')).reverse()
  const init: KeyboardEventInit = {
    key,
    code: codeOf(key),
    bubbles: true,
    cancelable: true,
    composed: true,
  }
  for (const name of held) {
    if (!(name in modifiers)) throw new Error(`“${keys}”: ${name} is no modifier key`)
    init[modifiers[name as keyof typeof modifiers]] = true
  }
  const focused = () => (document.activeElement ?? document.body) as HTMLElement
  const isGoing = focused().dispatchEvent(new window.KeyboardEvent('keydown', init))
  if (isGoing && !init.ctrlKey && !init.altKey && !init.metaKey) {
    if (key === 'Escape') topLayer.entries.find(({ dismiss }) => dismiss)?.dismiss?.()
    else if (key === 'Tab') moveFocus(window, topLayer, init.shiftKey ? -1 : 1)
    else if (key === 'Enter') enter(window, focused())
    else if (key.length === 1) strike(window, focused(), key)
  }
  focused().dispatchEvent(new window.KeyboardEvent('keyup', init))
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return key === ' ' ? 'Space' : key
}

function enter(window: DOMWindow, focused: HTMLElement): void {
  if (focused.matches(`a[href],${pressable}`)) return clickElement(window, focused)
  const { form } = focused as HTMLInputElement
  if (!form || focused.localName !== 'input') return
  const buttons = [...form.elements].filter((one) => (one as HTMLInputElement).type === 'submit')
  const [button] = buttons
  if (!button) form.requestSubmit()
  else if (!button.matches(':disabled')) clickElement(window, button)
}

/** A character: presses, ticks, or is typed at the end of the selection. */
function strike(window: DOMWindow, focused: HTMLElement, key: string): void {
  const isTick = focused.matches('input[type=checkbox],input[type=radio]')
  if (key === ' ' && (isTick || focused.matches(pressable))) return clickElement(window, focused)
  if (!focused.matches('input,textarea') || isTick) return
  const control = focused as HTMLInputElement
  if (control.readOnly || control.disabled) return
  if (control.selectionStart === null) control.value += key
  else control.setRangeText(key, control.selectionStart, control.selectionEnd ?? 0, 'end')
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: key }
  control.dispatchEvent(new window.InputEvent('input', init))
}

function moveFocus({ document }: DOMWindow, topLayer: TopLayer, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.tabIndex >= 0 && !element.matches(':disabled') && isUsable(element, topLayer),
  )
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length
  all[next]?.focus()
}
