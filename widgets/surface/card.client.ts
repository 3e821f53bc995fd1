import type {} from 'bespa/client'

const worksItself =
  'a,button,input,select,textarea,label,summary,audio,video,dialog,[popover],[contenteditable],[tabindex]'

// A click on the text of a card, which can be selected, counts as one on the link behind it.
bespa.define('Card', (root) => {
  root.addEventListener('click', (event) => {
    if (isMeant(root, event)) handOn(root, new MouseEvent('click', event))
  })
  // Browsers follow a middle click that comes from a script only as what it stands for.
  root.addEventListener('auxclick', (event) => {
    if (event.button !== 1 || !isMeant(root, event) || pressOf(root)?.matches('button')) return
    const init = { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true }
    handOn(root, new MouseEvent('click', init))
  })
})

function handOn(root: HTMLElement, click: MouseEvent): void {
  pressOf(root)?.dispatchEvent(click)
}

/** The link, or the button of an action, that the card is as a whole. */
function pressOf(root: HTMLElement): Element | null {
  return root.querySelector(':scope > .CardLink')
}

function isMeant(root: HTMLElement, { target, defaultPrevented }: MouseEvent): boolean {
  if (defaultPrevented || !(target instanceof Element) || isSelected(target)) return false
  const part = target.closest(worksItself)
  const isOnAnother = target.closest('[data-widget~=Card]') !== root
  return !isOnAnother && (!part || part === root || !root.contains(part))
}

function isSelected(target: Element): boolean {
  const selection = getSelection()
  return selection?.type === 'Range' && selection.containsNode(target, true)
}
