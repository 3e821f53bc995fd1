import type {} from 'bespa/client'

bespa.define('Sparkline', (root) => {
  const canvas = root as HTMLCanvasElement
  const values = (root.dataset['values'] ?? '').split(',').map(Number)
  const redraw = () => drawLine(canvas, values)
  const ending = new AbortController()
  // What can change a token: a theme that is forced, the system's theme or contrast, another palette.
  const classes = new MutationObserver(redraw)
  classes.observe(document.documentElement, { attributeFilter: ['class'] })
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
  ]) {
    matchMedia(query).addEventListener('change', redraw, ending)
  }
  document.addEventListener('load', redraw, {
    capture: true,
    signal: ending.signal,
  })
  redraw()
  return () => {
    classes.disconnect()
    ending.abort()
  }
})

function drawLine(
  canvas: HTMLCanvasElement,
  values: readonly number[],
): void {
  canvas.width = canvas.clientWidth * devicePixelRatio
  canvas.height = canvas.clientHeight * devicePixelRatio
  const context = canvas.getContext('2d')
  if (!context) return
  const margin = 4 * devicePixelRatio
  const [step, highest] = [
    (canvas.width - 2 * margin) / (values.length - 1),
    Math.max(...values),
  ]
  context.lineWidth = margin / 2
  context.strokeStyle = tokenColor(canvas, 'primary')
  values.forEach((value, at) => {
    const y = (canvas.height - 2 * margin) * (1 - value / highest)
    context.lineTo(margin + at * step, margin + y)
  })
  context.stroke()
}

/** A canvas knows nothing of `var()`: it needs what the token stands for at the moment. */
function tokenColor(element: Element, role: string, opacity = 1): string {
  const triplet = getComputedStyle(element).getPropertyValue(
    `--md-sys-color-${role}`,
  )
  return `rgba(${triplet}, ${opacity})`
}
