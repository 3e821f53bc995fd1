/**
 * Width steps of an element with `data-observe-width="600,900"`: the classes `Width_600` below 600
 * pixels, `Width600_900`, and `Width900_` from 900 on; `WidthObserved` once measured.
 */
export function observeWidth(element: HTMLElement): () => void {
  const steps = (element.dataset['observeWidth'] ?? '').split(',').map(Number)
  const names = [...steps, 0].map((step, at) => `Width${steps[at - 1] ?? ''}_${step || ''}`)
  const observer = new ResizeObserver(() => {
    const at = steps.filter((step) => element.offsetWidth >= step).length
    names.forEach((name, index) => element.classList.toggle(name, index === at))
    element.classList.add('WidthObserved')
  })
  observer.observe(element)
  return () => observer.disconnect()
}
