import { controls, isUnsent } from './control.js'

/**
 * What the user has done something to: typed or chosen, scrolled, opened or closed. Only this has to be
 * looked at when a part of the page is replaced.
 */
export const touched = new Set<Element>()

/** Notes from now on what is touched. */
export function startTouched(): void {
  for (const type of ['input', 'change', 'scroll', 'toggle']) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Element) touched.add(target)
      },
      true,
    )
  }
  // What was typed before this script had arrived, or what the browser has restored.
  addEventListener('pageshow', () => {
    for (const control of document.querySelectorAll(controls)) {
      if (isUnsent(control)) touched.add(control)
    }
  })
}
