import type { DOMWindow } from 'jsdom'
import type { TopLayer } from './top-layer.js'

/**
 * Popovers: `popover`, `showPopover`, `hidePopover`, `togglePopover`, buttons with `popovertarget`,
 * and the light dismissal of `popover="auto"` (HTML, “The popover attribute”).
 */
export function polyfillPopover(window: DOMWindow, topLayer: TopLayer): void {
  const { prototype } = window.HTMLElement

  class ToggleEvent extends window.Event {
    readonly oldState: string
    readonly newState: string

    constructor(type: string, init: EventInit & { oldState?: string; newState?: string } = {}) {
      super(type, init)
      this.oldState = init.oldState ?? ''
      this.newState = init.newState ?? ''
    }
  }

  function tell(element: HTMLElement, opens: boolean): boolean {
    const states = { oldState: opens ? 'closed' : 'open', newState: opens ? 'open' : 'closed' }
    const before = new ToggleEvent('beforetoggle', { ...states, cancelable: opens })
    if (!element.dispatchEvent(before)) return false
    window.setTimeout(() => element.dispatchEvent(new ToggleEvent('toggle', states)))
    return true
  }

  function show(element: HTMLElement): void {
    if (!element.hasAttribute('popover')) {
      throw new window.DOMException('The element is no popover.', 'NotSupportedError')
    }
    if (topLayer.find(element) || !tell(element, true)) return
    const isAuto = element.getAttribute('popover') !== 'manual'
    if (isAuto) hideOutside(element.parentElement)
    const dismiss = isAuto ? () => hide(element) : undefined
    topLayer.add({ element, isModal: false, dismiss })
    element.querySelector<HTMLElement>('[autofocus]')?.focus()
  }

  function hide(element: HTMLElement): void {
    if (!topLayer.find(element)) return
    tell(element, false)
    topLayer.remove(element)
  }

  /** Hides the popovers that close by themselves when something outside of them is used. */
  function hideOutside(used: Element | null): void {
    for (const { element, isModal, dismiss } of topLayer.entries) {
      if (!isModal && dismiss && !element.contains(used)) dismiss()
    }
  }

  function toggle(element: HTMLElement, action: string): void {
    const isOpen = topLayer.find(element) !== undefined
    if (isOpen ? action !== 'show' : action === 'hide') hide(element)
    else show(element)
  }

  Object.defineProperty(prototype, 'popover', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('popover') === '' ? 'auto' : this.getAttribute('popover')
    },
    set(this: HTMLElement, value: string | null) {
      if (value === null) this.removeAttribute('popover')
      else this.setAttribute('popover', value)
    },
  })
  Object.assign(prototype, {
    showPopover(this: HTMLElement) {
      show(this)
    },
    hidePopover(this: HTMLElement) {
      hide(this)
    },
    togglePopover(this: HTMLElement) {
      toggle(this, 'toggle')
    },
  })
  Object.assign(window, { ToggleEvent })
  window.addEventListener('pointerdown', ({ target }) => {
    const used = target as Element
    if (!used.closest('[popovertarget]')) hideOutside(used)
  })
  window.addEventListener('click', ({ target, defaultPrevented }) => {
    const button = (target as Element).closest('button[popovertarget],input[popovertarget]')
    const id = button?.getAttribute('popovertarget')
    const element = id ? window.document.getElementById(id) : null
    if (!button || !element || defaultPrevented) return
    toggle(element, button.getAttribute('popovertargetaction') ?? 'toggle')
  })
}
