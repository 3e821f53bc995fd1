import type { DOMWindow } from 'jsdom'
import { describe } from './element-labels.js'
import { fileOf } from '../browser/request-body.js'

const chosen = new WeakMap<Element, readonly File[]>()
const watched = new WeakSet<object>()

/**
 * Chooses files for a file input. jsdom gives no way to, so `files` of the element is replaced, and
 * the files join the data of its form when that is made.
 *
 * @param value files, or nothing (`''`) to take the choice back
 */
export async function chooseFiles(
  window: DOMWindow,
  control: HTMLInputElement,
  value: unknown,
): Promise<void> {
  const given = value === '' ? [] : [value].flat()
  if (!given.every((one) => one instanceof File)) {
    throw new TypeError(`${describe(control)} takes files: new File(['content'], 'name.txt')`)
  }
  if (given.length > 1 && !control.multiple) throw new Error(`${describe(control)} takes one file`)
  const files = await Promise.all(given.map((file) => fileOf(window, file)))
  const list = Object.assign([...files], { item: (at: number) => files[at] ?? null })
  Object.defineProperty(control, 'files', { configurable: true, value: list })
  chosen.set(control, files)
  watchForms(window)
}

function watchForms(window: DOMWindow): void {
  if (watched.has(window)) return
  watched.add(window)
  const addFiles = ({ formData, target }: FormDataEvent) => {
    for (const control of (target as HTMLFormElement).elements as Iterable<HTMLInputElement>) {
      const files = chosen.get(control)
      if (!files || !control.name || control.matches(':disabled')) continue
      formData.delete(control.name)
      for (const file of files) formData.append(control.name, file)
    }
  }
  // Before the listeners of the page.
  window.addEventListener('formdata', addFiles, { capture: true })
}
