import type {} from 'bespa/client'

// A button that posts an action: see `PostAction`.
bespa.define('Post', (root) => {
  const button = root as HTMLButtonElement
  const { confirm: question } = button.dataset
  if (!button.form) addForm(button)
  if (!question) return
  const ask = (event: Event) => {
    // In the meantime it is confirmed.
    if (button.name === '_action') return
    event.preventDefault()
    showQuestion(button, question)
  }
  button.addEventListener('click', ask)
  return () => button.removeEventListener('click', ask)
})

/** The form of the page that all its actions belong to: the page was drawn without any. */
function addForm(button: HTMLButtonElement): void {
  const form = document.createElement('form')
  form.id = button.getAttribute('form') ?? ''
  form.method = 'post'
  form.action = '?'
  form.hidden = true
  button.closest('.Page')?.append(form)
}

function showQuestion(button: HTMLButtonElement, question: string): void {
  const { text = '', button: label = '', cancel = '' } = button.dataset
  const dialog = element('dialog', 'Modal Confirm')
  const title = element('h2', 'Heading HeadlineSmall', question)
  const supporting = element('p', '', text)
  const buttons = element('div', 'FormButtons')
  const no = element('button', 'Button Text', cancel)
  const yes = element('button', 'Button Text', label)
  const sheet = element('div', 'ModalSheet')
  title.id = 'bespa-ask-title'
  supporting.id = 'bespa-ask-text'
  dialog.role = 'alertdialog'
  dialog.setAttribute('aria-labelledby', title.id)
  if (text) dialog.setAttribute('aria-describedby', supporting.id)
  no.autofocus = true
  no.onclick = () => dialog.close()
  yes.onclick = () => {
    dialog.close()
    post(button)
  }
  // In a menu, which the dialog closes, nothing can have the focus.
  const opener = button.closest('[popover]')?.id
  dialog.onclose = () => {
    dialog.remove()
    if (opener)
      document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(opener)}"]`)?.focus()
  }
  buttons.append(no, yes)
  sheet.append(title, ...(text ? [supporting] : []), buttons)
  dialog.append(sheet)
  document.body.append(dialog)
  dialog.showModal()
}

/** Posts the action, be it by the button that a redraw has put into the place of this one. */
function post(pressed: HTMLButtonElement): void {
  const all = [...document.querySelectorAll<HTMLButtonElement>('[data-confirm]')]
  const button = pressed.isConnected ? pressed : all.find(({ value }) => value === pressed.value)
  if (!button) return
  button.name = '_action'
  if (button.form) bespa.membersOf(button.form).requestSubmit(button)
  button.name = '_ask'
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, names: string, text = '') {
  const made = document.createElement(name)
  made.className = names
  made.textContent = text
  return made
}
