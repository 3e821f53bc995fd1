import type {} from 'bespa/client'
import { lengthOf } from './constraints.client.js'

bespa.define('Counter', (root) => {
  const input = root.closest('.FormControl')
  const control = input?.querySelector<HTMLInputElement>('input,textarea')
  const most = root.textContent.match(/\/.*/)?.[0] ?? ''
  const count = () => {
    root.textContent = `${lengthOf(control?.value ?? '')}${most}`
  }
  input?.addEventListener('input', count)
  count()
})

bespa.define('ClearText', (root) => {
  root.addEventListener('click', () => {
    const control = controlOf(root)
    if (!control) return
    control.value = ''
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.focus()
  })
})

bespa.define('Reveal', (root) => {
  const control = controlOf(root)
  const show = (shown: boolean) => {
    root.ariaPressed = String(shown)
    if (control) control.type = shown ? 'text' : 'password'
  }
  root.addEventListener('click', () => {
    show(control?.type === 'password')
  })
  // What is sent, and what browsers keep of it, is a password.
  const form = control?.form
  if (form) bespa.membersOf(form).addEventListener('submit', () => show(false))
})

function controlOf(tool: HTMLElement): HTMLInputElement | null {
  return document.getElementById(
    tool.getAttribute('aria-controls') ?? '',
  ) as HTMLInputElement | null
}
