import { usageErrors, type Context, type UsageErrorCode } from 'bespa'
import { wf } from '../../site-factory.js'

/** What to do about each mistake that development reports. */
const remedies: Record<UsageErrorCode, string> = {
  'duplicate-field': `Two fields with one name would overwrite each other's values. Give each a name of its
    own, or use one field that holds several values.`,
  'duplicate-id': `Ids are unique in a page. Give \`withId\` only where you need a fixed id, and never the
    same one twice; build a new widget for each place instead of adding one object to two places.`,
  'format-mismatch': `The places of a \`printf\` text are \`{0}\`, \`{1}\` and so on, one for each thing that
    follows it, and a widget has one place only. Write braces that mean themselves twice: \`{{\`, \`}}\`.`,
  'fragment-without-place': `The server has redrawn a widget for which the page has no element. Mostly the
    widget was not in the tree when the page was first drawn: keep it in the tree and hide it with
    \`hideIf…\`, so that its place is kept, instead of adding it only when it is needed.`,
  'handler-without-middleware': `Put \`app.use(bespa())\` before the handlers that draw pages.`,
  'unattached-widget': `The page finds the widgets that it must redraw through \`children()\`. Return from
    it what your widget draws, always the same objects during one request. What a function or a promise
    brings is drawn together with the widget that it was added to, so put the condition there.`,
  'missing-data-id': `The browser finds the place of a redrawn widget by the \`data-id\` of its root element.
    Begin the HTML with \`this.root('div', ctx)\`, which writes it.`,
  'nested-form': `HTML knows no form within a form. Put the second one beside the first, or into an
    embedded page, which has forms of its own.`,
  'page-not-awaited': `A page with promises in it is drawn only when they have arrived, and Koa answers as soon
    as the handler returns: so the browser got “Not Found”. Write \`await page.draw(ctx)\` in an async
    handler, or return what \`draw\` returns.`,
  'raw-html-from-request': `Text that a user has sent must not be written as HTML: somebody could send a
    script. Add it as a plain string, which is escaped, or use \`wf.html(…)\`, which sanitizes it.`,
  'redraw-while-typing': `The input that somebody is typing in was replaced. What was typed is kept, but it
    is work for nothing: let the widget that shows the result opt in on the key, not the input or what is
    around it.`,
  'redraw-unanswered': `The browser asks a page for a redraw by \`POST\` to the page's own path. Register its
    handler for \`GET\` and \`POST\`, with a router by \`router.all(path, handler)\`; and see that every
    branch of it draws the page, redirects or throws.`,
  'two-default-buttons': `Enter presses one button of a form. Call \`withDefault()\` on that one alone.`,
  'unattached-field': `The form finds its fields through \`children()\` to tell them when it is submitted; a
    field that it cannot find would never be validated. Return from \`children()\` what your widget draws.`,
  'unattached-tab': `Labels and bodies of tabs need their switcher, which knows which of them is selected. Add them
    with its \`addLeft(…)\` or \`addRight(…)\`, and nowhere else.`,
  'unknown-behavior': `An element names a behavior in \`data-widget\` that no script has defined. Is the
    script registered with \`assetRegistry.registerScript\` or \`registerDirectory\`, and is the name
    spelled the same in \`bespa.define\`?`,
  'unknown-icon': `Icons have the names of Material Symbols, such as \`arrow_back\`. The message lists the
    nearest ones; in production nothing is drawn in the icon's place.`,
  'unsafe-markup': `Event handlers, \`style\` texts, \`srcdoc\` and scripts in markup are refused, so that a
    strict Content-Security-Policy holds and text cannot become code. Use a behavior for what happens in
    the browser, \`style(property, value)\` for styles, and \`wf.inlineScript(ctx, code)\` for scripts.`,
  'unsafe-url': `The address has a scheme that may carry a script, or leads to another site where only an
    action is allowed. Links take http, https, mailto, tel, sms, paths and actions; to redirect to another
    site say \`{ external: true }\`.`,
}

/** `/help/<code>`: what a message of the development mode means. Unknown codes pass on. */
export async function mistakePage(ctx: Context, code: string): Promise<boolean> {
  if (!isMistakeCode(code)) return false
  await wf
    .sitePage(ctx, usageErrors[code], `What “${code}” means and what to do about it.`)
    .add(
      wf.block('The development mode reports this as ', wf.code(code), '.'),
      wf.headlineMedium('What to do'),
      wf.prose(remedies[code]),
      wf.block(wf.link('/help').add('All messages of the development mode')),
    )
    .draw(ctx)
  return true
}

/** `/help`: all messages of the development mode. */
export async function mistakesPage(ctx: Context): Promise<void> {
  const codes = Object.keys(usageErrors).filter(isMistakeCode)
  await wf
    .sitePage(
      ctx,
      'Messages of the development mode',
      'All mistakes that development reports, by their codes.',
    )
    .add(
      wf
        .tag('dl')
        .class('Shapes Block')
        .add(
          codes.map((code) =>
            wf
              .tag('div')
              .add(
                wf.tag('dt').add(wf.link(`/help/${code}`).add(wf.code(code))),
                wf.tag('dd').add(usageErrors[code]),
              ),
          ),
        ),
    )
    .draw(ctx)
}

function isMistakeCode(code: string): code is UsageErrorCode {
  return Object.hasOwn(usageErrors, code)
}
