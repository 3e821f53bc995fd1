/** A usage error: what it is, and what to do about it. */
export interface UsageErrorText {
  /** What is wrong, without a period at the end. */
  readonly title: string
  /** What to do about it. Names of the API are in backticks. */
  readonly remedy: string
}

/** Where the documentation is published. Change it here when it moves. */
export const documentationAddress = 'https://bespa.example.org/docs'

/**
 * The usage errors that development reports, by their stable codes. The documentation has a page for
 * each: see {@link helpAddress}.
 */
export const usageErrors = {
  'data-source': {
    title: 'The declaration of a data source is invalid',
    remedy: `The message names the source and the problem: a column key with characters that are not allowed in an address, a \`choice\` column without choices, a search in a column that is not text, or a database that is neither SQLite nor PostgreSQL. Correct the declaration; the app does not start with it.`,
  },
  'duplicate-field': {
    title: 'Two fields of one form have the same name',
    remedy: `Two fields with the same name overwrite each other's values. Give each its own name, or use one field that holds several values.`,
  },
  'duplicate-form': {
    title: 'Two forms on one page have the same name',
    remedy: `The name identifies the form that was submitted, so one click would run both. Give each form its own name, for example \`wf.form().withName('comment')\`. In lists, include the key of the record.`,
  },
  'duplicate-id': {
    title: 'Two widgets on one page have the same id',
    remedy: `Ids are unique in a page. Use \`withId\` only where you need a fixed id, and use each id once. Build a new widget for each place instead of adding one object to two places.`,
  },
  'duplicate-table': {
    title: 'Two tables on one page have the same name',
    remedy: `A table keeps its sort order, page and search in the state, under its name. Give each table its own name with \`withName('orders')\`, and call \`forTable('orders')\` on the widgets that belong to it.`,
  },
  'form-without-draft': {
    title: 'What was typed into a form is lost, because its user is not signed in any more',
    remedy: `A guard called \`keepDraft\`, but the form has no draft to be kept in. Give it one, \`form.withDraft(drafts, { owner: user.id })\`, draw \`wf.draftOffer(form)\` beside it, and set \`app.keys\`.`,
  },
  'format-mismatch': {
    title: 'A format text does not match its arguments',
    remedy: `The placeholders of a \`printf\` text are \`{0}\`, \`{1}\` and so on, one for each argument. A widget can appear only once. Write literal braces twice: \`{{\`, \`}}\`.`,
  },
  'fragment-of-another-form': {
    title: 'A form was about to replace a different form',
    remedy: `The page kept the form it had, because the next click would have changed another record. Name the forms of a list (\`withName\`) and give its rows keys (\`withKey\`), so that each keeps its own id.`,
  },
  'fragment-without-place': {
    title: 'A fragment arrived that has no element in the page',
    remedy: `The server redrew a widget that has no element in the page. Usually the widget was not in the tree when the page was first drawn. Keep it in the tree and hide it with \`hideIf…\` instead of adding it only when needed.`,
  },
  'handler-without-middleware': {
    title: 'A page was drawn in an app that does not use bespa()',
    remedy: `Put \`app.use(bespa())\` before the handlers that draw pages.`,
  },
  'unattached-widget': {
    title: 'A widget cannot be redrawn where it is',
    remedy: `The page finds the widgets to redraw through \`children()\`. Return everything from it that your widget draws, and the same objects during one request. Content from a function or a promise is drawn together with the widget it was added to, so put the condition on that widget.`,
  },
  'missing-data-id': {
    title: 'A widget drew a root element without data-id',
    remedy: `The browser finds the place of a redrawn widget by the \`data-id\` of its root element. Start the HTML with \`this.root('div', ctx)\`, which writes it.`,
  },
  'conditional-redraw': {
    title: 'A widget was given its redraw condition in some requests only',
    remedy: `In production only widgets that have a redraw condition carry the id by which a redraw finds their place. Give the condition in each request, and let the condition itself say whether it holds: \`block.redrawIf(isLate)\` instead of \`if (isLate) block.redrawIf(true)\`.`,
  },
  'missing-key': {
    title: 'The widgets of a list have no keys',
    remedy: `When an item is added or removed, a redraw could reach the wrong item. Give each item the key of its record: \`wf.card().withKey(order.id)\`. Forms need none: their names identify them.`,
  },
  'nested-form': {
    title: 'A form is inside another form',
    remedy: `HTML does not allow a form inside a form. Put the second one beside the first, or into an embedded page, which has its own forms.`,
  },
  'page-not-awaited': {
    title: 'A page was drawn after the answer had been sent',
    remedy: `A page with promises is drawn when they have settled, but Koa answers as soon as the handler returns, so the browser received “Not Found”. Write \`await page.draw(ctx)\` in an async handler, or return the result of \`draw\`.`,
  },
  'raw-html-from-request': {
    title: 'A value from the request was written as raw HTML',
    remedy: `Never write text from a user as HTML: it could contain a script. Add it as a plain string, which is escaped, or use \`wf.html(…)\`, which sanitizes it.`,
  },
  'redirect-not-allowed': {
    title: 'An embedded page was redirected to a path that allow does not name',
    remedy: `The page was refused: \`allow\` says what an address may open, also by way of a redirect. If the page belongs in an overlay, such as a sign-in page, add its path: \`{ allow: ['/books/', '/sign-in'] }\`. If it needs the whole window, redirect to \`~/sign-in\`.`,
  },
  'redraw-while-typing': {
    title: 'The input being typed in was replaced',
    remedy: `The input was replaced while somebody was typing in it. What was typed is kept, but the redraw is wasted work. Opt in the widget that shows the result, not the input or a widget around it.`,
  },
  'redraw-unanswered': {
    title: 'No handler answers the redraw of a page',
    remedy: `The browser requests a redraw by \`POST\` to the path of the page. Register its handler for \`GET\` and \`POST\`, with a router by \`router.all(path, handler)\`. Make sure that every branch draws the page, redirects or throws.`,
  },
  'unattached-button': {
    title: 'A submit button is outside any form',
    remedy: `Add it to the form that it submits: \`wf.form().add(…, wf.buttonFilled('save').add('Save'))\`. To change something, let it post an action: \`.withPost('star', issue.id)\`. To navigate, use a link: \`wf.linkFilled('?edit=1')\`.`,
  },
  'stale-widget': {
    title: 'A widget shows what is no longer true',
    remedy: `A redraw has left it as it was, but the whole page would now show something else in its place. Opt it in for what it depends on: \`redrawIfChanged(ctx, 'key')\` for the key that has changed, \`redrawIfTouched(ctx, 'tag')\` for data.`,
  },
  'two-copies': {
    title: 'Two copies of the library are loaded',
    remedy: `Widgets of one copy do not know the requests of the other. Usually one file was loaded as CommonJS and another as an ES module: put \`"type": "module"\` into the \`package.json\` of the folder. Or two packages have brought a version each: \`npm ls bespa\` shows them, \`npm dedupe\` unites them.`,
  },
  'two-default-buttons': {
    title: 'Two buttons of one form are the default button',
    remedy: `Enter presses one button of a form. Call \`withDefault()\` on that one only.`,
  },
  'unattached-field': {
    title: 'A field is in a form that does not know it',
    remedy: `The form finds its fields through \`children()\`. A field that it cannot find would never be validated. Return everything from \`children()\` that your widget draws.`,
  },
  'unattached-tab': {
    title: 'A tab is outside a tab switcher',
    remedy: `Labels and bodies of tabs need their switcher, which knows the selected tab. Add them with its \`addLeft(…)\` or \`addRight(…)\` only.`,
  },
  'unbound-widget': {
    title: 'A method was called without the request that it needs',
    remedy: `Only widgets of a bound factory know their request. Use \`const w = wf.for(ctx)\`, or pass the request as the first argument: \`redrawIfChanged(ctx, 'name')\`.`,
  },
  'unknown-behavior': {
    title: 'An element names a client behavior that nobody defined',
    remedy: `No script defines the behavior named in \`data-widget\`. Register the script with \`assetRegistry.registerScript\` or \`registerDirectory\`, and check the spelling of the name in \`bespa.define\`.`,
  },
  'unknown-icon': {
    title: 'There is no icon with this name',
    remedy: `Icons have the names of Material Symbols, such as \`arrow_back\`. The message lists the nearest names. In production, nothing is drawn in place of the icon.`,
  },
  'unsafe-markup': {
    title: 'Markup that could carry a script was refused',
    remedy: `Event handlers, \`style\` texts, \`srcdoc\` and scripts in markup are refused, so that a strict Content-Security-Policy holds and text cannot become code. Use a client behavior for what happens in the browser, \`style(property, value)\` for styles, and \`wf.inlineScript(ctx, code)\` for scripts.`,
  },
  'unsafe-url': {
    title: 'An address with an unsafe scheme was dropped',
    remedy: `The address has a scheme that can carry a script, or leads to another site where only an action is allowed. Links accept http, https, mailto, tel, sms, paths and actions. To redirect to another site, pass \`{ external: true }\`.`,
  },
  'wrong-content': {
    title: 'Something was added that cannot be drawn',
    remedy: `Add text, numbers, dates, widgets, lists of these, or promises and functions that return these. For a record, add its values, such as \`order.title\`. For a class, add an instance. Await objects that are thenable but not promises.`,
  },
} as const satisfies Record<string, UsageErrorText>

/** The stable code of a usage error. */
export type UsageErrorCode = keyof typeof usageErrors

/** The address of the documentation page of a code. */
export function helpAddress(code: UsageErrorCode): string {
  return `${documentationAddress}/help/${code}`
}

/** What development prints: what is wrong, where, what to do, and where to read about it. */
export function describeUsageError(code: UsageErrorCode, detail: string): string {
  const { title, remedy } = usageErrors[code]
  return `[bespa ${code}] ${title}: ${detail}\n${remedy}\nDocumentation: ${helpAddress(code)}`
}
