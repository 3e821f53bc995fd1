import { themeIcons } from '../look.js'
import { outline } from '../outline/outline.js'

/** The symbols that stand on all pages: those of the menu, the bar, code samples and neighbors. */
export const siteIcons: readonly string[] = [
  ...outline.flatMap(({ icon, pages }) => [icon, ...pages.map((page) => page.icon)]),
  ...Object.values(themeIcons),
  ...'palette check person download'.split(' '),
  // Those that the library draws in the menu and the bar, and beside code.
  ...'menu menu_open chevron_forward arrow_back arrow_forward content_copy link'.split(' '),
]
