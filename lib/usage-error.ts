/**
 * Mistakes that development makes loud: a stable code, what happened, and a page of the
 * documentation per code (`/help/<code>` of the documentation site).
 */
export const usageErrors = {
  'duplicate-field': 'Two fields of one form have the same name',
  'duplicate-id': 'Two widgets of one page have the same id',
  'format-mismatch': 'A format text and what goes into it do not fit together',
  'fragment-without-place': 'A fragment arrived for which the page has no element',
  'handler-without-middleware': 'A page was drawn in an app that does not use bespa()',
  'unattached-widget': 'A widget can never be redrawn where it stands',
  'missing-data-id': 'A widget drew a root element without its data-id',
  'nested-form': 'A form stands within another form',
  'page-not-awaited': 'A page was drawn after the answer had been sent',
  'raw-html-from-request': 'A value of the request was written as raw HTML',
  'redraw-while-typing': 'The input being typed in was replaced',
  'redraw-unanswered': 'No handler answers the redraw of a page',
  'unattached-field': 'A field stands in a form that does not know of it',
  'unattached-tab': 'A tab stands outside of a tab switcher',
  'unknown-behavior': 'An element names a behavior that nobody defined',
  'unknown-icon': 'There is no icon of this name',
  'unsafe-markup': 'Markup that could carry a script was refused',
  'unsafe-url': 'An address with a scheme that may carry a script was dropped',
} as const

/** The stable code of a mistake. */
export type UsageErrorCode = keyof typeof usageErrors

/** A programming mistake, with its code and where to read about it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(
    readonly code: UsageErrorCode,
    detail: string,
  ) {
    super(describe(code, detail))
  }
}

const warned = new Set<string>()
const mostWarnings = 1000

/** Told of every warning, also of those that were printed before: for test drivers. */
export const warningListeners = new Set<(message: string) => void>()

/**
 * Prints a usage error that need not stop the request: once for each code and detail, and no more than
 * 1,000 of them. Only for requests in development: anybody could fill the log of a server.
 */
export function warn(code: UsageErrorCode, detail: string): void {
  const message = describe(code, detail)
  for (const tell of warningListeners) tell(message)
  if (warned.has(message) || warned.size >= mostWarnings) return
  warned.add(message)
  console.warn(message)
}

function describe(code: UsageErrorCode, detail: string): string {
  return `[bespa ${code}] ${usageErrors[code]}: ${detail} (documentation: /help/${code})`
}
