/** An open modal dialog or popover, and how it is asked to close. */
export interface TopLayerEntry {
  readonly element: Element
  readonly isModal: boolean
  /** What Escape does. */
  readonly dismiss: (() => void) | undefined
}

/** The elements of a document that lie above all others, the topmost last. */
export class TopLayer {
  #entries: TopLayerEntry[] = []

  get #present(): TopLayerEntry[] {
    return (this.#entries = this.#entries.filter(({ element }) => element.isConnected))
  }

  /** All entries from the topmost down. */
  get entries(): readonly TopLayerEntry[] {
    return this.#present.toReversed()
  }

  add(entry: TopLayerEntry): void {
    this.remove(entry.element)
    this.#entries.push(entry)
  }

  remove(element: Element): void {
    this.#entries = this.#entries.filter((entry) => entry.element !== element)
  }

  /** The entry of an element, when it is there. */
  find(element: Element): TopLayerEntry | undefined {
    return this.#present.find((entry) => entry.element === element)
  }

  /** The modal dialog outside of which nothing can be used. */
  get modal(): Element | undefined {
    return this.#present.findLast(({ isModal }) => isModal)?.element
  }
}
