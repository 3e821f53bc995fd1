import type { Behaviour, Dispose } from './index.js'
import { warn } from './warn.js'

/** The name of the behaviour that every element with `data-observe-width` has. */
export const widthSteps = 'width-steps'
const selector = '[data-widget],[data-observe-width]'
const definitions = new Map<string, Behaviour>()
const started = new Map<Element, Map<string, Dispose | void>>()

/** Defines a behaviour and starts it on the elements that are there already. */
export function define(name: string, behaviour: Behaviour): void {
  definitions.set(name, behaviour)
  startWithin(document)
}

/** Starts behaviours on elements as they arrive, and stops them when their element is gone. */
export function startBehaviours(): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) startWithin(node)
    }
    for (const [element, disposers] of started) {
      if (element.isConnected) continue
      started.delete(element)
      for (const dispose of disposers.values()) attempt(() => dispose?.())
    }
  }).observe(document, { childList: true, subtree: true })
  if (DEVELOPMENT) addEventListener('load', warnOfUnknown)
}

function warnOfUnknown(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>(selector)) {
    for (const name of namesOf(dataset)) {
      if (!definitions.has(name)) warn('unknown-behavior', name)
    }
  }
}

function startWithin(root: ParentNode): void {
  if (root instanceof HTMLElement) start(root)
  for (const element of root.querySelectorAll<HTMLElement>(selector)) start(element)
}

function start(element: HTMLElement): void {
  if (!element.isConnected) return
  for (const name of namesOf(element.dataset)) {
    const behaviour = definitions.get(name)
    let disposers = started.get(element)
    if (!behaviour || disposers?.has(name)) continue
    if (!disposers) started.set(element, (disposers = new Map<string, Dispose | void>()))
    disposers.set(name, undefined)
    attempt(() => disposers.set(name, behaviour(element)))
  }
}

function namesOf({ widget = '', observeWidth }: DOMStringMap): string[] {
  return `${widget} ${observeWidth ? widthSteps : ''}`.match(/\S+/g) ?? []
}

/** One behaviour that fails must not stop the others. */
function attempt(task: () => void): void {
  try {
    task()
  } catch (error) {
    reportError(error)
  }
}
