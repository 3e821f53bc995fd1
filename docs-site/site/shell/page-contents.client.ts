import type {} from 'bespa/client'

/** The line, in pixels below the top of the window, that a heading crosses when its section begins. */
const line = 120

// Marks the section that is read. An entry that was clicked stays marked until the reader scrolls.
bespa.define('PageContents', (root) => {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  )
  let clicked: HTMLAnchorElement | undefined
  let waiting = 0

  const mark = () => {
    waiting = 0
    const current = clicked ?? links[lastAbove(headings)]
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (current && root.scrollHeight > root.clientHeight) keepInView(root, current)
  }
  const onScroll = () => {
    waiting ||= requestAnimationFrame(mark)
  }
  const onIntent = () => {
    clicked = undefined
    onScroll()
  }
  const onClick = ({ target }: Event) => {
    clicked = links.find((link) => link.contains(target as Node))
    onScroll()
  }
  // A jump scrolls as well, but nobody has turned the wheel for it.
  const intents = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
  for (const name of intents) addEventListener(name, onIntent, { passive: true })
  addEventListener('scroll', onScroll, { passive: true })
  root.addEventListener('click', onClick)
  clicked = links.find((link) => link.hash === location.hash && link.hash !== '')
  mark()
  return () => {
    for (const name of intents) removeEventListener(name, onIntent)
    removeEventListener('scroll', onScroll)
    cancelAnimationFrame(waiting)
  }
})

/** The last heading that has crossed the line; at the end of the page the very last one. */
function lastAbove(headings: readonly (HTMLElement | null)[]): number {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return headings.length - 1
  return headings.findLastIndex((heading) => (heading?.getBoundingClientRect().top ?? line) < line)
}

function keepInView(list: HTMLElement, entry: HTMLElement): void {
  const { top, bottom } = list.getBoundingClientRect()
  const place = entry.getBoundingClientRect()
  if (place.top < top || place.bottom > bottom) list.scrollTop += place.top - (top + bottom) / 2
}
