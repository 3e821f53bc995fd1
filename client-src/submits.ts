import { actionOf } from './action-of.js'
import { sentMark } from './control.js'
import { membersOf } from './form-members.js'
import { navigate, needsRuntime } from './navigate.js'
import { encodeKey, type Submission } from './page-view.js'
import { pageOf } from './pages.js'

/** Takes over the submission of forms whose action the browser cannot do by itself. */
export function startSubmits(): void {
  listenIn(document)
  const roots = new WeakSet<EventTarget>()
  // A submission is not heard outside of a shadow root, but what comes before it is.
  for (const type of ['focusin', 'click']) {
    document.addEventListener(type, (event) => {
      for (const root of event.composedPath()) {
        if (!(root instanceof ShadowRoot) || roots.has(root)) continue
        roots.add(root)
        listenIn(root)
      }
    })
  }
}

function listenIn(root: Document | ShadowRoot): void {
  root.addEventListener('formdata', (event) => {
    const { formData, target } = event as FormDataEvent
    addUnticked(target as HTMLFormElement, formData)
  })
  root.addEventListener('submit', (given) => {
    const event = given as SubmitEvent
    const form = event.target as HTMLFormElement
    const { submitter } = event
    const method = said('method', form, submitter).toUpperCase() || 'GET'
    const members = membersOf(form)
    if (event.defaultPrevented || members.hasAttribute('data-native') || method === 'DIALOG') return
    // The buttons of the actions' form run apart from each other. What a field has asked for by itself
    // keeps nothing waiting: the click that has left the field must not be lost.
    const gate = submitter?.matches('[name=_action],[name=_refresh][hidden]') ? submitter : members
    if (gate.ariaBusy || members.ariaBusy) return event.preventDefault()
    const action =
      (submitter && actionOf(submitter, 'formaction')) || actionOf(form, 'action') || '?'
    const target = said('target', form, submitter)
    const page = pageOf(form)
    if (!needsRuntime(page, action, target)) return
    event.preventDefault()
    navigate(page, action, { target, submission: submissionOf(form, submitter, method, gate) })
  })
}

function submissionOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  method: string,
  gate: Element,
): Submission {
  const members = membersOf(form)
  const entries = new URLSearchParams()
  const files: [string, File][] = []
  for (const [name, value] of formDataOf(form, submitter)) {
    if (typeof value === 'string') entries.append(name, withNativeLineBreaks(value))
    else if (value.name) files.push([name, value])
  }
  const names = new Set(controlsOf(form, privateControls(method)).map(({ name }) => name))
  if (names.size > 0) entries.set('_private', [...names].map(encodeKey).join())
  const marks = [...members.elements].map(sentMark)
  const disabled = submitter?.ariaDisabled ?? null
  return {
    method,
    entries,
    files,
    markSent() {
      for (const mark of marks) mark()
    },
    setBusy(busy) {
      gate.ariaBusy = busy
      if (submitter) submitter.ariaDisabled = busy ?? disabled
    },
    sendNatively(action, target) {
      // Later: browsers ignore a submission from within the form's own submit event.
      setTimeout(() => {
        members.toggleAttribute('data-native')
        // The submitter's own action would win over the form's.
        submitter?.removeAttribute('formaction')
        members.setAttribute('action', action)
        members.setAttribute('target', target)
        members.requestSubmit(submitter)
        members.toggleAttribute('data-native')
      })
    },
  }
}

/**
 * What is posted is nobody's business but the server's: it stays out of the page's state, and so out of
 * its address. What sends itself is state all the same, and so are the fields of a GET form.
 */
function privateControls(method: string): string {
  return method === 'POST'
    ? ':not([name^=_],[data-autosubmit])'
    : '[type=password],[type=file],[type=hidden]:not([name^=_])'
}

/** As the browser sends them. */
function withNativeLineBreaks(value: string): string {
  return value.replace(/\r\n?|\n/g, '\r\n')
}

/** An attribute of the submitter or the form. */
function said(name: string, form: HTMLFormElement, submitter: HTMLElement | null): string {
  return submitter?.getAttribute('form' + name) ?? membersOf(form).getAttribute(name) ?? ''
}

/** What the browser would send, without the controls of pages that are nested in the form. */
function formDataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const nested = membersOf(form).querySelectorAll<HTMLInputElement>(':scope .Page :enabled')
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
  return ([...membersOf(form).elements] as HTMLInputElement[]).filter(
    (control) => control.name && control.matches(selector),
  )
}
