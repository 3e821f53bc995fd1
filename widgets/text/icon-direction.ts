/*
 * Movement along the line, and lists whose lines begin on one side. What turns clockwise, shows
 * digits or a real thing stays as it is. (Material Design, “Bidirectionality”.)
 */
const directional = new RegExp(
  `^(?:${[
    'arrow_(?:back|forward|left|right)(?:_.*)?',
    'arrow_circle_(?:left|right)',
    'arrow_menu_(?:open|close)|dock_to_(?:left|right)',
    'keyboard_double_arrow_(?:left|right)',
    'chevron_(?:backward|forward|left|right)',
    'keyboard_(?:arrow_left|arrow_right|backspace|return|tab|tab_rtl)',
    'navigate_(?:before|next)',
    '(?:first|last)_page',
    'undo|redo|reply(?:_all)?|forward|send|backspace|input|output',
    'log(?:in|out)|exit_to_app|open_in_new|launch|menu_open',
    'trending_(?:up|down|flat)|show_chart',
    'list(?:_alt)?|format_list_bulleted|format_indent_(?:increase|decrease)|format_align_(?:left|right)',
    'short_text|subject|segment|toc|sort|notes|wrap_text|read_more|playlist_.+|queue_music',
    'volume_(?:up|down|mute|off)|label(?:_important)?|call_(?:made|received|split|merge)',
    'assignment_return(?:ed)?|directions_(?:bike|run|walk)|view_(?:list|sidebar|quilt)',
  ].join('|')})$`,
)

/**
 * Whether this symbol shows a direction, so that it is mirrored where text runs from right to left.
 */
export function isDirectional(symbol: string): boolean {
  return directional.test(symbol)
}
