/** What would make a copy of a widget work, or be found in its stead. */
const working = [
  'id',
  'name',
  'autofocus',
  'data-id',
  'data-widget',
  'data-name',
  'data-observe-width',
]

/**
 * Shows an overlay that has left the page once more, on its way out. It is gone already: it cannot be
 * used, and screen readers do not see it.
 */
export function animateExit(overlay: HTMLElement): void {
  // Not where nothing moves.
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  for (const part of overlay.querySelectorAll('dialog,iframe,script,video,audio')) part.remove()
  for (const part of [overlay, ...overlay.querySelectorAll('*')]) {
    for (const name of working) part.removeAttribute(name)
  }
  overlay.removeAttribute('open')
  overlay.classList.add('OverlayExit')
  overlay.popover = 'manual'
  overlay.inert = true
  overlay.ariaHidden = 'true'
  document.body.append(overlay)
  overlay.showPopover()
  const ends = overlay.getAnimations().map(({ finished }) => finished)
  void Promise.allSettled(ends).then(() => overlay.remove())
}
