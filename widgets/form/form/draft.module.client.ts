import type {} from 'bespa/client'

/** Milliseconds without a further change before a draft is kept. */
const pause = 1000

const timers = new WeakMap<HTMLFormElement, number>()
const running = new WeakMap<HTMLFormElement, AbortController>()

for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const form = (target as HTMLInputElement).form
    if (!form || !('draft' in bespa.membersOf(form).dataset)) return
    cancel(form)
    timers.set(
      form,
      window.setTimeout(() => void keep(form), pause),
    )
  })
}

// What is sent is kept by the server, or saved.
document.addEventListener('submit', ({ target }) => {
  cancel(target as HTMLFormElement)
})

function cancel(form: HTMLFormElement): void {
  clearTimeout(timers.get(form))
  running.get(form)?.abort()
}

/** Has the server keep what is in a form. */
async function keep(form: HTMLFormElement): Promise<void> {
  const { isConnected, ariaBusy, dataset } = bespa.membersOf(form)
  if (!isConnected || ariaBusy) return
  const abort = new AbortController()
  running.set(form, abort)
  const entries = new URLSearchParams({ _draft: '1' })
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') entries.append(name, value)
  }
  const kept = await bespa.ask(form, entries, abort.signal)
  const place = bespa.membersOf(form).querySelector(':scope > .DraftState')
  if (!kept || abort.signal.aborted || !place) return
  const time = new Date().toLocaleTimeString(document.documentElement.lang || undefined, {
    timeStyle: 'short',
  })
  place.textContent = (dataset['draft'] ?? '').replace('{time}', () => time)
}
