import { controls, isUnsent } from './control.js'

/**
 * What the user has been in, has chosen or opened. Only this has to be looked at when a part of the page
 * is replaced.
 */
export const touched = new Set<Element>()

/** What was scrolled, apart from the page. */
export const scrolled = new Set<Element>()

/** Notes from now on what is touched. */
export function startTouched(): void {
  note(['focus', 'input', 'change', 'toggle'], touched)
  note(['scroll'], scrolled)
  // What was typed before this script had arrived, or what the browser has restored.
  addEventListener('pageshow', () => {
    for (const control of document.querySelectorAll(controls)) {
      if (isUnsent(control)) touched.add(control)
    }
  })
}

function note(types: readonly string[], elements: Set<Element>): void {
  for (const type of types) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (!(target instanceof Element)) return
        elements.add(target)
        // Another one of its group has lost its tick.
        const { type, name } = target as HTMLInputElement
        if (type === 'radio') document.getElementsByName(name).forEach((one) => elements.add(one))
      },
      true,
    )
  }
}
