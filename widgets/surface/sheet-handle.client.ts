/** Pixels from which on a pull means that the sheet is to close. */
const enough = 80
/** Pixels that are no pull yet: hands tremble. */
const tremble = 6

/**
 * Lets a sheet be pulled down by its handle, which is its close link.
 *
 * @param close called when it was pulled far enough
 */
export function startHandle(sheet: HTMLElement, handle: HTMLElement, close: () => void): void {
  let pulled = 0
  handle.draggable = false
  handle.addEventListener('pointerdown', ({ button, pointerId, clientY: start }) => {
    if (button !== 0) return
    const released = new AbortController()
    const { signal } = released
    pulled = 0
    handle.setPointerCapture(pointerId)
    handle.addEventListener(
      'pointermove',
      ({ clientY }) => {
        pulled = Math.max(0, clientY - start)
        sheet.style.translate = `0 ${pulled}px`
      },
      { signal },
    )
    handle.addEventListener(
      'lostpointercapture',
      () => {
        released.abort()
        sheet.style.translate = ''
        if (pulled >= enough) close()
      },
      { signal },
    )
  })
  // A pull is no press, whether it was far enough or not.
  handle.addEventListener('click', (event) => {
    if (pulled > tremble) event.preventDefault()
    pulled = 0
  })
}
