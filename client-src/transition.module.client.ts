import type {} from './index.js'

/** What a page or a widget has that wants its changes to be animated. */
const selector = '[data-transition]'
const root = document.documentElement
const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** The latest transition, and whether its answer is shown. */
let latest: ViewTransition | undefined
let waiting: Promise<void> | undefined
let named: HTMLElement[] = []

document.addEventListener('bespa:answer', (event) => {
  const { elements, apply } = event.detail
  const page = event.target as HTMLElement
  if (isAnimated(page, elements)) {
    event.preventDefault()
    animate(page, apply)
  } else if (waiting) {
    // Answers are shown in the order in which they have come.
    event.preventDefault()
    void waiting.then(apply)
  }
})

function animate(page: HTMLElement, apply: () => void): void {
  const isWhole = page.matches(`main${selector}`)
  setNames(isWhole)
  const transition = document.startViewTransition(() => {
    apply()
    setNames(isWhole)
  })
  latest = transition
  const shown = transition.updateCallbackDone.finally(() => {
    if (waiting === shown) waiting = undefined
  })
  waiting = shown
  const end = () => {
    if (latest === transition) clearNames()
  }
  transition.finished.then(end, end)
  // A browser that cannot animate it has shown it all the same.
  transition.ready.catch(() => undefined)
}

function isAnimated(page: HTMLElement, elements: readonly Element[]): boolean {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not every browser has it
  if (calm.matches || !document.startViewTransition) return false
  const own = elements.map((one) => bespa.membersOf(one))
  const ids = own.map((one) => `[data-id="${CSS.escape(one.getAttribute('data-id') ?? '')}"]`)
  const places = elements.length > 0 ? page.querySelectorAll(ids.join()) : []
  return [page, ...own, ...[...places].map((one) => bespa.membersOf(one))].some(
    (one) => one.matches(selector) || (one !== page && one.querySelector(selector)),
  )
}

/**
 * Names what is animated by itself; everything else changes at once, unless the page fades as a whole.
 * A name that stands twice would keep the browser from animating anything.
 */
function setNames(isWhole: boolean): void {
  clearNames()
  const names = new Set<string>()
  if (!isWhole) name(root, 'none')
  document.querySelectorAll<HTMLElement>(`${selector}:not(main)`).forEach((element, at) => {
    const own = element.dataset['transition'] || `bespa-page-${at}`
    if (!names.has(own)) name(element, own)
    names.add(own)
  })
}

function name(element: HTMLElement, own: string): void {
  element.style.viewTransitionName = own
  named.push(element)
}

function clearNames(): void {
  for (const element of named) element.style.viewTransitionName = ''
  named = []
}
