import { Diagram } from './diagram.js'

/** Where `?`, `^` and `~` lead from a dialog in a panel in a page. */
export function actionUrls(): Diagram {
  return new Diagram(
    'action-urls',
    'Action URLs in nested pages',
    'Three nested frames: a page, a side panel in it, and a dialog in the panel. From a button in the ' +
      'dialog, ?x=1 changes the state of the dialog, ^?x=1 that of the panel one level up, and ~?x=1 ' +
      'that of the page at the top, here the same as ^^?x=1.',
    440,
  )
    .frame([0, 0, 400, 440], 'Page', 'quiet')
    .code(384, 26, 'tab=open', 'end')
    .frame([20, 84, 360, 340], 'Side panel', 'second')
    .code(364, 110, 'order=42', 'end')
    .frame([40, 168, 320, 240], 'Dialog', 'tint')
    .code(344, 194, 'step=1', 'end')
    .box([120, 344, 160, 44], 'Button', 'accent', 22)
    .arrow('M160 344V206', 'Strong')
    .code(62, 300, '?step=2')
    .text(62, 320, 'this page', 'start', 'Quiet')
    .arrow('M216 344V122', 'Strong')
    .code(222, 252, '^?order=')
    .text(222, 272, 'one level up', 'start', 'Quiet')
    .arrow('M272 346L330 332V40', 'Dashed')
    .code(222, 300, '~?tab=done')
    .text(222, 320, 'the top', 'start', 'Quiet')
}

/** The three prefixes, with the state before and after. */
export const actionUrlSteps = [
  '?step=2: the dialog’s own state, step=1 becomes step=2.',
  '^?order=: one page up, order=42 is cleared, so the panel closes.',
  '~?tab=done: the top page, tab=open becomes tab=done. Rarely wise: the button then knows what is around it.',
] as const
