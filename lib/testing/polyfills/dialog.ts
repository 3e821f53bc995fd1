import type { DOMWindow } from 'jsdom'
import { isShown } from '../actions/shown.js'
import type { TopLayer } from './top-layer.js'

/** `<dialog>`: `show`, `showModal`, `close` and `requestClose` (HTML, “The dialog element”). */
export function polyfillDialog(window: DOMWindow, topLayer: TopLayer): void {
  const { prototype } = window.HTMLDialogElement
  const before = new WeakMap<Element, HTMLElement>()
  const event = (type: string, cancelable: boolean) => new window.Event(type, { cancelable })

  function show(dialog: HTMLDialogElement, isModal: boolean): void {
    if (dialog.open) {
      if (isModal === (topLayer.find(dialog) !== undefined)) return
      throw new window.DOMException('The dialog is open already.', 'InvalidStateError')
    }
    if (isModal && !dialog.isConnected) {
      throw new window.DOMException('The dialog is not in the document.', 'InvalidStateError')
    }
    const active = window.document.activeElement as HTMLElement | null
    if (active) before.set(dialog, active)
    dialog.setAttribute('open', '')
    const dismiss = () => prototype.requestClose.call(dialog)
    if (isModal) topLayer.add({ element: dialog, isModal, dismiss })
    const candidates = [
      ...dialog.querySelectorAll<HTMLElement>('[autofocus]'),
      ...dialog.querySelectorAll<HTMLElement>(focusable),
    ]
    ;(candidates.find(isShown) ?? dialog).focus()
  }

  Object.assign(prototype, {
    returnValue: '',
    show(this: HTMLDialogElement) {
      show(this, false)
    },
    showModal(this: HTMLDialogElement) {
      show(this, true)
    },
    close(this: HTMLDialogElement, value?: string) {
      if (!this.open) return
      this.removeAttribute('open')
      topLayer.remove(this)
      if (value !== undefined) this.returnValue = value
      before.get(this)?.focus()
      window.setTimeout(() => this.dispatchEvent(event('close', false)))
    },
    requestClose(this: HTMLDialogElement, value?: string) {
      if (this.open && this.dispatchEvent(event('cancel', true))) this.close(value)
    },
  })
}

const focusable =
  'a[href],button:enabled,input:enabled:not([type=hidden]),select:enabled,textarea:enabled,[tabindex]:not([tabindex="-1"])'
