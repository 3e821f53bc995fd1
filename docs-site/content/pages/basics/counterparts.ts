import type { Content } from 'bespa'
import { factTable } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'

/** For those who come from declarative views of devices. */
export function mentalModel(): Content {
  return [
    wf.headlineMedium('What corresponds to what').withAnchor('mental-model'),
    factTable(
      'What corresponds to what',
      ['In SwiftUI or Compose', 'In BESPA', 'Note'],
      [
        [
          'a view function',
          'a Koa handler',
          'it runs as a whole on each request',
        ],
        [
          '`body`, `setContent`',
          '`wf.page().add(…)`',
          'anything can be added: widgets, text, lists',
        ],
        [
          'text with a font',
          '`wf.headlineMedium(…)`',
          'styles of Material Design 3 have names',
        ],
        [
          'stacks, rows, grids',
          '`wf.toolbar()`, `wf.splitter(…)`, `wf.deck(…)`',
          'they fold on phones',
        ],
        [
          'local state',
          'a key of the state',
          'it is in the address, so that it can be shared',
        ],
        [
          'a binding',
          '`wf.stateOf(ctx).get(key)`',
          'an input of this name writes it',
        ],
        [
          'comparing trees',
          '`redrawIfChanged(ctx, key)`',
          'the widget is swapped by its `data-id`',
        ],
        [
          'a live preview',
          '`BESPA_RELOAD=1 tsx watch`',
          'the whole page, reloaded when the server has restarted',
        ],
        [
          'renaming safely',
          'the TypeScript compiler',
          'there is no template that it cannot see',
        ],
      ],
    ),
  ]
}

/** For those who come from other interfaces that are driven by the server. */
export function serverCounterparts(): Content {
  const title = 'If you come from htmx, Turbo, LiveView or Vaadin'
  return [
    wf.headlineMedium(title).withAnchor('from-others'),
    factTable(
      title,
      ['There', 'In BESPA', 'Note'],
      [
        [
          '`hx-get` with `hx-target`',
          "`wf.link('?tab=2')`, `redrawIfChanged(ctx, 'tab')`",
          'the part names the keys that it depends on; the link does not know the part',
        ],
        [
          'Turbo Streams, `hx-swap-oob`',
          'several widgets that opt in on one key',
          'one request, one answer with all of them',
        ],
        [
          'a Turbo Frame',
          '`wf.embedHandler(ctx, path).withName(name)`',
          'with a state, an app bar and a way back of its own',
        ],
        [
          'assigns, fields of a component',
          'keys of the state',
          'the browser keeps them, not the server',
        ],
        [
          '`handle_event`, a click listener',
          'the same handler, which reads the state again',
          '`form.readyToCommit(ctx)` tells that a form is to be carried out',
        ],
        [
          'a partial, a function component',
          'a function that returns content',
          'a class where it has methods or is redrawn by itself',
        ],
        [
          '`hx-push-url`, `data-turbo-action`',
          'nothing: the address follows the state',
          '`page.withHistory(…)` says otherwise',
        ],
        [
          'a Stimulus controller, a hook',
          '`bespa.define(name, root => dispose)`',
          'for each element with `data-widget="name"`',
        ],
        [
          '`hx-trigger="every 2s"`, `push`',
          '`wf.progress()`, or a feed of your own',
          'the framework keeps no connection',
        ],
        [
          '`hx-boost`, Turbo Drive',
          'nothing: whole pages are loaded by the browser',
          'in frames and dialogs they are fetched',
        ],
      ],
    ),
  ]
}
