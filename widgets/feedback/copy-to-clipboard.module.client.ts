import type {} from 'bespa/client'

/** Milliseconds for which the button shows what has come of it. */
const shownFor = 2000

bespa.define('CopyToClipboard', (root) => {
  const status = root.querySelector('[role=status]')
  let timer: number | undefined

  const show = (result: '' | 'Copied' | 'Failed') => {
    for (const name of ['Copied', 'Failed']) root.classList.toggle(name, name === result)
    if (status) status.textContent = root.dataset[result.toLowerCase()] ?? ''
  }
  const onClick = async (event: Event) => {
    // A card or a table row around it is not meant.
    event.stopPropagation()
    if (!(event.target as Element).closest('button')) return
    const copied = await copy(root.dataset['text'] ?? '', root)
    clearTimeout(timer)
    show('')
    // After a while without text the same words are spoken again.
    setTimeout(show, 50, copied ? 'Copied' : 'Failed')
    timer = window.setTimeout(show, shownFor, '')
  }
  root.addEventListener('click', (event) => void onClick(event))
  return () => clearTimeout(timer)
})

async function copy(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text, place)
  }
}

/** The old way, for pages without TLS: there is no clipboard interface in them. */
function copyBySelection(text: string, place: HTMLElement): boolean {
  const focused = document.activeElement as HTMLElement | null
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'VisuallyHidden'
  // Within the place, because around an open dialog nothing can be selected.
  place.append(field)
  field.select()
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works without TLS
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    focused?.focus({ preventScroll: true })
  }
}
