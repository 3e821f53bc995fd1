import { Diagram } from './diagram.js'

/** What one click sends, runs and changes. */
export function requestCycle(name = 'request-cycle'): Diagram {
  return new Diagram(
    name,
    'The request cycle',
    'A click on “+1” posts the state of the page and the name of the key that changed. The handler ' +
      'builds its tree of five widgets; the two that depend on the key are sent back as fragments ' +
      'and replace their counterparts. The focus stays where it was. Without that, a full page would come.',
    576,
  )
    .frame([0, 0, 400, 156], 'Browser')
    .box([16, 44, 112, 44], 'Counter')
    .box([16, 96, 112, 44], 'Your name')
    .box([144, 44, 112, 96], '', 'tint')
    .text(200, 104, '4', 'middle', 'Large')
    .box([272, 44, 112, 44], '+1', 'tint')
    .box([272, 96, 112, 44], 'Help')
    .step(272, 46, 1)
    .step(144, 46, 5)
    .arrow('M100 160V252')
    .step(100, 196, 2)
    .code(120, 184, 'POST /counter')
    .code(120, 204, 'n=4, changed: n')
    .frame([0, 260, 400, 216], 'Server')
    .box([104, 280, 192, 40], 'counter(ctx)', 'accent', 20)
    .step(104, 282, 3)
    .line('M200 320V344M56 368V344H344V368M128 344V368M200 344V368M272 344V368')
    .box([20, 368, 72, 40], 'bar')
    .box([96, 368, 64, 40], 'form')
    .box([164, 368, 72, 40], 'number', 'tint')
    .box([240, 368, 64, 40], 'button', 'tint')
    .box([308, 368, 72, 40], 'help')
    .line('M200 408V424H272V408')
    .text(236, 444, 'depend on n', 'middle', 'Quiet')
    .step(164, 370, 4)
    .arrow('M330 256V164', 'Strong')
    .text(318, 226, '2 fragments', 'end', 'Strong')
    .box([16, 500, 368, 60], '', 'ghost')
    .text(200, 536, 'Without it: a full page', 'middle', 'Quiet')
}

/** The steps of {@link requestCycle} in words. */
export const requestSteps = [
  'You click “+1”, a link to ?n=4.',
  'The runtime posts the state, and which key has changed.',
  'The same handler runs that drew the page.',
  'Widgets that depend on the key are drawn; the others are not.',
  'Their fragments replace their counterparts. Focus, scroll and input stay.',
] as const
