import { tag, type Content } from 'bespa'

/** Color roles, each with the role of what is written on it. */
const pairs = [
  ['primary', 'on-primary'],
  ['primary-container', 'on-primary-container'],
  ['secondary', 'on-secondary'],
  ['secondary-container', 'on-secondary-container'],
  ['tertiary', 'on-tertiary'],
  ['tertiary-container', 'on-tertiary-container'],
  ['error', 'on-error'],
  ['ok', 'on-ok'],
  ['surface', 'on-surface'],
  ['surface-container-high', 'on-surface'],
  ['inverse-surface', 'inverse-on-surface'],
  ['primary-120deg', 'on-primary-120deg'],
] as const

// #region swatches
/** Pairs of color roles: what they are called, on what they look like. */
export function swatches(): Content {
  return tag('ul')
    .class('Swatches Block')
    .add(
      pairs.map(([background, color]) =>
        tag('li')
          .style('background', `rgb(var(--md-sys-color-${background}))`)
          .style('color', `rgb(var(--md-sys-color-${color}))`)
          .add(background),
      ),
    )
}
// #endregion swatches
