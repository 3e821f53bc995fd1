import type {} from 'bespa/client'
import { errorOf, inputOf, postedBy, showValidity, type Control } from './form-control.client.js'

/** Milliseconds without a further change before a value that was wrong is checked again. */
const pause = 300

const used = new WeakSet<Element>()
const timers = new WeakMap<Element, number>()
const running = new WeakMap<Element, AbortController>()
/** An error that appears moves what is below it: never while something is being pressed. */
let pressed = false
let waiting: (() => void)[] = []
let composing = false

document.addEventListener('pointerdown', () => (pressed = true), true)
for (const type of ['pointerup', 'pointercancel']) {
  document.addEventListener(
    type,
    () => {
      pressed = false
      // After the click, which follows.
      setTimeout(() => {
        const [now, later] = [waiting, []]
        waiting = later
        for (const apply of now) apply()
      })
    },
    true,
  )
}
for (const type of ['compositionstart', 'compositionend']) {
  document.addEventListener(type, () => (composing = type === 'compositionstart'), true)
}

document.addEventListener('input', ({ target }) => {
  const input = liveInputOf(target)
  if (!input) return
  used.add(input)
  running.get(input)?.abort()
  clearTimeout(timers.get(input))
  if (input.classList.contains('Checked') && !composing) {
    timers.set(
      input,
      window.setTimeout(() => void check(input), pause),
    )
  }
})

document.addEventListener('focusout', ({ target, relatedTarget }) => {
  const input = liveInputOf(target)
  if (!input || input.contains(relatedTarget as Node | null) || !used.has(input)) return
  clearTimeout(timers.get(input))
  void check(input)
})

/** Has the server say what is wrong with the value of an input. */
async function check(input: HTMLElement): Promise<void> {
  const form = input.closest('form')
  const control = input.querySelector<Control>('[name]:not([name^=_])')
  if (!form || bespa.membersOf(form).ariaBusy || !control) return
  const value = postedBy(input)
  const abort = new AbortController()
  running.get(input)?.abort()
  running.set(input, abort)
  const entries = new URLSearchParams()
  for (const [name, one] of new FormData(form)) {
    if (typeof one === 'string') entries.append(name, one)
  }
  entries.set('_check', control.name)
  const fragments = await bespa.ask(input, entries, abort.signal)
  if (abort.signal.aborted || !fragments) return
  const apply = () => {
    // The answer is about this value only.
    if (postedBy(input) !== value || !input.isConnected) return
    const place = input.querySelector(':scope > .Support')
    const next = fragments.find(
      (one) => one.getAttribute('data-id') === place?.getAttribute('data-id'),
    )
    const error = next?.querySelector('.Error')?.textContent ?? ''
    // From its first error on it is checked with each change.
    if (error) input.classList.add('Checked')
    if (error !== errorOf(input)?.textContent) showValidity(input, error)
  }
  if (pressed) waiting.push(apply)
  else apply()
}

function liveInputOf(target: EventTarget | null): HTMLElement | null {
  const input = target instanceof Element ? inputOf(target) : null
  return input && 'live' in input.dataset ? input : null
}
