import type {} from 'bespa/client'

const focusable = 'input,select,textarea,button,[tabindex]'

// A refused form shows its first error; an entry in the list of errors leads to its field.
bespa.define('Form', (root) => {
  const form = bespa.membersOf(root)
  const listening = new AbortController()
  const { signal } = listening
  form.addEventListener('click', followError, { signal })
  const find = (selector: string) => form.querySelector<HTMLElement>(selector)
  const field = find('[aria-invalid=true]') ?? find('.FormErrors')
  // After all that has arrived is in its place, because the focus needs the layout.
  if ('refused' in form.dataset && field && !isTypingOutside(root))
    queueMicrotask(() => show(field))
  return () => listening.abort()
})

function followError(event: Event): void {
  const link = (event.target as Element).closest('.FormErrors a')
  const field = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
  if (!field) return
  event.preventDefault()
  show(field)
}

function show(field: HTMLElement): void {
  const control = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable)
  control?.focus({ preventScroll: true })
  const part = field.closest('.FormControl') ?? field
  part.scrollIntoView({ block: 'center' })
}

/** Who has gone on to write elsewhere, while the form was on its way, is not called back. */
function isTypingOutside(root: HTMLElement): boolean {
  const active = document.activeElement
  return (
    active?.matches('input,select,textarea') === true && !bespa.membersOf(root).contains(active)
  )
}
