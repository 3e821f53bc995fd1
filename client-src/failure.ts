/** The error banner. It stands in the document from the start, so that it is spoken. */
const banner = document.querySelector<HTMLElement>('.FetchError')
let failed: Element | undefined
let retry: (() => void) | undefined

/** What the user is told in general, in the language of the page. */
export const { unreachable = '', failed: failedWith = '' } = banner?.dataset ?? {}

/** Shows the error banner for a page. */
export function showFailure(page: Element, message: string, again: () => void): void {
  const line = banner?.querySelector('.ErrMsg')
  if (!line) return
  failed = page
  retry = again
  line.textContent = message
  banner?.classList.add('Shown')
}

/** Takes the banner away, unless it tells of another page, which is still there. */
export function clearFailure(page = failed): void {
  if (page === failed || !failed?.isConnected) banner?.classList.remove('Shown')
}

/** Retry and dismiss by the banner's buttons. */
export function startFailure(): void {
  banner?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    clearFailure()
    if (target.matches('.Retry')) retry?.()
  })
}
