/** The width that the user has given a panel, in pixels; 0 when none is known. */
export function storedWidth(panel: HTMLElement): number {
  try {
    return Number(localStorage.getItem(keyOf(panel))) || 0
  } catch {
    return 0
  }
}

/** Remembers the width, as far as the browser lets pages remember anything. */
export function storeWidth(panel: HTMLElement, pixels: number): void {
  try {
    localStorage.setItem(keyOf(panel), `${pixels}`)
  } catch {
    // It holds until the panel is closed.
  }
}

/** The same panel, in whatever state its page is. */
function keyOf({ dataset, parentElement }: HTMLElement): string {
  const page = parentElement?.closest<HTMLElement>('.Page')
  return `bespa-panel ${page?.dataset['location'] ?? ''} ${dataset['id'] ?? ''}`
}
