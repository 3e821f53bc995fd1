import { navigate, needsRuntime } from './navigate.js'
import { PageView } from './page-view.js'

/** Takes over clicks on links whose action the browser cannot do by itself. */
export function startClicks(): void {
  document.addEventListener('click', (event) => {
    const link = clickedLink(event)
    if (!link || link.isContentEditable) return
    const action = link.getAttribute('href') ?? ''
    const page = PageView.of(link)
    if (!isOurs(link, action) || !needsRuntime(page, action, link.target)) return
    event.preventDefault()
    navigate(page, action, { target: link.target })
  })
}

/** Only what a plain click would follow: with a modifier key the browser's own meaning holds. */
function clickedLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button) return null
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = 'a[href]:not([download],[data-native])'
  return (event.target as Element).closest<HTMLAnchorElement>(link)
}

function isOurs(link: HTMLAnchorElement, action: string): boolean {
  return /^[?^~-]/.test(action) || (link.origin === location.origin && !action.startsWith('#'))
}
