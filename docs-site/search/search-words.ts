/** What people search for, and what it is called here. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  modal: ['dialog'],
  dialog: ['modal'],
  popup: ['modal', 'menu'],
  toast: ['snackbar'],
  notification: ['snackbar'],
  alert: ['message'],
  spinner: ['progress'],
  loading: ['progress'],
  route: ['handler'],
  router: ['routing'],
  component: ['widget'],
  props: ['builder'],
  select: ['dropdown'],
  combobox: ['dropdown'],
  switch: ['toggle'],
  range: ['slider'],
  tooltip: ['bubble'],
  drawer: ['panel'],
  sidebar: ['panel'],
  i18n: ['internationalization'],
  a11y: ['accessibility'],
  login: ['sign-in'],
  auth: ['sign-in'],
  websocket: ['feed'],
  sse: ['feed'],
  darkmode: ['dark'],
  rerender: ['redraw'],
  render: ['draw'],
  hook: ['behavior'],
}

/** What a widget is called elsewhere, and the name that it has here. */
const otherNames: Readonly<Record<string, string>> = {
  autocomplete: 'richdropdown',
  combobox: 'richdropdown',
  datepicker: 'inputdate',
  dialog: 'modal',
  drawer: 'sidepanel',
  select: 'dropdown',
  slider: 'inputrange',
  spinner: 'progress',
  switch: 'toggle',
  textarea: 'inputtext',
  textfield: 'inputtext',
  toast: 'snackbar',
  tooltip: 'infobubble',
}

/** The name that a widget has here, for the name that it has in other libraries. */
export function nameHere(name: string): string {
  return Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name
}

/** The words that are known by another name, apart from the one that was typed. */
export function synonymsOf(word: string): readonly string[] {
  return Object.hasOwn(synonyms, word) ? (synonyms[word] ?? []) : []
}

/**
 * The words of a text in lower case. A name of code counts as a whole and by its parts:
 * `withAutoSubmit` is `withautosubmit`, `with`, `auto` and `submit`.
 */
export function wordsIn(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)
      return parts.length > 1 ? [word, ...parts] : [word]
    })
    .map((word) => word.toLowerCase())
}

/** The bare name of what looks like code: `wf.slider()`, `.slider(` and `Slider` all mean `slider`. */
export function bareName(query: string): string {
  const [name = ''] = query.trim().toLowerCase().split('(')
  return name.slice(name.lastIndexOf('.') + 1)
}
