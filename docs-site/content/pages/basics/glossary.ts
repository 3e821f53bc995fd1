import type { Context } from 'bespa'
import { factList } from '../../facts.js'
import { reservedKeys } from '../../reserved-keys.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/glossary`: the terms of the documentation, and the keys that belong to the framework. */
export async function glossaryPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.headlineMedium('Terms').withAnchor('terms'),
      factList([
        [
          'Action URL',
          'What a link, a form or a redirect does: `?key=value`, `^…`, `~…` or a path.',
        ],
        [
          'Client behavior',
          'A small script for all elements with the same `data-widget`.',
        ],
        [
          '`data-id`',
          'The id of a widget in its page, by which a fragment finds its place.',
        ],
        [
          'Fragment',
          'The HTML of one redrawn widget, which replaces the previous one.',
        ],
        [
          'Frame',
          'An embedded page with a name that links and forms can target.',
        ],
        [
          'Handler',
          'Koa middleware that reads the state, builds a tree of widgets and draws it.',
        ],
        ['Key–value pairs', 'See “State”.'],
        ['Nested page', 'A page inside another page, with its own state.'],
        [
          'Placeholder',
          'The empty element that stands in for a hidden widget.',
        ],
        [
          'Redraw boundary',
          'A widget that opted in: it is redrawn with everything inside it.',
        ],
        [
          'State',
          'The key–value pairs of one page, from its URL and from what was posted.',
        ],
        [
          'Token',
          'A CSS property of the theme, such as `--md-sys-color-primary`.',
        ],
        ['Top page', 'The outermost page. Its state is in the address bar.'],
        [
          'Widget',
          'An object that draws one HTML element and knows when to redraw.',
        ],
      ]),
      wf.headlineMedium('Reserved keys').withAnchor('reserved-keys'),
      wf.prose(
        `Keys that start with \`_\` belong to the framework. Do not use them for your own state. \`_back\` and
        \`_target\` may appear in links.`,
      ),
      factList(reservedKeys),
      wf.seeAlso(
        ['/basics/cheatsheet', 'Cheat sheet'],
        ['/api', 'API reference'],
        ['/showcase/index', 'Index of widgets'],
      ),
    )
    .draw(ctx)
}
