/** Material's easings. The emphasized curve has no Bézier form; it stands in as the standard one. */
const easings = {
  standard: '.2,0,0,1',
  'standard-decelerate': '0,0,0,1',
  'standard-accelerate': '.3,0,1,1',
  emphasized: '.2,0,0,1',
  'emphasized-decelerate': '.05,.7,.1,1',
  'emphasized-accelerate': '.3,0,.8,.15',
}

/** Material's durations, in milliseconds. */
const durations = {
  short: [50, 100, 150, 200],
  medium: [250, 300, 350, 400],
  long: [450, 500, 550, 600],
}

/**
 * The motion tokens: `--md-sys-motion-easing-<curve>`, for standard and emphasized, each also as
 * `-decelerate` and `-accelerate`, and `--md-sys-motion-duration-<length>`, short1…4 (50–200 ms),
 * medium1…4 (250–400 ms) and long1…4 (450–600 ms).
 *
 * Under `prefers-reduced-motion: reduce` every duration is 1 ms; at 0 the browser would not report
 * the end of a transition, which behaviors may wait for.
 *
 * @returns CSS for `:root`.
 */
export function motionCSS(): string {
  const curves = Object.entries(easings).map(
    ([curve, points]) => `--md-sys-motion-easing-${curve}:cubic-bezier(${points});`,
  )
  const normal = durationProperties((milliseconds) => milliseconds)
  const reduced = durationProperties(() => 1)
  return [
    `:root{${curves.join('')}${normal}}`,
    `@media (prefers-reduced-motion:reduce){:root{${reduced}}}`,
  ].join('')
}

function durationProperties(length: (milliseconds: number) => number): string {
  return Object.entries(durations)
    .flatMap(([name, steps]) =>
      steps.map((step, index) => {
        return `--md-sys-motion-duration-${name}${index + 1}:${length(step)}ms;`
      }),
    )
    .join('')
}
