/** A usage error: what it is, and what to do about it. */
export interface UsageErrorText {
  /** What is wrong, without the point at its end. */
  readonly title: string
  /** What to do about it. Names of the API stand in backticks. */
  readonly remedy: string
}

/** Where the documentation is published. Change it here when it moves. */
export const documentationAddress = 'https://bespa.example.org/docs'

/**
 * Usage errors that development makes loud, by their stable codes. The documentation has a page for
 * each: see {@link helpAddress}.
 */
export const usageErrors = {
  'data-source': {
    title: 'A data source is declared so that it cannot work',
    remedy: `The message names the source and what is missing: a column key with characters that do not belong in an address, a choice without choices, a search in a column that is not text, a database that is neither SQLite nor PostgreSQL. Correct the declaration; the app does not start with it.`,
  },
  'duplicate-field': {
    title: 'Two fields of one form have the same name',
    remedy: `Two fields with one name would overwrite each other's values. Give each a name of its own, or use one field that holds several values.`,
  },
  'duplicate-form': {
    title: 'Two forms of one page have the same name',
    remedy: `The form that was submitted is known by its name, so one press would run both. Give each form a name of its own, for example \`wf.form().withName('comment')\`; in lists with the key of the record in it.`,
  },
  'duplicate-id': {
    title: 'Two widgets of one page have the same id',
    remedy: `Ids are unique in a page. Give \`withId\` only where you need a fixed id, and never the same one twice; build a new widget for each place instead of adding one object to two places.`,
  },
  'duplicate-table': {
    title: 'Two tables of one page have the same name',
    remedy: `Tables keep their sort order, page and search in the state under their name. Give each table of a page a name of its own with \`withName('orders')\`, and call \`forTable('orders')\` on the widgets that belong to it.`,
  },
  'format-mismatch': {
    title: 'A format text and what goes into it do not fit together',
    remedy: `The places of a \`printf\` text are \`{0}\`, \`{1}\` and so on, one for each thing that follows it, and a widget has one place only. Write braces that mean themselves twice: \`{{\`, \`}}\`.`,
  },
  'fragment-of-another-form': {
    title: 'A form was drawn for the place of another form',
    remedy: `The next press would have concerned another record, so the page has kept the form it had. Name the forms of a list (\`withName\`) and give its rows keys (\`withKey\`), so that each keeps its own id.`,
  },
  'fragment-without-place': {
    title: 'A fragment arrived for which the page has no element',
    remedy: `The server has redrawn a widget for which the page has no element. Mostly the widget was not in the tree when the page was first drawn: keep it in the tree and hide it with \`hideIf…\`, so that its place is kept, instead of adding it only when it is needed.`,
  },
  'handler-without-middleware': {
    title: 'A page was drawn in an app that does not use bespa()',
    remedy: `Put \`app.use(bespa())\` before the handlers that draw pages.`,
  },
  'unattached-widget': {
    title: 'A widget can never be redrawn where it stands',
    remedy: `The page finds the widgets that it must redraw through \`children()\`. Return from it what your widget draws, always the same objects during one request. What a function or a promise brings is drawn together with the widget that it was added to, so put the condition there.`,
  },
  'missing-data-id': {
    title: 'A widget drew a root element without its data-id',
    remedy: `The browser finds the place of a redrawn widget by the \`data-id\` of its root element. Begin the HTML with \`this.root('div', ctx)\`, which writes it.`,
  },
  'missing-key': {
    title: 'Widgets of a list have no keys',
    remedy: `When an item is added or removed, a redraw could reach the item that has moved into its place. Give each item what identifies it: \`wf.card().withKey(order.id)\`. Forms need none: their names identify them.`,
  },
  'nested-form': {
    title: 'A form stands within another form',
    remedy: `HTML knows no form within a form. Put the second one beside the first, or into an embedded page, which has forms of its own.`,
  },
  'page-not-awaited': {
    title: 'A page was drawn after the answer had been sent',
    remedy: `A page with promises in it is drawn only when they have arrived, and Koa answers as soon as the handler returns: so the browser got “Not Found”. Write \`await page.draw(ctx)\` in an async handler, or return what \`draw\` returns.`,
  },
  'raw-html-from-request': {
    title: 'A value of the request was written as raw HTML',
    remedy: `Text that a user has sent must not be written as HTML: somebody could send a script. Add it as a plain string, which is escaped, or use \`wf.html(…)\`, which sanitizes it.`,
  },
  'redraw-while-typing': {
    title: 'The input being typed in was replaced',
    remedy: `The input that somebody is typing in was replaced. What was typed is kept, but it is work for nothing: let the widget that shows the result opt in on the key, not the input or what is around it.`,
  },
  'redraw-unanswered': {
    title: 'No handler answers the redraw of a page',
    remedy: `The browser asks a page for a redraw by \`POST\` to the page's own path. Register its handler for \`GET\` and \`POST\`, with a router by \`router.all(path, handler)\`; and see that every branch of it draws the page, redirects or throws.`,
  },
  'unattached-button': {
    title: 'A button that submits stands outside of any form',
    remedy:
      "Add it to the form that it submits: `wf.form().add(…, wf.buttonFilled('save').add('Save'))`. To change something, let it post an action: `.withPost('star', issue.id)`. To lead somewhere, take a link: `wf.linkFilled('?edit=1')`.",
  },
  'two-default-buttons': {
    title: 'Two buttons of one form are to be pressed by Enter',
    remedy: `Enter presses one button of a form. Call \`withDefault()\` on that one alone.`,
  },
  'unattached-field': {
    title: 'A field stands in a form that does not know of it',
    remedy: `The form finds its fields through \`children()\` to tell them when it is submitted; a field that it cannot find would never be validated. Return from \`children()\` what your widget draws.`,
  },
  'unattached-tab': {
    title: 'A tab stands outside of a tab switcher',
    remedy: `Labels and bodies of tabs need their switcher, which knows which of them is selected. Add them with its \`addLeft(…)\` or \`addRight(…)\`, and nowhere else.`,
  },
  'unbound-widget': {
    title: 'A method was called without the request that it asks about',
    remedy: `Only what a bound factory has made knows its request: build it with \`const w = wf.for(ctx)\`, or give the request as the first argument, \`redrawIfChanged(ctx, 'name')\`.`,
  },
  'unknown-behavior': {
    title: 'An element names a behavior that nobody defined',
    remedy: `An element names a behavior in \`data-widget\` that no script has defined. Is the script registered with \`assetRegistry.registerScript\` or \`registerDirectory\`, and is the name spelled the same in \`bespa.define\`?`,
  },
  'unknown-icon': {
    title: 'There is no icon of this name',
    remedy: `Icons have the names of Material Symbols, such as \`arrow_back\`. The message lists the nearest ones; in production nothing is drawn in the icon's place.`,
  },
  'unsafe-markup': {
    title: 'Markup that could carry a script was refused',
    remedy: `Event handlers, \`style\` texts, \`srcdoc\` and scripts in markup are refused, so that a strict Content-Security-Policy holds and text cannot become code. Use a behavior for what happens in the browser, \`style(property, value)\` for styles, and \`wf.inlineScript(ctx, code)\` for scripts.`,
  },
  'unsafe-url': {
    title: 'An address with a scheme that may carry a script was dropped',
    remedy: `The address has a scheme that may carry a script, or leads to another site where only an action is allowed. Links take http, https, mailto, tel, sms, paths and actions; to redirect to another site say \`{ external: true }\`.`,
  },
  'wrong-content': {
    title: 'Something was added that cannot be drawn',
    remedy:
      'Add text, numbers, dates, widgets, lists of these, or promises and functions that give these. Of a record add the values that it has, such as `order.title`; of a class a new object; await what is thenable but no promise.',
  },
} as const satisfies Record<string, UsageErrorText>

/** The stable code of a usage error. */
export type UsageErrorCode = keyof typeof usageErrors

/** The page of the documentation that a code has. */
export function helpAddress(code: UsageErrorCode): string {
  return `${documentationAddress}/help/${code}`
}

/** What development prints: what is wrong, where, what to do, and where to read about it. */
export function describeUsageError(code: UsageErrorCode, detail: string): string {
  const { title, remedy } = usageErrors[code]
  return `[bespa ${code}] ${title}: ${detail}\n${remedy}\nDocumentation: ${helpAddress(code)}`
}
