/**
 * The widths, in pixels, at which a layout changes; each is the first width of the wider layout.
 * Media and container queries cannot read custom properties, so stylesheets repeat these numbers:
 * `@media (min-width: 600px)`, `@container (min-width: 1200px)`.
 *
 * `expanded` is where the navigation rail stands beside the page. Material puts it at 840; BESPA at
 * 1000, since its rail and paddings take more than 100 of those pixels.
 */
export const breakpoints = Object.freeze({
  /** From here on a tablet held upright; below, a phone. */
  medium: 600,
  /** From here on a tablet held sideways, with room for the navigation rail. */
  expanded: 1000,
  /** From here on a desktop screen. */
  large: 1200,
})
