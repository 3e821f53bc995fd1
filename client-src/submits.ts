import { markSent } from './control.js'
import { navigate, needsRuntime } from './navigate.js'
import { PageView, type Submission } from './page-view.js'

/** Takes over the submission of forms whose action the browser cannot do by itself. */
export function startSubmits(): void {
  document.addEventListener('formdata', ({ formData, target }) => {
    addUnticked(target as HTMLFormElement, formData)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
    if ('native' in form.dataset) return
    if (form.ariaBusy) return event.preventDefault()
    const { submitter } = event
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '?'
    const target = submitter?.getAttribute('formtarget') ?? form.target
    const page = PageView.of(form)
    if (!needsRuntime(page, action || '?', target)) return
    event.preventDefault()
    navigate(page, action || '?', { target, submission: submissionOf(form, submitter, page) })
  })
}

function submissionOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  page: PageView,
): Submission {
  const entries = new URLSearchParams()
  const files: [string, File][] = []
  for (const [name, value] of formDataOf(form, submitter, page)) {
    if (typeof value === 'string') entries.append(name, value)
    else if (value.name) files.push([name, value])
  }
  const confidential = [...form.elements].filter(isConfidential).map(({ name }) => name)
  if (confidential.length > 0) entries.set('_private', confidential.join())
  ;[...form.elements].forEach(markSent)
  form.ariaBusy = 'true'
  if (submitter) submitter.ariaDisabled = 'true'
  return {
    method: (submitter?.getAttribute('formmethod') ?? form.method).toUpperCase(),
    entries,
    files,
    done() {
      form.ariaBusy = null
      if (submitter) submitter.ariaDisabled = null
    },
  }
}

/** What the browser would send, without the controls of pages that are nested in the form. */
function formDataOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  page: PageView,
): FormData {
  const nested = [...form.elements].filter((control) => PageView.of(control) !== page)
  const enabled = nested.filter((control) => !control.hasAttribute('disabled'))
  enabled.forEach((control) => control.toggleAttribute('disabled', true))
  const data = new FormData(form, submitter)
  enabled.forEach((control) => control.toggleAttribute('disabled', false))
  return data
}

/** An unticked checkbox says `0`, so that the server can tell it from one that is not there. */
function addUnticked(form: HTMLFormElement, data: FormData): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement) || control.type !== 'checkbox') continue
    if (!control.name || control.matches(':disabled') || data.has(control.name)) continue
    data.append(control.name, '0')
  }
}

function isConfidential(control: Element): control is HTMLInputElement {
  return (
    control instanceof HTMLInputElement &&
    /^(password|hidden|file)$/.test(control.type) &&
    /^[^_,]/.test(control.name)
  )
}
