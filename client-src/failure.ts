let retry: (() => void) | undefined

/** Shows the error banner. The region stands in the page from the start, so that it is spoken. */
export function showFailure(message: string, again: () => void): void {
  const banner = bannerElement()
  const line = banner?.querySelector('.ErrMsg')
  if (!line) return
  retry = again
  line.textContent = message
  banner?.classList.add('Shown')
}

/** Takes the banner away. */
export function clearFailure(): void {
  retry = undefined
  bannerElement()?.classList.remove('Shown')
}

/** Retry and dismiss by the banner's buttons. */
export function startFailure(): void {
  bannerElement()?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    const again = retry
    clearFailure()
    if (target.matches('.Retry')) again?.()
  })
}

function bannerElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.FetchError')
}
