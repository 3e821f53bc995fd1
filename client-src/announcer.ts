import { membersOf } from './form-members.js'

/**
 * Speaks the text of an element that asks for it (`data-announce`). The live region is part of the
 * document from the start: one that arrives together with its text is often not spoken.
 */
export function announce(element: Element): void {
  const announcer = document.querySelector('.Announcer')
  const members = membersOf(element)
  if (announcer && members.hasAttribute('data-announce')) {
    announcer.textContent = members.textContent.trim()
  }
}
