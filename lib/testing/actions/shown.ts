const unseen = new Set(['script', 'style', 'template', 'head', 'datalist'])
const unseenClasses = ['State', 'Empty']

/**
 * Whether a user sees the element. Judged by what HTML itself says (`hidden`, closed dialogs,
 * details and popovers) and by inline styles; style sheets are not loaded.
 */
export function isShown(element: Element): boolean {
  const parent = element.parentElement
  return isShownItself(element) && (parent === null || isShown(parent))
}

/** {@link isShown}, when all that is around the element is shown. */
export function isShownItself(element: Element): boolean {
  if (unseen.has(element.localName) || element.hasAttribute('hidden')) return false
  if (unseenClasses.some((name) => element.classList.contains(name))) return false
  return !isClosed(element) && !isInClosedDetails(element) && !isStyledAway(element)
}

function isClosed(element: Element): boolean {
  if (element.localName === 'dialog') return !element.hasAttribute('open')
  if (element.localName === 'input') return element.getAttribute('type') === 'hidden'
  if (element.hasAttribute('popover')) return !element.matches(':popover-open')
  return isHiddenBanner(element)
}

/** The banner for failures, until there is one; and of its buttons those that belong to other cases. */
function isHiddenBanner({ classList, parentElement: around }: Element): boolean {
  if (classList.contains('FetchError')) return !classList.contains('Shown')
  if (!around?.classList.contains('FetchError')) return false
  const isSlow = around.classList.contains('Slow')
  return classList.contains('Cancel') ? !isSlow : isSlow && classList.contains('Retry')
}

function isInClosedDetails(element: Element): boolean {
  const details = element.parentElement
  if (details?.localName !== 'details' || details.hasAttribute('open')) return false
  return element !== [...details.children].find(({ localName }) => localName === 'summary')
}

function isStyledAway(element: Element): boolean {
  const style = element.getAttribute('style')
  return style !== null && /(^|;)\s*(display:\s*none|visibility:\s*hidden)/i.test(style)
}
