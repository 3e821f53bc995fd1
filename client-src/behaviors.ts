import { membersOf } from './form-members.js'
import type { Behavior, Dispose } from './index.js'
import { modulesLoaded } from './modules.js'
import { warn } from './warn.js'

/** The name of the behavior that every element with `data-observe-width` has. */
export const widthSteps = 'width'
const selector = '[data-widget],[data-observe-width]'
const definitions = new Map<string, Behavior>()
const started = new Map<Element, Map<string, Dispose | void>>()

/** Defines a behavior and starts it on the elements that are there already. */
export function define(name: string, behavior: Behavior): void {
  definitions.set(name, behavior)
  startWithin(document)
}

/** Starts behaviors on elements as they arrive, and stops them when their element is gone. */
export function startBehaviors(): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) startWithin(node)
    }
    for (const element of started.keys()) if (!membersOf(element).isConnected) stop(element)
  }).observe(document, { childList: true, subtree: true })
  if (DEVELOPMENT) {
    // Behaviors start, and the first of them asks for modules, after what has brought them.
    const later = () => setTimeout(() => void modulesLoaded().then(warnOfUnknown))
    addEventListener('load', later)
    document.addEventListener('bespa:after-swap', later)
  }
}

/** Starts the behaviors of an element again, whose attributes and content are others now. */
export function restart(element: HTMLElement): void {
  stop(element)
  start(element)
}

function stop(element: Element): void {
  const disposers = started.get(element)
  started.delete(element)
  for (const dispose of disposers?.values() ?? []) attempt(() => dispose?.())
}

function warnOfUnknown(): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    for (const name of namesOf(membersOf(element).dataset)) {
      if (!definitions.has(name)) warn('unknown-behavior', name)
    }
  }
}

function startWithin(root: ParentNode): void {
  if (root instanceof HTMLElement) start(root)
  for (const element of (root instanceof Element
    ? membersOf(root)
    : root
  ).querySelectorAll<HTMLElement>(selector))
    start(element)
}

function start(element: HTMLElement): void {
  const { isConnected, dataset } = membersOf(element)
  if (!isConnected) return
  for (const name of namesOf(dataset)) {
    const behavior = definitions.get(name)
    let disposers = started.get(element)
    if (!behavior || disposers?.has(name)) continue
    if (!disposers) started.set(element, (disposers = new Map<string, Dispose | void>()))
    disposers.set(name, undefined)
    attempt(() => disposers.set(name, behavior(element)))
  }
}

function namesOf({ widget = '', observeWidth }: DOMStringMap): string[] {
  return `${widget} ${observeWidth ? widthSteps : ''}`.match(/\S+/g) ?? []
}

/** One behavior that fails must not stop the others. */
function attempt(task: () => void): void {
  try {
    task()
  } catch (error) {
    reportError(error)
  }
}
