/**
 * Speaks the text of an element that asks for it (`data-announce`). The live region is part of the
 * document from the start: one that arrives together with its text is often not spoken.
 */
export function announce(element: Element): void {
  const announcer = document.querySelector('.Announcer')
  if (announcer && element.matches('[data-announce]')) {
    announcer.textContent = element.textContent.trim()
  }
}
