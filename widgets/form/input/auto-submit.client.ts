import type {} from 'bespa/client'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Milliseconds without a further change before what is typed or dragged is sent. */
const pause = 250
/** Controls that change with every key or every pixel; when they are left, they tell by `change`. */
const lively = /^(text|textarea|password|email|url|tel|search|number|range|color)$/

const timers = new WeakMap<Element, number>()
let sent = new WeakMap<Control, string>()
/** Half of a word that an input method puts together is nothing to search for. */
let composing: Control | undefined

for (const type of ['input', 'change', 'compositionstart', 'compositionend', 'focusout']) {
  document.addEventListener(type, ({ target }) => {
    if (!isAutoSubmitted(target)) return
    if (type === 'focusout') {
      if (hasShortYear(target)) send(target)
      return
    }
    if (type === 'compositionstart') composing = target
    else if (type !== 'input') composing = undefined
    clearTimeout(timers.get(target))
    if (composing === target) return
    if (!lively.test(target.type)) {
      if (type === 'input' && !hasShortYear(target)) send(target)
    } else timers.set(target, window.setTimeout(send, type === 'change' ? 0 : pause, target))
  })
}

// With Enter the text is changed and, right after that, sent by its form. Once will do.
document.addEventListener(
  'submit',
  ({ target: form }) => {
    if (!(form instanceof HTMLFormElement)) return
    const { ariaBusy, elements } = bespa.membersOf(form)
    if (ariaBusy) return
    for (const control of elements) clearTimeout(timers.get(control))
  },
  true,
)

// What did not arrive may be sent again.
document.addEventListener('bespa:error', () => (sent = new WeakMap()))

function send(changed: Control): void {
  const control = currentOf(changed)
  if (!control?.name || !isSendable(control)) return
  const values = valuesOf(control).map((value) => [control.name, value])
  // The language that a number is written in goes along with it.
  const { lang } = control.dataset
  if (lang) values.push([`_lang.${control.name}`, lang])
  const action = `?${new URLSearchParams(values).toString()}`
  if (lively.test(control.type) && sent.get(control) === action) return
  sent.set(control, action)
  bespa.navigate(control, action, { history: 'replace' })
}

/** A redraw may have put another element, with the same text in it, in the place of the changed one. */
function currentOf(control: Control): Control | undefined {
  const current = control.isConnected ? control : document.getElementById(control.id)
  return isAutoSubmitted(current) ? current : undefined
}

/** While 2026 is typed, browsers report the years 2, 20 and 202, too. */
function hasShortYear({ type, value }: Control): boolean {
  return /^(date|datetime-local|month|week)$/.test(type) && value.startsWith('0')
}

/** Not what the browser knows to be wrong; but an emptied control is sent even if it is required. */
function isSendable(control: Control): boolean {
  const { type, value, validity } = control
  if (type === 'checkbox') return true
  if (type === 'radio') return (control as HTMLInputElement).checked
  return !validity.badInput && (value === '' || validity.valid)
}

function valuesOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement) {
    const values = [...control.selectedOptions].map(({ value }) => value)
    return values.length > 0 ? values : ['']
  }
  if (control.type === 'checkbox' && !(control as HTMLInputElement).checked) return ['0']
  // Line breaks as in a form that is sent.
  return ['none' in control.dataset ? '' : control.value.replaceAll('\n', '\r\n')]
}

function isAutoSubmitted(target: EventTarget | null): target is Control {
  return target instanceof HTMLElement && 'autosubmit' in target.dataset
}
