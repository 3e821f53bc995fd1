import type { Content, Context } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'

const samples = 'examples/cheat-sheet.ts'

/** `/basics/cheatsheet`: the whole way to work in brief. */
export async function cheatSheetPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Everything you need to write an app, without the reasons. Look up names in the
        [API reference](/api) and terms in the [glossary](/basics/glossary).`,
      ),
      page(),
      actions(),
      redrawing(),
      forms(),
      dialogs(),
      customWidgets(),
      testing(),
    )
    .draw(ctx)
}

function page(): Content {
  return [
    wf.headlineMedium('A page').withAnchor('page'),
    wf.prose(
      `A page is Koa middleware that answers GET and POST. Put \`app.use(bespa())\` before it. Read and change
      the state first, because conditions are evaluated when you call them.`,
    ),
    wf.codeOf(samples, 'page'),
    wf.prose(
      `Content can be widgets, text (always escaped), numbers, dates, arrays, promises and functions.
      \`null\`, \`undefined\`, booleans and \`''\` draw nothing.`,
    ),
  ]
}

function actions(): Content {
  return [
    wf.headlineMedium('Action URLs').withAnchor('actions'),
    factList([
      [
        '`?key=value`',
        'sets a key of this page and redraws what depends on it',
      ],
      ['`?key=`', 'clears the key; all other keys stay'],
      [
        '`/path?q=1`',
        'navigates: replaces the page, or the frame named by `withTarget`',
      ],
      [
        '`^…`',
        'runs the rest in the parent page: `^?modal=` closes the dialog around this page',
      ],
      ['`~…`', 'runs the rest in the top page: `~?theme=dark`'],
      ['`-1`', 'goes one step back in the history'],
    ]),
  ]
}

function redrawing(): Content {
  return [
    wf.headlineMedium('Redraw').withAnchor('redraw'),
    wf.prose(
      `- A widget opts in: \`redrawIfChanged(ctx, 'key')\`. Without that it stays as it is.
      - A widget that comes and goes needs two conditions: \`hideIfEmpty\` and \`redrawIfChanged\`.
      - A redraw includes everything inside the widget.
      - Submitted forms, modals and side panels redraw themselves.
      - Hide a widget instead of leaving it out, and give list items \`withKey(id)\`.`,
    ),
  ]
}

function forms(): Content {
  return [
    wf.headlineMedium('Forms').withAnchor('forms'),
    wf.codeOf(samples, 'form'),
    wf.prose(
      `- \`readyToCommit\` is true when the form was submitted and all its visible fields are valid.
      - Check with \`withRequired()\`, \`withLength()\`, \`withPattern()\`, \`withPredicate()\` or a schema.
      - Errors found while saving: \`field.withError(…)\`, \`form.withError(…)\`.
      - \`withAutoSubmit()\` sends a field's key 250 ms after the last keystroke.`,
    ),
  ]
}

function dialogs(): Content {
  return [
    wf.headlineMedium('A page in a dialog').withAnchor('dialog'),
    wf.codeOf(samples, 'modal'),
    wf.prose(
      `\`wf.sidePanel(key)\` works the same way. The embedded handler needs no change.`,
    ),
  ]
}

function customWidgets(): Content {
  return [
    wf.headlineMedium('Your own widget').withAnchor('widgets'),
    wf.codeOf(samples, 'widget'),
    wf.codeOf(samples, 'factory'),
  ]
}

function testing(): Content {
  return [
    wf.headlineMedium('A test').withAnchor('tests'),
    wf.codeOf('examples/greeting-test.ts'),
  ]
}
