import type {} from 'bespa/client'
import { onEscape } from './escape-key.client.js'
import { animateExit } from './overlay-exit.client.js'
import { noteOpener, returnFocus } from './overlay-focus.client.js'
import { storedWidth, storeWidth } from './panel-width.client.js'

/** The least width in pixels, and the most in parts of the window: as in the style sheet. */
const least = 240
const most = 0.9
/** Pixels that an arrow key moves the edge by. */
const step = 16
/** Those that stand beside the top page: what is in a dialog lies above all. */
const openPanels = '.SidePanel:not(.Empty,.OverlayExit,dialog *)'

bespa.define('SidePanel', (root) => {
  const [edge, content] = root.children as Iterable<HTMLElement>
  if (!edge || !content) return
  const limit = () => Math.max(least, Math.round(innerWidth * most))
  const setWidth = (pixels: number) => {
    const width = Math.round(Math.min(Math.max(pixels, least), limit()))
    root.style.setProperty('--bespa-overlay-width', `${width}px`)
    tell(width)
    return width
  }
  const tell = (width = root.offsetWidth) => {
    edge.ariaValueNow = `${width}`
    edge.ariaValueMin = `${least}`
    edge.ariaValueMax = `${limit()}`
    arrange()
  }
  const isMirrored = () => getComputedStyle(root).direction === 'rtl'
  /** By how much the panel grows when something moves to the right. */
  const growth = (right: number) => (isMirrored() ? right : -right)

  const stored = storedWidth(root)
  if (stored) setWidth(stored)
  const observer = new ResizeObserver(() => tell())
  observer.observe(root)
  observer.observe(document.documentElement)
  edge.tabIndex = 0

  edge.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    edge.focus()
    const { pointerId, clientX } = event
    const start = root.offsetWidth
    const release = new AbortController()
    const { signal } = release
    edge.setPointerCapture(pointerId)
    edge.addEventListener(
      'pointermove',
      (move) => storeWidth(root, setWidth(start + growth(move.clientX - clientX))),
      { signal },
    )
    edge.addEventListener('lostpointercapture', () => release.abort(), { signal })
  })
  edge.addEventListener('keydown', (event) => {
    const now = root.offsetWidth
    const widths: Record<string, number> = {
      ArrowLeft: now + growth(-step),
      ArrowRight: now + growth(step),
      Home: least,
      End: limit(),
    }
    const width = widths[event.key]
    if (width === undefined) return
    event.preventDefault()
    storeWidth(root, setWidth(width))
  })
  onEscape(root, () => root.querySelector<HTMLElement>(':scope > .OverlayClose')?.click())

  if (noteOpener(root)) moveFocus(content)
  else root.classList.add('OverlayStays')
  return () => {
    observer.disconnect()
    arrange()
    if (returnFocus(root)) animateExit(root)
  }
})

/** Into the panel, but not out of a field that is being typed in, and not while the page is loaded. */
function moveFocus(content: HTMLElement): void {
  const active = document.activeElement
  if (active === document.body || active?.matches('input,textarea,select,[contenteditable]')) return
  if (content.contains(active)) return
  content.tabIndex = -1
  content.focus({ preventScroll: true })
}

/** Panels stand side by side as far as there is room, and the page beside them. */
function arrange(): void {
  let taken = 0
  for (const panel of document.querySelectorAll<HTMLElement>(openPanels)) {
    const { offsetWidth } = panel
    const offset = Math.max(0, Math.min(taken, innerWidth - offsetWidth))
    panel.style.setProperty('--bespa-panel-offset', `${offset}px`)
    taken += offsetWidth
  }
  document.documentElement.style.setProperty('--bespa-panels', `${taken}px`)
}
