/** Opacity of the layer, in the color of the content, that shows the state of a component. */
const opacities = {
  hover: '.08',
  focus: '.1',
  pressed: '.1',
  dragged: '.16',
  disabled: '.38',
  'disabled-container': '.12',
}

/**
 * The state layer tokens `--md-sys-state-<state>-state-layer-opacity`, for the states hover, focus,
 * pressed, dragged, disabled (of content) and disabled-container. A state shows as
 * `rgba(var(--md-sys-color-on-primary), var(--md-sys-state-hover-state-layer-opacity))`.
 *
 * @returns CSS for `:root`.
 */
export function stateLayersCSS(): string {
  const properties = Object.entries(opacities).map(
    ([state, opacity]) => `--md-sys-state-${state}-state-layer-opacity:${opacity};`,
  )
  return `:root{${properties.join('')}}`
}
