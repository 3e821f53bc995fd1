import { Diagram } from './diagram.js'

/** One handler, shown in four ways. */
export function fourContainers(name = 'four-containers'): Diagram {
  const form = (diagram: Diagram, x: number, y: number) =>
    diagram
      .box([x, y, 88, 18], '', 'plain', 4)
      .box([x, y + 24, 88, 18], '', 'plain', 4)
      .box([x + 44, y + 48, 44, 18], '', 'accent', 9)
  const diagram = new Diagram(
    name,
    'One page, four containers',
    'One handler file in the middle, with lines to four thumbnails that show the same form: a full ' +
      'page, a dialog, a side panel, and a part of another page. Under each is how it is opened.',
    472,
  )
    .frame([0, 0, 190, 172], 'Full page')
    .frame([210, 0, 190, 172], 'Dialog')
    .box([254, 40, 104, 92], '', 'tint', 12)
    .frame([0, 300, 190, 172], 'Side panel')
    .box([84, 336, 104, 98], '', 'tint', 4)
    .frame([210, 300, 190, 172], 'In line')
    .text(226, 352, 'Order 42', 'start', 'Quiet')
    .box([222, 362, 106, 76], '', 'tint', 4)
    .box([112, 212, 176, 48], 'edit-order.ts', 'accent', 24)
    .line('M150 212L110 172M250 212L290 172M150 260L110 300M250 260L290 300')
    .code(95, 160, '/orders/42', 'middle')
    .code(305, 160, '?modal=…', 'middle')
    .code(95, 460, '?panel=…', 'middle')
    .code(305, 460, 'embed', 'middle')
  form(diagram, 51, 52)
  form(diagram, 262, 50)
  form(diagram, 92, 350)
  return form(diagram, 231, 366)
}
