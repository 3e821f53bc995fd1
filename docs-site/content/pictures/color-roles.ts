import { Diagram } from './diagram.js'

/** How one color becomes the roles of a page. */
export function colorRolesPicture(): Diagram {
  const diagram = new Diagram(
    'color-roles',
    'From a color to roles',
    'A seed color is spread into tonal palettes: primary, secondary, tertiary and neutral, each from ' +
      'dark to light. Roles take tones of them: 40 for a filled button in light and 80 in dark, 90 and ' +
      '30 for containers. A small screen shows where they appear: bar and page are surface, the ' +
      'current place is secondary container, a button is primary, a callout is warning container.',
    470,
  )
    .dot(40, 70, 28, 'Seed')
    .text(40, 120, 'seed', 'middle')
    .arrow('M72 70H96')
  const rows = ['primary', 'secondary', 'tertiary', 'neutral']
  const tones = [10, 20, 30, 40, 60, 80, 90]
  for (const [row, family] of rows.entries()) {
    for (const [at, tone] of tones.entries()) {
      diagram.tone([104 + at * 42, 8 + row * 36, 40, 32], `${family}${tone}`)
    }
  }
  for (const [at, tone] of tones.entries()) {
    const isRole = [30, 40, 80, 90].includes(tone)
    diagram.text(124 + at * 42, 172, `${tone}`, 'middle', isRole ? 'Strong' : 'Quiet')
  }
  return diagram
    .box([0, 200, 260, 262], '', 'quiet', 16)
    .box([12, 212, 236, 36], 'surface-container', 'quiet')
    .box([12, 260, 64, 36], 'pill', 'second', 18)
    .box([88, 260, 160, 84], 'surface', 'plain')
    .box([88, 356, 160, 40], 'button', 'accent', 20)
    .box([88, 408, 160, 40], 'container', 'tint')
    .text(276, 234, 'bar')
    .text(276, 257, 'current place')
    .text(276, 307, 'page')
    .text(276, 380, '40 / 80')
    .text(276, 432, '90 / 30')
    .line('M250 230H270M76 278H84V252H270M250 302H270M250 376H270M250 428H270')
}
