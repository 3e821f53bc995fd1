/** The parts of the document that must be heard and used whatever is open: see `document.ts`. */
const selector = '.Announcer,.FetchError'

/** Modal dialogs, the topmost last: each shuts out what is not in it. */
const dialogs: HTMLElement[] = []

/** Takes the live parts into a dialog that is modal now. */
export function enter(dialog: HTMLElement): void {
  dialogs.push(dialog)
  move()
}

/** Takes the live parts out of a dialog that has gone. */
export function leave(dialog: HTMLElement): void {
  dialogs.splice(dialogs.indexOf(dialog), 1)
  move()
}

function move(): void {
  const place = dialogs.findLast(({ isConnected }) => isConnected) ?? document.body
  for (const part of partsIn(document)) if (part.parentElement !== place) place.append(part)
}

function partsIn(parent: ParentNode): NodeListOf<Element> {
  return parent.querySelectorAll(selector)
}

// They must not go with what they are in.
document.addEventListener('bespa:before-swap', ({ detail }) => {
  document.body.append(...partsIn(bespa.membersOf(detail.element)))
})
document.addEventListener('bespa:after-swap', move)
