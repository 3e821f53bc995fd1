import { Diagram } from './diagram.js'

/** Which widgets of a tree a changed key redraws. */
export function redrawEnds(): Diagram {
  return new Diagram(
    'redraw-ends',
    'Where a redraw ends',
    'A tree of widgets. The changed key q enters at the page. Two widgets have the condition ' +
      'redrawIfChanged(ctx, “q”): they are filled, and everything below them is drawn with them. The ' +
      'others are left alone. A hidden widget is sent as an empty placeholder. The answer has the ' +
      'same three ids.',
    436,
  )
    .text(200, 18, 'changed: q', 'middle', 'Strong')
    .arrow('M200 26V52', 'Strong')
    .box([150, 56, 100, 40], 'page')
    .line('M200 96V120M56 144V120H344V144M200 120V144')
    .box([12, 144, 88, 40], 'bar')
    .box([150, 144, 100, 40], 'results', 'accent')
    .box([300, 144, 88, 40], 'side')
    .line('M200 184V208M140 232V208H260V232M344 184V232')
    .box([96, 232, 88, 40], 'row 1', 'tint')
    .box([216, 232, 72, 40], 'row 2', 'tint')
    .box([300, 232, 88, 40], 'hint', 'ghost')
    .text(200, 298, 'drawn with it', 'middle', 'Quiet')
    .text(344, 298, 'now hidden', 'middle', 'Quiet')
    .frame([0, 316, 400, 120], 'The answer')
    .code(16, 370, '<div data-id="results">…</div>')
    .code(16, 394, '<p data-id="hint" class="Empty">')
    .code(16, 418, '<div class="State">{"q":"tea"}')
}

/** What the diagram says, in steps. */
export const redrawSteps = [
  'Filled: has the condition redrawIfChanged(ctx, "q").',
  'Tinted: stands in a widget that is redrawn, so it comes along.',
  'Outlined: has no condition for q. It is neither drawn nor sent.',
  'Dashed: is hidden for this state. An empty placeholder keeps its place.',
] as const
