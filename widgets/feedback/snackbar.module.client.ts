import type {} from 'bespa/client'
import { isOfInputMethod } from '../surface/escape-key.client.js'

/** A message that is shown or waits for its turn. */
interface Message {
  readonly element: HTMLElement
  /** The page that its actions concern. */
  readonly page: Element | null
}

const usualDuration = 4000
/** With something in it to be pressed, which takes time to be reached. */
const longDuration = 10_000
/** Milliseconds from the end of one message to the beginning of the next. */
const pause = 250
/** Milliseconds that a live region has to be known before text comes into it. */
const regionDelay = 150

/** What was shown last, by the ids of the widgets. */
const shown = new Map<string, string>()
const queue: Message[] = []
let current: Message | undefined
let timer: number | undefined
/** Where the focus was before it came into the message. */
let focusedBefore: HTMLElement | null = null

document.addEventListener('bespa:after-swap', ({ detail }) => {
  for (const swapped of detail.elements) {
    for (const one of [swapped, ...bespa.membersOf(swapped).querySelectorAll('.Snackbar')]) {
      // Meant to be shown again, not only drawn along with what is around.
      if (
        one === swapped ||
        bespa.membersOf(one).matches('.Empty') ||
        bespa.membersOf(swapped).matches('.Page')
      ) {
        shown.delete(bespa.membersOf(one).getAttribute('data-id') ?? '')
      }
    }
  }
})

document.addEventListener('keydown', (event) => {
  const isElsewhere = () => document.querySelector(':modal,:popover-open:not([popover=manual])')
  if (
    event.key === 'Escape' &&
    !isOfInputMethod(event) &&
    current &&
    !current.element.contains(document.activeElement)
  ) {
    if (!isElsewhere()) close()
  }
})

bespa.define('Snackbar', (root) => {
  const { id = '', occasion } = root.dataset
  const html = root.innerHTML
  const page = root.closest('.Page')
  const element = root.cloneNode(true) as HTMLElement
  root.hidden = true
  if (occasion && !page?.matches('.Page .Page')) {
    // The runtime writes the address right after what has brought this.
    queueMicrotask(() => removeFromAddress(occasion))
  }
  if (shown.get(id) === html) return
  shown.set(id, html)
  // A redraw must not take the copy for the widget.
  for (const one of [element, ...element.querySelectorAll('[data-id]')]) {
    one.removeAttribute('data-id')
  }
  element.removeAttribute('data-widget')
  element.popover = 'manual'
  // What it is; it is spoken by `say`.
  element.role = 'status'
  element.ariaLive = 'off'
  dropLost()
  const message = { element, page }
  const isSame = (other: Message) => other.element.innerHTML === element.innerHTML
  if (current && isSame(current)) {
    queue.unshift(message)
    close()
  } else if (!queue.some(isSame)) {
    queue.push(message)
    if (!current) next()
  }
})

function next(): void {
  current = queue.shift()
  if (!current) return
  const { element } = current
  // An open dialog shuts out whatever is not in it.
  const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body
  element.addEventListener('click', press)
  element.addEventListener('focusin', ({ relatedTarget }) => {
    const from = relatedTarget as HTMLElement | null
    if (!element.contains(from)) focusedBefore = from
  })
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isOfInputMethod(event)) return
    // The dialog around stays open.
    event.preventDefault()
    close()
  })
  place.append(element)
  element.showPopover()
  say(element.querySelector('.SnackbarText')?.textContent ?? '', place)
  startTimer(element)
}

/** A message that was in a dialog is gone with it: it must not keep the others waiting. */
function dropLost(): void {
  if (!current || current.element.isConnected) return
  clearTimeout(timer)
  current = undefined
}

function startTimer(element: HTMLElement): void {
  const { duration } = element.dataset
  const hasAction = element.querySelector('a,button:not(.SnackbarClose)')
  const milliseconds = duration ? Number(duration) : hasAction ? longDuration : usualDuration
  if (milliseconds === 0) return
  timer = window.setTimeout(() => {
    if (document.hidden || element.matches(':hover,:focus-within')) startTimer(element)
    else if (element.isConnected) close()
    else {
      dropLost()
      next()
    }
  }, milliseconds)
}

function press(event: MouseEvent): void {
  const pressed = (event.target as Element).closest<HTMLAnchorElement>('a,button')
  const page = current?.page
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  // The message stands outside of its page, which the runtime would take for the top page.
  if (
    pressed?.origin === location.origin &&
    isPlain &&
    page?.isConnected &&
    page.matches('.Page .Page')
  ) {
    event.preventDefault()
    const { action } = pressed.dataset
    bespa.navigate(page, action ?? pressed.getAttribute('href') ?? '', { target: pressed.target })
  }
  if (pressed) close()
}

function close(): void {
  if (!current?.element.matches(':popover-open')) return
  const { element } = current
  clearTimeout(timer)
  const hadFocus = element.contains(document.activeElement)
  element.hidePopover()
  if (hadFocus) focusedBefore?.focus({ preventScroll: true })
  timer = window.setTimeout(() => {
    element.remove()
    next()
  }, pause)
}

function say(text: string, place: Element): void {
  let region = place.querySelector(':scope > [role=status]:not(.Snackbar)')
  if (!region) {
    region = document.createElement('div')
    region.role = 'status'
    region.className = 'VisuallyHidden'
    place.append(region)
  }
  const speaker = region
  // Only a change is spoken, and the text may be the same as before.
  speaker.textContent = ''
  setTimeout(() => (speaker.textContent = text), regionDelay)
}

/** A reload must not bring the message again. */
function removeFromAddress(key: string): void {
  const url = new URL(location.href)
  if (!url.searchParams.has(key)) return
  url.searchParams.delete(key)
  history.replaceState(history.state, '', url)
}
