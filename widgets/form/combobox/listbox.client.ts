/** Says what cannot be seen. */
export function announce(text: string): void {
  const announcer = document.querySelector('.Announcer')
  if (announcer) announcer.textContent = text
}

const gap = 4

/**
 * The list that pops up below a combobox: which option is active, and where it stands. The focus stays
 * in the combobox (APG, “Combobox Pattern”).
 */
export class Listbox {
  #active: HTMLElement | undefined
  readonly #follow = () => this.place()

  /**
   * @param element the popover
   * @param combobox what has the focus
   * @param box what the list stands below
   */
  constructor(
    readonly element: HTMLElement,
    readonly combobox: HTMLElement,
    readonly box: HTMLElement,
    choose: (option: HTMLElement) => void,
  ) {
    combobox.setAttribute('aria-controls', element.id)
    combobox.ariaExpanded = 'false'
    // The combobox keeps the focus.
    element.onpointerdown = (event) => event.preventDefault()
    element.onmousedown = (event) => event.preventDefault()
    element.onclick = ({ target }) => {
      const option = (target as Element).closest<HTMLElement>('.Option')
      if (option && isEnabled(option)) choose(option)
    }
  }

  get isOpen(): boolean {
    return this.combobox.ariaExpanded === 'true'
  }

  get active(): HTMLElement | undefined {
    return this.#active
  }

  /** The options that can be chosen. */
  get options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.Option')].filter(isEnabled)
  }

  open(): void {
    if (this.isOpen) return
    this.element.showPopover()
    this.combobox.ariaExpanded = 'true'
    this.place()
    addEventListener('scroll', this.#follow, { capture: true, passive: true })
    addEventListener('resize', this.#follow)
  }

  close(): void {
    this.activate(undefined)
    removeEventListener('scroll', this.#follow, { capture: true })
    removeEventListener('resize', this.#follow)
    if (!this.isOpen) return
    this.combobox.ariaExpanded = 'false'
    if (this.element.isConnected) this.element.hidePopover()
  }

  activate(option: HTMLElement | undefined): void {
    this.#active?.classList.remove('Active')
    this.#active = option
    option?.classList.add('Active')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.combobox.setAttribute('aria-activedescendant', option.id)
    else this.combobox.removeAttribute('aria-activedescendant')
  }

  /** Moves by so many options; stops at the ends. */
  move(by: number): void {
    const { options } = this
    const at = this.#active ? options.indexOf(this.#active) : by > 0 ? -1 : options.length
    this.activate(options[Math.max(0, Math.min(options.length - 1, at + by))])
  }

  /** Below the box where there is room, else above it. */
  place(): void {
    const { top, bottom, left, width } = this.box.getBoundingClientRect()
    const { style, offsetHeight } = this.element
    const isBelow = bottom + gap + offsetHeight <= innerHeight || top < innerHeight - bottom
    style.left = `${left}px`
    style.width = `${width}px`
    style.top = `${isBelow ? bottom + gap : Math.max(0, top - gap - offsetHeight)}px`
  }
}

function isEnabled(option: HTMLElement): boolean {
  return option.ariaDisabled !== 'true'
}
