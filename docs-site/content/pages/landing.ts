import type { Content, Context, Tag } from 'bespa'
import { demoModal, tryIt } from '../demo-modal.js'
import { outlinePage, tracks } from '../../site/outline/outline.js'
import { wf } from '../../site/site-factory.js'

/** Why one would use it: icon, title, sentence. */
const reasons = [
  [
    'dns',
    'Drawn on the server',
    'The first answer is a whole page: quick, accessible, and readable for search engines.',
  ],
  [
    'autorenew',
    'Redrawn in part',
    'A change of state sends the widgets that depend on it, and nothing else.',
  ],
  [
    'verified',
    'Typed throughout',
    'Widgets, factories and your own extensions are checked by the compiler.',
  ],
  [
    'bolt',
    'A tiny script',
    'Compressed, the browser runtime has 5\u00a0KB, and 13\u00a0KB with the behaviors of all widgets.',
  ],
  [
    'palette',
    'Material Design 3',
    'Light and dark themes and eleven palettes are in the box; yours are a line away.',
  ],
  [
    'devices',
    'At home on each screen',
    'Layouts go by the room they have, from phones to wide screens.',
  ],
  [
    'accessibility_new',
    'Accessible',
    'Real elements, names, keyboard and announcements come with the widgets.',
  ],
  [
    'shield',
    'Secure by default',
    'Text is escaped, cross-site posts are refused, and the policy allows no inline script.',
  ],
  [
    'library_add',
    'Fits into Koa',
    'A page is a handler. Router, sessions and database are those that you like.',
  ],
  [
    'cloud_sync',
    'Nothing to remember',
    'The server keeps no page in memory: any node answers, and a restart loses nothing.',
  ],
  [
    'labs',
    'Easy to test',
    'A test clicks, types and sees what was redrawn, in its own process and without a browser.',
  ],
  ['extension', 'Made to be extended', 'A widget of your own is a class with one method.'],
] as const

/** What can be seen at work. */
const demos = [
  '/showcase/form-input',
  '/showcase/tab-switcher',
  '/showcase/feedback',
  '/showcase/progress',
  '/showcase/deck',
  '/showcase/menus',
]

/** `/`: what this is, and where to go. */
export async function landingPage(ctx: Context): Promise<void> {
  const { title, summary } = outlinePage('/')
  await wf
    .sitePage(ctx, title, summary)
    .add(demoModal(ctx), hero(), why(), hello(), counter(), inAction(), learnMore())
    .draw(ctx)
}

function hero(): Content {
  return beside(
    [
      wf.headlineLarge('Single-page apps, from the server alone').withLevel(2),
      wf.prose(
        `A handler builds a tree of typed widgets, and the server draws it as HTML. When a link, a
        field or a button changes the state, only the widgets that depend on it are drawn again and
        swapped in. There is no front-end project, no bundler and no socket; Material Design 3 is
        in the box.`,
      ),
      wf
        .toolbar()
        .addLeft(
          wf.linkFilled('/start').add('Get started'),
          wf.linkOutlined('/showcase/overview').add('See the widgets'),
        ),
    ],
    wf.codeOf('examples/minimal.ts'),
  ).class('Hero')
}

function beside(text: readonly Content[], code: Content): Tag {
  return wf
    .tag('div')
    .class('Beside')
    .add(wf.tag('div').add(...text), wf.tag('div').add(code))
}

function why(): Content {
  return [
    wf.headlineMedium('Why BESPA?').withAnchor('why'),
    wf
      .deck(1, 2, 4)
      .add(
        reasons.map(([icon, title, text]) =>
          wf.cardOutlined().add(wf.titleMedium(wf.icon(icon), ' ', title).withLevel(3), text),
        ),
      ),
  ]
}

function hello(): Content {
  return [
    wf.headlineMedium('Hello, world!').withAnchor('hello'),
    beside(
      [
        wf.prose(
          `A whole program. The field sends what is typed after a short pause, and nothing but the
          greeting is drawn again; the caret stays where it is.`,
          `It is served on http://localhost:8080. Besides \`bespa\` and \`koa\` there is nothing to install, and
          nothing to build. [Get started](/start) tells how.`,
        ),
        tryIt('/try/hello'),
      ],
      wf.codeOf('examples/hello-world.ts'),
    ),
  ]
}

function counter(): Content {
  return [
    wf.headlineMedium('State drives the page').withAnchor('state'),
    beside(
      [
        wf.prose(
          `The state of a page is a small bag of keys in its address. Links change it, \`?count=3\`;
          widgets opt in to be drawn again when a key of theirs has changed. So Back, a reload and a
          shared link show the same page.`,
          `More about it is told in [Incremental updates](?modal=/basics/incremental).`,
        ),
        tryIt('/try/counter'),
      ],
      wf.codeOf('pages/try/counter.ts', 'counter'),
    ),
  ]
}

function inAction(): Content {
  return [
    wf.headlineMedium('See it in action').withAnchor('demos'),
    wf.deck(1, 2, 3).add(demos.map(demoCard)),
  ]
}

function demoCard(path: string): Content {
  const { title, icon, summary } = outlinePage(path)
  return wf
    .cardOutlined()
    .add(
      wf.titleMedium(wf.icon(icon), ' ', title).withLevel(3),
      wf.block(summary),
      wf
        .toolbar()
        .addLeft(
          wf.linkTonal(`?modal=${path}`).withAltText(`Try it: ${title}`).add('Try it'),
          wf.linkText(path).withAltText(`Open: ${title}`).add('Open'),
        ),
    )
}

function learnMore(): Content {
  return [
    wf.headlineMedium('Learn more').withAnchor('learn'),
    wf.deck(1, 2, 4).add(
      tracks.map(({ title, icon, pages: [overview] }) =>
        wf
          .cardOutlined()
          .withHref(overview.path)
          .add(wf.titleMedium(wf.icon(icon), ' ', title).withLevel(3), overview.summary),
      ),
    ),
  ]
}
