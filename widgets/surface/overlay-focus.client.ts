/** The focus, as it was before an answer of the server changed the page. */
let focusedBefore: Element | null = null
let isChanging = false

/** Where the focus was when an overlay opened, by the overlay's DOM id. */
const openers = new Map<string, Opener>()

interface Opener {
  readonly element: HTMLElement
  /** The pages that the opener and the overlay belong to. */
  readonly from: Element | null
  readonly page: HTMLElement | null
}

document.addEventListener('bespa:before-swap', () => {
  // Not at each of several changes: the first may disable what has the focus.
  if (!isChanging) focusedBefore = document.activeElement
  isChanging = true
})
document.addEventListener('bespa:after-swap', () => {
  isChanging = false
})

/**
 * Notes what has opened an overlay that has just arrived.
 *
 * @returns false when the overlay has been open before, and only its content is new
 */
export function noteOpener(overlay: HTMLElement): boolean {
  if (openers.has(overlay.id)) return false
  const element = (focusedBefore ?? overlay) as HTMLElement
  const page = overlay.closest<HTMLElement>('.Page')
  openers.set(overlay.id, { element, from: element.closest('.Page'), page })
  return true
}

/**
 * Brings the focus back to where it was before an overlay opened, unless it has gone elsewhere. When
 * the opener was drawn again meanwhile, its successor counts; without one, the page around.
 *
 * @returns false when the overlay is still there, with new content
 */
export function returnFocus(overlay: HTMLElement): boolean {
  if (document.getElementById(overlay.id)) return false
  const opener = openers.get(overlay.id)
  openers.delete(overlay.id)
  if (opener && document.activeElement === document.body) {
    const { element, from, page } = opener
    const next = element.isConnected ? element : successor(element, from ?? document)
    next?.focus({ preventScroll: true })
    if (document.activeElement === document.body && page) {
      page.tabIndex = -1
      page.focus({ preventScroll: true })
    }
  }
  return true
}

/** The element that stands in the place of one that was drawn again: the same of its kind. */
function successor(element: HTMLElement, page: ParentNode): HTMLElement | undefined {
  const { localName } = element
  const old = element.closest('[data-id]')
  const id = old?.getAttribute('data-id') ?? ''
  const next = page.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
  if (!next || old === element) return next?.matches(localName) ? next : undefined
  const [kind = ''] = element.classList
  const alike = localName + (kind && `.${CSS.escape(kind)}`)
  const at = [...(old?.querySelectorAll(alike) ?? [])].indexOf(element)
  return next.querySelectorAll<HTMLElement>(alike)[at]
}
