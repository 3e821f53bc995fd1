import type { DOMWindow } from 'jsdom'

/**
 * What jsdom lacks of forms (HTML, “Constructing the entry list” and “Form submission algorithm”):
 * the `formdata` event, `formnovalidate`, and that a form which is being submitted ignores
 * `requestSubmit()`.
 */
export function polyfillForm(window: DOMWindow): void {
  class FormDataEvent extends window.Event {
    readonly formData: FormData

    constructor(type: string, init: EventInit & { formData: FormData }) {
      super(type, init)
      this.formData = init.formData
    }
  }

  class FormDataThatTells extends window.FormData {
    constructor(form?: HTMLFormElement, submitter?: HTMLElement | null) {
      super(form, submitter)
      form?.dispatchEvent(new FormDataEvent('formdata', { bubbles: true, formData: this }))
    }
  }

  Object.defineProperty(FormDataThatTells, 'name', { value: 'FormData' })
  Object.assign(window, { FormDataEvent, FormData: FormDataThatTells })
  ignoreNestedSubmits(window)
  window.addEventListener('click', ({ target, defaultPrevented }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[formnovalidate]')
    const form = button?.form
    if (!form || form.noValidate || defaultPrevented) return
    form.noValidate = true
    queueMicrotask(() => (form.noValidate = false))
  })
}

function ignoreNestedSubmits(window: DOMWindow): void {
  const { prototype } = window.HTMLFormElement
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with a form as its `this`
  const { requestSubmit } = prototype
  const submitting = new WeakSet<EventTarget>()
  window.addEventListener(
    'submit',
    ({ target }) => {
      if (!target) return
      submitting.add(target)
      // Runs when all listeners have been told.
      queueMicrotask(() => submitting.delete(target))
    },
    { capture: true },
  )
  prototype.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    if (!submitting.has(this)) requestSubmit.call(this, submitter)
  }
}
