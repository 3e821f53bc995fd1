/** Milliseconds of waiting before it is seen: a frame that nobody needs would delay a quick answer. */
const pause = 150

const timers = new WeakMap<Element, number>()

/** Says whether a page waits for the server, and shows the bar when that takes longer. */
export function setBusy(page: Element, busy: 'true' | null): void {
  page.ariaBusy = busy
  clearTimeout(timers.get(page))
  if (busy)
    timers.set(
      page,
      window.setTimeout(() => page.classList.add('Busy'), pause),
    )
  else page.classList.remove('Busy')
}
