/**
 * Copies a text to the clipboard, also where there is no interface for it.
 *
 * @param place an element in which something can be selected meanwhile
 * @returns whether it was copied
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
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
