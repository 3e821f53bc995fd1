import type {} from 'bespa/client'
import { isEditedControl, type Control } from './edited-control.client.js'

/** What the user has agreed to lose, or has just sent. */
const settled = new WeakSet<Element>()

addEventListener('beforeunload', (event) => {
  if (unsavedForm(document)) event.preventDefault()
})

// A link that leads away from a nested page, or closes the overlay that the form is in.
document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[href]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    const href = link.dataset['action'] ?? link.getAttribute('href') ?? ''
    const overlay = link.closest('dialog,.SidePanel')
    const page = link.closest('.Page')
    const leaves = !/^[?#]/.test(href) || link.matches('.OverlayClose')
    const scope = overlay ?? (page?.parentElement?.closest('.Page') ? page : null)
    if (leaves && scope && !mayLeave(scope)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  },
  true,
)

// Back and Forward may close what lies over the page, or beside it.
document.addEventListener('bespa:before-restore', (event) => {
  const { state } = event.detail
  const overlays = [...document.querySelectorAll('dialog:modal,.SidePanel')]
  if (!overlays.every((one) => showsOn(one, state) || mayLeave(one))) event.preventDefault()
})

// What is sent is not lost. A form that is refused comes back as one that was edited.
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  const form = target as HTMLFormElement
  const members = bespa.membersOf(form)
  if ('unsaved' in members.dataset)
    setTimeout(() => (members.ariaBusy || !defaultPrevented) && settled.add(form))
})
document.addEventListener('input', ({ target }) => {
  const form = (target as Control).form
  if (form) settled.delete(form)
})
document.addEventListener('bespa:error', () => {
  for (const form of document.querySelectorAll('form[data-unsaved]')) settled.delete(form)
})

/** Whether an overlay shows the same in another state of the page. */
function showsOn(overlay: Element, next: URLSearchParams): boolean {
  const close = overlay.querySelector<HTMLElement>(':scope > .OverlayClose')
  const action = close?.dataset['action'] ?? close?.getAttribute('href') ?? ''
  const [key = ''] = new URLSearchParams(action.replace(/^.*\?/, '')).keys()
  const page = overlay.closest('.Page')
  // What belongs to a page within the page goes with that alone.
  if (page?.parentElement?.closest('.Page')) return true
  const state = JSON.parse(page?.querySelector('.State')?.textContent ?? '{}') as Record<
    string,
    unknown
  >
  return next.get(key) === (state[key] ?? null)
}

function mayLeave(scope: ParentNode): boolean {
  const form = unsavedForm(scope)
  if (!form) return true
  const leaves = confirm(bespa.membersOf(form).dataset['unsaved'])
  if (leaves) settled.add(form)
  return leaves
}

function unsavedForm(scope: ParentNode): HTMLFormElement | undefined {
  const forms = [...scope.querySelectorAll<HTMLFormElement>('form[data-unsaved]')]
  return forms.find((form) => !settled.has(form) && isEdited(form))
}

/**
 * Whether anything in the form differs from what is stored. What the server has drawn is stored, or
 * says so.
 */
function isEdited(form: HTMLFormElement): boolean {
  const { dataset, elements } = bespa.membersOf(form)
  if ('edited' in dataset) return true
  return ([...elements] as Control[]).some(isEditedControl)
}
