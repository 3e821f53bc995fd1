import type { Content, Context } from 'bespa'
import { factList } from '../../facts.js'
import { reservedKeys } from '../../reserved-keys.js'
import { wf } from '../../../site/site-factory.js'
import { apiLists } from './cheatsheet-lists.js'
import { glossary, whereToLook } from './cheatsheet-words.js'

const samples = 'examples/cheat-sheet.ts'

/** `/basics/cheatsheet`: all of it in brief, for people and language models. */
export async function cheatSheetPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `With this page you can write an app without looking up much else. It is short on reasons; those are
        in the other pages of this track. The lists of names are read from the code of the framework.`,
      ),
      minimum(),
      factories(),
      skeleton(),
      actions(),
      frameworkKeys(),
      redrawing(),
      forms(),
      dialogs(),
      customWidgets(),
      apiLists(),
      glossary(),
      whereToLook(),
    )
    .draw(ctx)
}

function minimum(): Content {
  return [
    wf.headlineMedium('The minimum').withAnchor('minimum'),
    wf.prose(
      `Install \`bespa\` and \`koa\` as [Get started](/start) says, save this as \`hello.mjs\`, and run
      \`node hello.mjs\`. In TypeScript it is the same text. Two things are a must: \`app.use(bespa())\` before the handlers, and \`await … .draw(ctx)\` at the
      end of each.`,
    ),
    wf.codeOf('examples/minimum.ts'),
  ]
}

function factories(): Content {
  return [
    wf.headlineMedium('Composing a factory').withAnchor('factory'),
    wf.prose(
      `A factory is a class with a method for each widget. An app puts together those that it uses, once, and
      exports the result. Where two have the same name the later one wins; if their types do not fit, it
      does not compile.`,
    ),
    wf.codeOf(samples, 'factory'),
  ]
}

function skeleton(): Content {
  return [
    wf.headlineMedium('The skeleton of a page').withAnchor('page'),
    wf.prose(
      `A handler is Koa middleware, on any router, for GET and POST alike. Conditions are judged when they are
      given, so read and change the state first.`,
    ),
    wf.codeOf(samples, 'page'),
    wf.prose(
      `Added can be: widgets, text (escaped), numbers and dates (in the page's language), arrays, promises,
      and functions, which are called only when their parent is drawn. \`null\`, \`undefined\`,
      booleans and \`''\` draw nothing, so \`isLate && 'late'\` works.`,
    ),
  ]
}

function actions(): Content {
  return [
    wf.headlineMedium('Action URLs').withAnchor('actions'),
    wf.prose(
      `For \`href\` of links, \`withHref\`, the action of forms, \`wf.redirect(ctx, …)\`, and in scripts
      \`bespa.navigate(element, …)\`:`,
    ),
    factList([
      ['`?key=value`', 'set a key of this page, redraw what depends on it'],
      ['`?key=`', 'clear it'],
      ['`?a=1&b=`', 'several in one step; all other keys stay'],
      ['`/path?q=1`', 'navigate: replaces the page, or what the target says'],
      ['`path`', 'the same, relative to the path of the page'],
      ['`^…`', 'do the rest in the parent page: `^?modal=` closes the dialog around'],
      ['`~…`', 'do the rest in the top page: `~?theme=dark`'],
      ['`-1`', 'a step back in the history'],
      [
        '`https://…`, `mailto:…`',
        'left to the browser; a redirect to another site needs `{ external: true }`',
      ],
    ]),
    wf.prose(
      `Targets (\`withTarget\`): the name of a frame (\`wf.embed().withName(name)\`), \`_self\`, \`_parent\`, \`_top\`,
      \`_blank\`. Without one: the nearest \`page().withTarget(…)\` outwards, else the page itself.`,
    ),
  ]
}

function frameworkKeys(): Content {
  return [
    wf.headlineMedium('Reserved keys').withAnchor('reserved-keys'),
    wf.prose(
      `Keys that begin with \`_\` belong to the framework. Of these only \`_back\` is kept in the state. Do not use
      them for your own; \`_back\` and \`_target\` may stand in links.`,
    ),
    factList(reservedKeys),
  ]
}

function redrawing(): Content {
  return [
    wf.headlineMedium('When to redraw').withAnchor('redraw'),
    wf.prose(
      `- What depends on a key opts in: \`redrawIfChanged(ctx, key)\`. What does not opt in stays as it is.
      - What comes and goes with a key needs two conditions: one that hides, and one that redraws.
      - An input does not opt in on its own key; the widget that shows the result does.
      - The widget that has opted in is the boundary: its children are drawn as a part of it.
      - A submitted form is drawn again by itself; so are modals and side panels when their key has moved.
      - Keep widgets in the tree and hide them: one that is left out changes the ids of its siblings.
      - Several conditions of one kind are OR-ed.`,
    ),
  ]
}

function forms(): Content {
  return [
    wf.headlineMedium('Forms').withAnchor('forms'),
    wf.codeOf(samples, 'form'),
    wf.prose(
      `- \`readyToCommit\`: the form was submitted, and all visible fields are valid. Messages are drawn by the
        fields themselves, with a summary above.
      - Checks: \`withRequired()\`, \`withLength(min, max)\`, \`withPattern(…)\`, \`withMin(…)\`, \`withMax(…)\`, and your
        own \`withPredicate(value => message or '')\`, which may be async. Errors that turn up while saving:
        \`field.withError(…)\`, \`form.withError(…)\`.
      - Several submit buttons: give each a name, and ask \`button.pressed(ctx)\`. A posted button says
        \`name=1\`; \`_submit\` is the name of the form.
      - \`withAutoSubmit()\`: the input sends its own key: what is typed or dragged 250 ms after the last
        change, what is ticked or chosen at once. Nothing is validated then, and the form is not drawn again.
      - After saving: \`redirectBack(ctx, '/list')\`, \`redirect(ctx, '/path')\` or \`redirect(ctx, '^?modal=')\`; to stay,
        \`form.reset(ctx)\`. A redirect after POST is a 303, so that a reload does not post again.`,
    ),
  ]
}

function dialogs(): Content {
  return [
    wf.headlineMedium('A page in a dialog').withAnchor('dialog'),
    wf.prose(
      `The key holds the path, \`allow\` says which paths may come, and the dialog adds a \`_back\` that closes it.
      The handler above needs no change. \`wf.sidePanel(key)\` works the same way.`,
    ),
    wf.codeOf(samples, 'modal'),
  ]
}

function customWidgets(): Content {
  return [
    wf.headlineMedium('Widgets of your own').withAnchor('widgets'),
    wf.codeOf(samples, 'widget'),
    wf.prose(
      `- The root element comes from \`this.root(name, ctx)\`: it carries the \`data-id\` that redraws find.
      - What \`draw\` draws of other widgets, \`children()\` returns: always the same objects in one request.
      - A widget with a key of its own overrides \`shown\` (base AND own condition) and \`drawn\` (base OR
        \`stateOf(ctx).changed(key)\`).
      - Inputs extend \`InputWidgetBase\`: \`value\`, \`valid\`, \`changed\`, \`draw\`; the value is in a named control.
      - In the browser: \`bespa.define('Stock', (root) => dispose)\` runs for each \`data-widget="Stock"\`.
      - A package: one file a widget (\`stock.ts\`, \`stock.css\`, \`stock.client.ts\`), a \`factory.ts\` with the
        constructors, an \`index.ts\` that registers the assets and exports the factory; \`bespa\` is a peer
        dependency, and \`sideEffects\` names the file that registers.`,
    ),
    wf.codeOf(samples, 'assets'),
  ]
}
