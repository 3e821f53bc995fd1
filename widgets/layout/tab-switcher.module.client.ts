import type {} from 'bespa/client'

/** A tab that the user has selected, until the server has confirmed it. */
interface Choice {
  readonly key: string
  /** Whether a request has sent it. The next answer then counts. */
  sent: boolean
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const hiddenBody = '.TabBody[hidden]'
const switchers = new Set<HTMLElement>()
/** By page and by the switcher's name. */
const choices = new WeakMap<Element, Map<string, Choice>>()
const inSight = new WeakMap<HTMLElement, Element>()

bespa.define('TabSwitcher', (root) => {
  switchers.add(root)
  root.addEventListener('click', (event) => clicked(root, event))
  root.addEventListener('keydown', (event) => pressed(root, event))
  arrangeAll()
  openRefused(root)
  openAnchor(root)
  return () => switchers.delete(root)
})

document.addEventListener('bespa:request', ({ target }) => {
  for (const choice of choices.get(target as Element)?.values() ?? []) choice.sent = true
})

// The tabs show what the server has confirmed: also after Back, a link elsewhere, or a failure.
for (const type of ['bespa:after-swap', 'bespa:error']) {
  document.addEventListener(type, ({ target }) => {
    const chosen = choices.get(target as Element)
    for (const [name, { sent }] of chosen ?? []) if (sent) chosen?.delete(name)
    arrangeAll()
  })
}

// Before all others, since they may want to focus what is in the tab.
addEventListener(
  'invalid',
  ({ target }) => {
    const control = target as Control
    const { form } = control
    const first = form && bespa.membersOf(form).querySelector(':is(input,select,textarea):invalid')
    if (!first || first === control) reveal(control)
  },
  true,
)
addEventListener(
  'click',
  ({ target }) => {
    const href = (target as Element).closest('a[href^="#"]')?.getAttribute('href')
    const goal = href && anchorGoal(href)
    if (goal) reveal(goal)
  },
  true,
)
// The browser has found what the user searches the page for.
addEventListener('beforematch', ({ target }) => reveal(target as Element))

function clicked(root: HTMLElement, event: MouseEvent): void {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
  const tab = tabsOf(root).find((one) => one.contains(target as Element))
  if (button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return
  if (!tab || !switchesAtOnce(root, tab)) return
  if (isSelected(tab)) event.preventDefault()
  else choose(root, tab)
}

function pressed(root: HTMLElement, event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event
  const tabs = tabsOf(root).filter(({ ariaDisabled }) => !ariaDisabled)
  const at = tabs.indexOf(target as HTMLElement)
  if (at < 0 || ctrlKey || metaKey || shiftKey || altKey) return
  const onward = getComputedStyle(root).direction === 'rtl' ? -1 : 1
  const goals: Record<string, number> = {
    ' ': at,
    Home: 0,
    End: -1,
    ArrowRight: at + onward,
    ArrowLeft: at - onward,
  }
  const goal = goals[key]
  const next = goal === undefined ? undefined : tabs.at(goal % tabs.length)
  if (!next) return
  event.preventDefault()
  next.focus()
  if (key === ' ') next.click()
  else if (switchesAtOnce(root, next) && !isSelected(next)) {
    choose(root, next)
    tell(root, next)
  }
}

/** Selects a tab in all switchers of the name, without waiting for the server. */
function choose(root: HTMLElement, { dataset }: HTMLElement): void {
  const page = pageOf(root)
  const chosen = choices.get(page) ?? new Map<string, Choice>()
  choices.set(page, chosen.set(nameOf(root), { key: keyOf(dataset), sent: false }))
  arrangeAll()
}

function tell(root: HTMLElement, { dataset }: HTMLElement): void {
  const changes = new URLSearchParams([[nameOf(root), keyOf(dataset)]])
  bespa.navigate(root, `?${changes.toString()}`, { history: 'replace' })
}

/** Opens the tabs that something is hidden in. */
function reveal(element: Element): void {
  const body = element.closest<HTMLElement>(hiddenBody)
  const root = body?.closest<HTMLElement>('.TabSwitcher')
  if (!body || !root) return
  choose(root, body)
  tell(root, body)
  if (root.parentElement) reveal(root.parentElement)
}

/** A form that the server has refused: its first error may be in a tab that is not open. */
function openRefused(root: HTMLElement): void {
  const field = root.querySelector<HTMLElement>(`${hiddenBody} [aria-invalid=true]`)
  const first = field?.closest('form[data-refused]')?.querySelector('[aria-invalid=true]')
  if (!field || first !== field) return
  reveal(field)
  field.focus()
}

/** A page that was asked for by an address with `#id`. */
function openAnchor(root: HTMLElement): void {
  const goal = anchorGoal(location.hash)
  if (document.readyState === 'complete' || !goal || !root.contains(goal)) return
  reveal(goal)
  goal.scrollIntoView()
}

function anchorGoal(href: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(href.slice(1)))
  } catch {
    // Not encoded as an address has to be: it leads nowhere.
    return null
  }
}

function arrangeAll(): void {
  for (const root of switchers) arrange(root)
}

function arrange(root: HTMLElement): void {
  const [tabs, bodies] = [tabsOf(root), bodiesOf(root)]
  if (!isDynamic(root)) {
    const key = selectedKey(root, [...tabs, ...bodies])
    for (const tab of tabs) tab.ariaSelected = String(keyOf(tab.dataset) === key)
    for (const body of bodies) {
      const isOpen = keyOf(body.dataset) === key
      body.tabIndex = isOpen ? 0 : -1
      if (isOpen) body.removeAttribute('hidden')
      else body.setAttribute('hidden', 'until-found')
    }
  }
  const selected = tabs.find(isSelected) ?? tabs[0]
  for (const tab of tabs) tab.tabIndex = tab === selected ? 0 : -1
  refer(root, tabs, bodies)
  if (selected) bringIntoSight(root, selected)
}

function selectedKey(root: HTMLElement, parts: readonly HTMLElement[]): string | undefined {
  const page = pageOf(root)
  const json = page.querySelector(':scope > .State')?.textContent ?? '{}'
  const state = JSON.parse(json) as Record<string, string | string[]>
  const [confirmed] = [state[nameOf(root)] ?? ''].flat()
  const key = choices.get(page)?.get(nameOf(root))?.key ?? confirmed
  return parts.some(({ dataset }) => keyOf(dataset) === key) ? key : root.dataset['default']
}

/** Labels and bodies may stand in two switchers of one name, which the server draws one by one. */
function refer(root: HTMLElement, tabs: HTMLElement[], bodies: HTMLElement[]): void {
  const kin = [...switchers].filter(
    (other) => nameOf(other) === nameOf(root) && pageOf(other) === pageOf(root),
  )
  for (const tab of tabs) referTo(tab, 'aria-controls', kin.flatMap(bodiesOf))
  for (const body of bodies) referTo(body, 'aria-labelledby', kin.flatMap(tabsOf))
}

function referTo(part: HTMLElement, attribute: string, others: readonly HTMLElement[]): void {
  const same = others.filter(({ dataset }) => keyOf(dataset) === keyOf(part.dataset))
  if (same.length > 0) part.setAttribute(attribute, same.map(({ id }) => id).join(' '))
  else part.removeAttribute(attribute)
}

/** Scrolls the strip, but not the page. Of a label that is wider than the strip the beginning is seen. */
function bringIntoSight(root: HTMLElement, tab: HTMLElement): void {
  const strip = tab.parentElement
  if (!strip || inSight.get(root) === tab) return
  inSight.set(root, tab)
  const [window, box] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()]
  const [left, right] = [box.left - window.left, box.right - window.right]
  if (box.width <= window.width) strip.scrollLeft += Math.min(0, left) + Math.max(0, right)
  else strip.scrollLeft += strip.matches(':dir(rtl)') ? right : left
}

function tabsOf(root: HTMLElement): HTMLElement[] {
  return partsOf(root, '[role=tab]')
}

function bodiesOf(root: HTMLElement): HTMLElement[] {
  return partsOf(root, '[role=tabpanel]')
}

/** Not those of switchers, and pages, within. */
function partsOf(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (part) => part.closest('.TabSwitcher') === root,
  )
}

function switchesAtOnce(root: HTMLElement, { dataset, ariaDisabled }: HTMLElement): boolean {
  return !isDynamic(root) && !ariaDisabled && !('leadsAway' in dataset)
}

function isSelected({ ariaSelected }: HTMLElement): boolean {
  return ariaSelected === 'true'
}

function isDynamic({ dataset }: HTMLElement): boolean {
  return 'dynamic' in dataset
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset['name'] ?? ''
}

function keyOf({ tab = '' }: DOMStringMap): string {
  return tab
}

function pageOf(element: Element): Element {
  return element.closest('.Page') ?? document.body
}
