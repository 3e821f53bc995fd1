import type { Content } from 'bespa'
import { wf } from '../../site/site-factory.js'

/** Large reasons: a picture, a claim, two sentences, and where it is proved. */
const large = [
  {
    picture: 'reason-one-project',
    title: 'No front-end project',
    text: 'One language, one process, one deployment. There is no bundler, no API between two halves, and no state to keep in step.',
    proof: ['/start', 'Write the first page'],
  },
  {
    picture: 'reason-part',
    title: 'Only what changed travels',
    text: 'Widgets opt in to the keys they depend on. A click redraws those widgets; focus, scroll and input stay where they are.',
    proof: ['/basics/incremental', 'See a request and its answer'],
  },
  {
    picture: 'reason-typed',
    title: 'Typed from query to pixel',
    text: 'State, forms, tables and your own widgets are checked by the compiler, and a test drives the app without a browser.',
    proof: ['/extend/anatomy', 'Write a widget'],
  },
] as const

const others = [
  [
    'accessibility_new',
    'Accessible',
    'names, keyboard and announcements come with each widget',
    '/showcase/form-input',
  ],
  [
    'shield',
    'Secure by default',
    'text is escaped, foreign posts are refused, the policy is strict',
    '/build/deployment',
  ],
  [
    'cloud_sync',
    'Stateless',
    'any node answers any request, and a restart loses nothing',
    '/build/live-data',
  ],
  ['labs', 'Tested in its own process', 'click, type, and see what was redrawn', '/start'],
  ['devices', 'Responsive by default', 'layouts adapt to the space they get', '/showcase/layout'],
  [
    'sync_lock',
    'Works without script',
    'links and forms are links and forms',
    '/basics/action-url-pattern',
  ],
  [
    'library_add',
    'Part of Koa',
    'bring your own router, sessions and database',
    '/build/handlers-and-routing',
  ],
  ['extension', 'Made to be extended', 'a widget is a class with one method', '/extend/overview'],
] as const

/** Why one would use it. */
export function reasons(): Content {
  return wf
    .tag('section')
    .class('Band')
    .add(
      wf.headlineMedium('Why BESPA').withAnchor('why'),
      wf
        .tag('div')
        .class('Reasons')
        .add(
          large.map(({ picture, title, text, proof: [href, label] }) =>
            wf
              .tag('article')
              .add(
                pictures[picture](),
                wf.tag('h3').add(title),
                wf.tag('p').add(text),
                wf.link(href).add(label),
              ),
          ),
        ),
      wf
        .tag('ul')
        .class('OtherReasons')
        .add(
          others.map(([icon, title, text, href]) =>
            wf
              .tag('li')
              .add(wf.icon(icon), wf.tag('span').add(wf.link(href).add(title), `: ${text}.`)),
          ),
        ),
    )
}

/** Small pictures, each a few shapes in the colors of the theme. */
const pictures = {
  'reason-one-project': () =>
    picture(
      ['rect', 'Diagram-quiet', { x: 24, y: 24, width: 96, height: 132, rx: 12 }],
      ['rect', 'Diagram-ghost', { x: 200, y: 24, width: 96, height: 132, rx: 12 }],
      ['rect', 'Diagram-tint', { x: 40, y: 48, width: 64, height: 20, rx: 6 }],
      ['rect', 'Diagram-second', { x: 40, y: 80, width: 64, height: 20, rx: 6 }],
      ['rect', 'Diagram-third', { x: 40, y: 112, width: 64, height: 20, rx: 6 }],
      ['path', 'Diagram-Cross', { d: 'M216 56 280 124M280 56 216 124' }],
    ),
  'reason-part': () =>
    picture(
      ['rect', 'Diagram-quiet', { x: 24, y: 20, width: 272, height: 140, rx: 12 }],
      ['rect', 'Diagram-plain', { x: 40, y: 36, width: 240, height: 20, rx: 6 }],
      ['rect', 'Diagram-plain', { x: 40, y: 68, width: 112, height: 76, rx: 6 }],
      ['rect', 'Diagram-accent', { x: 164, y: 68, width: 116, height: 32, rx: 6 }],
      ['rect', 'Diagram-plain', { x: 164, y: 112, width: 116, height: 32, rx: 6 }],
    ),
  'reason-typed': () =>
    picture(
      ['rect', 'Diagram-quiet', { x: 24, y: 20, width: 272, height: 140, rx: 12 }],
      ['rect', 'Token-k', { x: 44, y: 44, width: 48, height: 10, rx: 5 }],
      ['rect', 'Token-f', { x: 100, y: 44, width: 84, height: 10, rx: 5 }],
      ['rect', 'Token-t', { x: 64, y: 70, width: 72, height: 10, rx: 5 }],
      ['rect', 'Token-s', { x: 144, y: 70, width: 96, height: 10, rx: 5 }],
      ['rect', 'Token-f', { x: 64, y: 96, width: 56, height: 10, rx: 5 }],
      ['rect', 'Token-n', { x: 128, y: 96, width: 40, height: 10, rx: 5 }],
      ['rect', 'Token-k', { x: 44, y: 122, width: 36, height: 10, rx: 5 }],
      ['circle', 'Diagram-accent', { cx: 256, cy: 126, r: 18 }],
      ['path', 'Diagram-Check', { d: 'm247 127 6 6 12-14' }],
    ),
}

function picture(
  ...shapes: readonly (readonly [string, string, Readonly<Record<string, string | number>>])[]
): Content {
  return wf
    .tag('svg')
    .class('ReasonPicture DiagramPicture')
    .attr('viewBox', '0 0 320 180')
    .attr('aria-hidden', 'true')
    .add(
      shapes.map(([name, look, attributes]) => {
        const shape = wf.tag(name).class(look)
        for (const [key, value] of Object.entries(attributes)) shape.attr(key, value)
        return shape
      }),
    )
}
