/** The error banner. It stands in the document from the start, so that it is spoken. */
const banner = document.querySelector<HTMLElement>('.FetchError')
let failed: Element | undefined
let remedy: (() => void) | undefined

/** What users read in general, in the language of the page. */
export const {
  unreachable = '',
  failed: failedWith = '',
  slow = '',
  looping = '',
} = banner?.dataset ?? {}

/**
 * Shows the error banner for a page.
 *
 * @param again what its button does
 * @param isSlow the request goes on: the button gives it up instead of sending it again
 */
export function showFailure(
  page: Element,
  message: string,
  again?: () => void,
  isSlow = false,
): void {
  const line = banner?.querySelector('.ErrMsg')
  if (!line) return
  failed = page
  remedy = again
  line.textContent = message
  banner?.classList.add('Shown')
  for (const button of banner?.querySelectorAll<HTMLElement>('.Retry,.Cancel') ?? []) {
    button.hidden = button.matches('.Retry') === isSlow
  }
}

/** Takes the banner away, unless it speaks of another page, which is still there. */
export function clearFailure(page = failed): void {
  if (page === failed || !failed?.isConnected) banner?.classList.remove('Shown')
}

/** Retry, cancel and dismiss by the banner's buttons. */
export function startFailure(): void {
  banner?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    clearFailure()
    if (!target.matches('.Dismiss')) remedy?.()
  })
}
