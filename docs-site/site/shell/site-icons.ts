import { themeIcons } from '../look.js'
import { outline } from '../outline/outline.js'

/** Symbols that the library and the examples draw, several to a page. */
const common = `
  accessibility_new add alt_route archive arrow_downward arrow_drop_down arrow_upward
  auto_stories autorenew bedtime block bolt build call chat check_circle chevron_left
  chevron_right close code compare_arrows confirmation_number construction dashboard
  dashboard_customize dataset delete description dock_to_left dock_to_right edit edit_note
  error expand_more explore extension favorite first_page format_list_bulleted
  format_list_numbered grid_view help home hourglass_top hub image inbox info label labs
  language last_page light_mode list list_alt lock logout looks_one looks_two mail
  manage_search map menu_book more_horiz more_vert my_location notifications open_in_new
  pending photo_library pip play_arrow receipt_long remove rocket_launch rule schema
  school search send settings share shield space_dashboard speed star style summarize
  swap_vert tab table table_view text_fields touch_app train translate tune update
  upload_file view_quilt view_stream visibility warning web_asset widgets wifi
`

/** The symbols that pages draw: those of the menu, the bar and neighbors, and those of examples. */
export const siteIcons: readonly string[] = [
  ...outline.flatMap(({ icon, pages }) => [icon, ...pages.map((page) => page.icon)]),
  ...Object.values(themeIcons),
  ...'palette check person download'.split(' '),
  // Those that the library draws in the menu and the bar.
  ...'menu menu_open chevron_forward arrow_back arrow_forward link'.split(' '),
  ...common.trim().split(/\s+/),
]
