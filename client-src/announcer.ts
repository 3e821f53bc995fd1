import { membersOf } from './form-members.js'

/**
 * Speaks the text of an element that asks for it (`data-announce`). The live region is part of the
 * document from the start: one that arrives together with its text is often not spoken.
 */
export function announce(element: Element): void {
  const members = membersOf(element)
  if (!members.hasAttribute('data-announce')) return
  const announcer = document.querySelector('.Announcer')
  if (announcer) announcer.textContent = members.textContent.trim()
}
