import type {} from 'bespa/client'

/** As many requests are listed. */
const most = 2

// Lists the requests of an app in a stage: what was sent, what was redrawn, and how large the answer was.
// What was redrawn is outlined for a moment, and the code that asked for it is marked.
bespa.define('WireLog', (root) => {
  const app = root.querySelector<HTMLElement>('.HeroApp')
  const list = root.querySelector('ol')
  if (!app || !list) return
  let sent: { readonly start: number; readonly words: string; readonly keys: string[] } | undefined

  const onRequest = (event: Event) => {
    const { method, url, parameters } = (
      event as CustomEvent<{ method: string; url: string; parameters: URLSearchParams }>
    ).detail
    const keys = parameters.getAll('_changed').flatMap((names) => names.split(','))
    const name = parameters.has('_submit') ? 'a form' : keys.join(', ')
    sent = {
      start: performance.now(),
      words: `${method} ${url.replace(/\?.*/, '')} · ${name}`,
      keys,
    }
  }
  const onSwap = (event: Event) => {
    const elements = (event as CustomEvent<{ elements: readonly Element[] }>).detail.elements
    const drawn = elements.filter((one) => !one.matches('.Empty, .State'))
    for (const one of drawn) light(one, 'JustRedrawn')
    if (!sent) return
    const { start, words, keys } = sent
    sent = undefined
    const time = Math.round(performance.now() - start)
    for (const line of root.querySelectorAll('.MarkedLine')) {
      if (keys.some((key) => line.textContent.includes(`'${key}'`))) light(line, 'JustAsked')
    }
    const names = drawn.map((one) => one.classList[0] ?? one.localName)
    setTimeout(() =>
      add(words, `${names.join(', ') || 'nothing'} redrawn`, `${size()} · ${time} ms`),
    )
  }
  const add = (...texts: string[]) => {
    const row = document.createElement('li')
    for (const text of texts) {
      const part = document.createElement('span')
      part.textContent = text
      row.append(part)
    }
    list.querySelector('.WireLogExample')?.remove()
    list.prepend(row)
    while (list.children.length > most) list.lastChild?.remove()
  }

  app.addEventListener('bespa:request', onRequest)
  app.addEventListener('bespa:after-swap', onSwap)
  return () => {
    app.removeEventListener('bespa:request', onRequest)
    app.removeEventListener('bespa:after-swap', onSwap)
  }
})

/** Lets an element light up, also when it is still lit. */
function light(element: Element, name: string): void {
  element.classList.remove(name)
  // A layout between the two lets the animation begin again.
  element.getBoundingClientRect()
  element.classList.add(name)
  setTimeout(() => element.classList.remove(name), 1500)
}

/** How large the last answer was. */
function size(): string {
  const answers = performance
    .getEntriesByType('resource')
    .filter((one): one is PerformanceResourceTiming => 'initiatorType' in one)
    .filter(({ initiatorType }) => initiatorType === 'fetch')
  const bytes = answers.at(-1)?.encodedBodySize ?? 0
  return bytes > 0 ? `${bytes.toLocaleString()} B` : ''
}
