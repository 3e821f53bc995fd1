import type { Content } from 'bespa'
import { wf } from '../../site/site-factory.js'

const peers = ['BESPA', 'htmx', 'Turbo', 'LiveView', 'Vaadin', 'Next']

const rows = [
  [
    'You write',
    'TypeScript',
    'HTML in any language',
    'HTML in any language',
    'Elixir',
    'Java',
    'TypeScript, React',
  ],
  ['Widgets', 'Material, in the box', 'none', 'none', 'few', 'many, in the box', 'of your choice'],
  [
    'State lives in',
    'the address',
    'the page',
    'the page',
    'a process per open page',
    'a session per visitor',
    'browser and server',
  ],
  [
    'A click sends',
    'changed keys',
    'what you say',
    'a page or a stream',
    'an event, by socket',
    'an event',
    'a call or nothing',
  ],
  [
    'Without script',
    'works',
    'boosted links and forms',
    'works',
    'pages are shown, events are not',
    'no',
    'pages, and forms with actions',
  ],
  [
    'Better at',
    'forms, back offices',
    'any back end, tiny start',
    'existing Rails pages',
    'live collaboration',
    'very large widget sets',
    'rich client, offline, ecosystem',
  ],
] as const

/** How BESPA compares, with what the others do better. */
export function comparison(): Content {
  return wf
    .tag('section')
    .class('Band')
    .add(
      wf.headlineMedium('How it compares').withAnchor('compare'),
      wf
        .tag('p')
        .add(
          'Take BESPA for apps that are mostly forms, lists and dialogs, behind a sign-in, made by a small team. ',
          'Take something else for drawing tools, offline apps, or when your team lives in React.',
        ),
      wf
        .tag('section')
        .class('ComparisonScroll')
        .attr('tabindex', 0)
        .attr('aria-label', 'Comparison')
        .add(
          wf
            .tag('table')
            .class('Comparison')
            .add(
              wf.tag('thead').add(
                wf.tag('tr').add(
                  wf.tag('td'),
                  peers.map((peer) => wf.tag('th').attr('scope', 'col').add(peer)),
                ),
              ),
              wf.tag('tbody').add(
                rows.map(([label, ...cells]) =>
                  wf.tag('tr').add(
                    wf.tag('th').attr('scope', 'row').add(label),
                    cells.map((cell, at) =>
                      wf
                        .tag('td')
                        .attr('data-label', peers[at] ?? '')
                        .add(cell),
                    ),
                  ),
                ),
              ),
            ),
        ),
    )
}
