import { navigate, needsRuntime } from './navigate.js'
import { PageView } from './page-view.js'

/** Takes over clicks on links whose action the browser cannot do by itself. */
export function startClicks(): void {
  document.addEventListener('click', (event) => {
    const link = clickedLink(event)
    if (!link) return
    const action = link.getAttribute('href') ?? ''
    const page = PageView.of(link)
    if (!isOurs(link, action) || !needsRuntime(page, action, link.target)) return
    event.preventDefault()
    navigate(page, action, { target: link.target })
  })
}

/** Only what a plain click would follow: with a modifier key the browser's own meaning holds. */
function clickedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
  if (defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return undefined
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  const isPlain = link && !link.hasAttribute('download') && !('native' in link.dataset)
  return isPlain ? link : undefined
}

function isOurs(link: HTMLAnchorElement, action: string): boolean {
  return /^[?^~-]/.test(action) || (link.origin === location.origin && !action.startsWith('#'))
}
