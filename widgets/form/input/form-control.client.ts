/** A native control that takes a value. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The input, in the sense of BESPA, that a native control belongs to. */
export function inputOf(control: Element): HTMLElement | null {
  return control.closest<HTMLElement>('.FormControl')
}

/** The place for the error of an input. */
export function errorOf(input: Element | null): HTMLElement | null {
  return input?.querySelector<HTMLElement>(':scope > .Support > .Error') ?? null
}

/** Lets an input look, and sound, as its error says. */
export function showValidity(input: HTMLElement, error: string): void {
  const place = errorOf(input)
  if (place && place.textContent !== error) place.textContent = error
  input.classList.toggle('Invalid', error !== '')
  const control = input.matches('fieldset') ? input : input.querySelector('input,select,textarea')
  if (control) control.ariaInvalid = `${error !== ''}`
}

/** What an input would post. */
export function postedBy(input: Element): string {
  const controls = input.querySelectorAll<HTMLInputElement>('input,select,textarea')
  return [...controls]
    .map(({ type, value, checked }) => (/radio|checkbox/.test(type) ? `${checked}` : value))
    .join('\n')
}
