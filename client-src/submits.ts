import { markSent } from './control.js'
import { navigate, needsRuntime } from './navigate.js'
import { encodeKey, PageView, type Submission } from './page-view.js'

/** Takes over the submission of forms whose action the browser cannot do by itself. */
export function startSubmits(): void {
  document.addEventListener('formdata', ({ formData, target }) => {
    addUnticked(target as HTMLFormElement, formData)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const { submitter } = event
    const method = said('method', form, submitter).toUpperCase() || 'GET'
    if (event.defaultPrevented || form.hasAttribute('data-native') || method === 'DIALOG') return
    if (form.ariaBusy) return event.preventDefault()
    const action = said('action', form, submitter) || '?'
    const target = said('target', form, submitter)
    const page = PageView.of(form)
    if (!needsRuntime(page, action, target)) return
    event.preventDefault()
    navigate(page, action, { target, submission: submissionOf(form, submitter, method) })
  })
}

function submissionOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  method: string,
): Submission {
  const entries = new URLSearchParams()
  const files: [string, File][] = []
  for (const [name, value] of formDataOf(form, submitter)) {
    if (typeof value === 'string') entries.append(name, value)
    else if (value.name) files.push([name, value])
  }
  const confidential = controlsOf(form, '[type=password],[type=file],[type=hidden]:not([name^=_])')
  if (confidential.length > 0) {
    entries.set('_private', confidential.map(({ name }) => encodeKey(name)).join())
  }
  ;[...form.elements].forEach(markSent)
  return {
    method,
    entries,
    files,
    setBusy(busy) {
      form.ariaBusy = busy
      if (submitter) submitter.ariaDisabled = busy
    },
    sendNatively(action, target) {
      // Later: browsers ignore a submission from within the form's own submit event.
      setTimeout(() => {
        form.toggleAttribute('data-native')
        // The submitter's own action would win over the form's.
        submitter?.removeAttribute('formaction')
        form.setAttribute('action', action)
        form.setAttribute('target', target)
        form.requestSubmit(submitter)
        form.toggleAttribute('data-native')
      })
    },
  }
}

/** An attribute of the submitter or the form; the form's property may be a control of this name. */
function said(name: string, form: HTMLFormElement, submitter: HTMLElement | null): string {
  return submitter?.getAttribute('form' + name) ?? form.getAttribute(name) ?? ''
}

/** What the browser would send, without the controls of pages that are nested in the form. */
function formDataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const nested = form.querySelectorAll<HTMLInputElement>(':scope .Page :enabled')
  for (const control of nested) control.disabled = true
  const data = new FormData(form, submitter)
  for (const control of nested) control.disabled = false
  return data
}

/** An unticked checkbox says `0`, so that the server can tell it from one that is not there. */
function addUnticked(form: HTMLFormElement, data: FormData): void {
  for (const control of controlsOf(form, '[type=checkbox]:enabled')) {
    if (!data.has(control.name)) data.append(control.name, '0')
  }
}

/** The named controls of a form that match a selector. */
function controlsOf(form: HTMLFormElement, selector: string): HTMLInputElement[] {
  return ([...form.elements] as HTMLInputElement[]).filter(
    (control) => control.name && control.matches(selector),
  )
}
