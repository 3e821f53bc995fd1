import type { Content } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'

/** The words that the documentation uses, in one sentence each. */
export function glossary(): Content {
  return [
    wf.headlineMedium('Glossary').withAnchor('glossary'),
    factList([
      ['state', 'the keys and values of one page, from its address and from what was posted'],
      [
        'action URL',
        'what a link, a form or a redirect says is to be done: `?…`, `^…`, `~…`, a path',
      ],
      ['partial redraw', 'a request with `Bespa-Fetch: 1` and `_changed`, answered with fragments'],
      ['fragment', 'the HTML of one widget that takes the place of the one before'],
      ['redraw boundary', 'the widget that has opted in; it is redrawn with all that is in it'],
      [
        '`data-id`',
        'the id of a widget in its page, at its root element: how fragments find their place',
      ],
      ['placeholder', 'the empty element that a hidden widget leaves, so that it can come back'],
      ['nested page', 'a page that stands in another one, with a state of its own'],
      ['frame', 'an embed with a name, which links and forms can target'],
      ['top page', 'the outermost page, whose state is in the address bar'],
      ['behavior', 'a small script for the elements with a certain `data-widget`'],
      ['token', 'a CSS property of the theme, such as `--md-sys-color-primary`'],
    ]),
  ]
}

/** Where there is more. */
export function whereToLook(): Content {
  return [
    wf.headlineMedium('Where to look for more').withAnchor('more'),
    wf.tag('ul').add(
      (
        [
          ['/showcase/overview', 'All widgets at work, with their code'],
          ['/showcase/index', 'Every constructor, with the tests that call it'],
          ['/build/overview', 'Recipes for apps'],
          ['/extend/overview', 'Widgets and libraries of your own'],
          ['/help', 'What the messages of the development mode mean'],
        ] as const
      ).map(([href, title]) => wf.tag('li').add(wf.link(href).add(title))),
    ),
  ]
}
