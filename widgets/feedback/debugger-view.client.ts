/** An element with a class and text or elements in it. Text is never read as HTML. */
export function element(
  name: string,
  className: string,
  ...content: readonly (string | Element)[]
): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...content)
  return made
}

/** A titled part of the panel. */
export function section(title: string, content: readonly Element[]): HTMLElement {
  const made = element(
    'section',
    'DebuggerSection',
    element('p', 'DebuggerTitle', title),
    ...content,
  )
  made.ariaLabel = title
  return made
}

/** Keys with their values. */
export function termList(pairs: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    'DebuggerTerms',
    ...pairs.map(([key, value]) =>
      element('div', '', element('dt', '', key), element('dd', '', value)),
    ),
  )
}
