import type {} from 'bespa/client'
import { onEscape } from './escape-key.client.js'
import { enter, leave } from './live-parts.client.js'
import { animateExit } from './overlay-exit.client.js'
import { noteOpener, returnFocus } from './overlay-focus.client.js'
import { startHandle } from './sheet-handle.client.js'

const fields = '.ModalSheet :is(input,select,textarea):enabled'
const controls = '.ModalSheet :is(a[href],button,input,select,textarea)'

bespa.define('Modal', (root) => {
  const dialog = root as HTMLDialogElement
  let pressed = false
  const closeLink = dialog.querySelector<HTMLElement>(':scope > .OverlayClose')
  const close = () => closeLink?.click()
  const show = () => {
    dialog.open = false
    dialog.showModal()
    if (dialog.querySelector('[autofocus]')) return
    // Browsers would focus what comes first, or the sheet, because it scrolls.
    const isInSight = (control: HTMLElement) => {
      const { height, bottom } = control.getBoundingClientRect()
      return height > 0 && bottom < innerHeight
    }
    for (const wanted of [fields, controls]) {
      const control = [...dialog.querySelectorAll<HTMLElement>(wanted)].find(isInSight)
      if (control) return control.focus()
    }
  }

  if (!noteOpener(dialog)) dialog.classList.add('OverlayStays')
  // A redraw around it may have kept it open.
  if (!dialog.matches(':modal')) show()
  enter(dialog)
  onEscape(dialog, close)
  // Other requests to close, such as the gesture that means “back”.
  dialog.addEventListener('cancel', (event) => {
    // One that cannot be prevented is followed by the end of the dialog.
    if (event.target !== dialog || !event.cancelable) return
    event.preventDefault()
    close()
  })
  dialog.addEventListener('close', ({ target }) => {
    // Browsers may close it all the same, but whether it is open is for the server to say.
    if (target !== dialog || !dialog.isConnected) return
    show()
    close()
  })
  // Text that is selected with the pointer may reach beyond the dialog: that is no press beside it.
  dialog.addEventListener('pointerdown', ({ target, button }) => {
    pressed = target === dialog && button === 0
  })
  dialog.addEventListener('pointerup', ({ target }) => {
    pressed &&= target === dialog
  })
  dialog.addEventListener('click', ({ target }) => {
    if (pressed && target === dialog && !dialog.dataset['lightDismiss']) close()
    pressed = false
  })
  if (closeLink) startHandle(dialog, closeLink, close)
  return () => {
    leave(dialog)
    if (returnFocus(dialog)) animateExit(dialog)
  }
})
