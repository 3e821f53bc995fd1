import type {} from 'bespa/client'

/** Live regions, and those that were silenced. */
const live = '[role=alert],[role=status],[data-said]'

/** The pages whose last request has sent a form: its outcome is news, also where it says the same. */
const sending = new WeakSet<EventTarget>()

document.addEventListener('bespa:request', ({ target, detail: { parameters } }) => {
  if (!target) return
  if (parameters.has('_submit') || parameters.has('_action')) sending.add(target)
  else sending.delete(target)
})

document.addEventListener('bespa:before-swap', ({ target, detail: { element, replacement } }) => {
  if (target && !sending.has(target)) hush(element, replacement)
})

/** Silences the messages of a replacement that were there before: they have been spoken. */
function hush(old: Element, next: Element): void {
  const said = new Set(liveIn(old).map(({ textContent }) => textContent))
  for (const element of liveIn(next)) {
    if (!said.has(element.textContent)) continue
    element.role = null
    element.setAttribute('data-said', '')
  }
}

function liveIn(root: Element): Element[] {
  const members = bespa.membersOf(root)
  const within = [...members.querySelectorAll(live)]
  return members.matches(live) ? [root, ...within] : within
}
