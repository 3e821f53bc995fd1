import { Diagram } from './diagram.js'

/** How live data reaches every browser over two nodes. */
export function liveNodes(): Diagram {
  return new Diagram(
    'live-nodes',
    'Live data over two nodes',
    'Two browsers reach two equal nodes through a proxy; the nodes share Redis. A post of browser A ' +
      'reaches node 1, which publishes an event. Both nodes receive it, and node 2 tells browser B over ' +
      'its event stream. Browser B asks for the fragment, which any node can answer. When a node ' +
      'restarts, the proxy leads to the other one.',
    456,
  )
    .box([20, 8, 140, 56], 'Browser A', 'second')
    .box([240, 8, 140, 56], 'Browser B', 'second')
    .box([60, 136, 280, 40], 'Proxy', 'plain', 20)
    .box([20, 256, 140, 56], 'Node 1', 'tint')
    .box([240, 256, 140, 56], 'Node 2', 'tint')
    .box([100, 392, 200, 48], 'Redis', 'third', 24)
    .arrow('M80 66V252', 'Strong')
    .step(80, 100, 1)
    .text(98, 96, 'post')
    .arrow('M70 314L130 388')
    .step(96, 346, 2)
    .text(14, 366, 'publish')
    .arrow('M270 388L320 316')
    .step(296, 350, 3)
    .text(318, 366, 'event')
    .arrow('M320 252V68', 'Strong')
    .step(320, 212, 4)
    .text(306, 216, 'event stream', 'end')
    .arrow('M270 68V132')
    .step(270, 100, 5)
    .text(254, 104, 'asks', 'end')
    .arrow('M200 176V236L164 262', 'Dashed')
    .text(200, 300, 'any node', 'middle', 'Quiet')
}

/** The steps of {@link liveNodes}. */
export const liveSteps = [
  'Browser A posts. The proxy picks a node; here it is node 1.',
  'Node 1 publishes an event.',
  'All nodes receive it from Redis.',
  'Node 2 passes it on over the event stream of browser B.',
  'Browser B asks for the widgets that depend on it. Any node can answer, also after a restart.',
] as const
