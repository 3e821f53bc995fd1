import type { Context } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'
import { complainingForm, failingEmbed, failingForm } from './errors-demo.js'

const samples = 'examples/build/errors.ts'

/** `/build/errors`: what users see when something fails. */
export async function errorsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `There are three kinds of errors: something is missing or forbidden, something broke, or the
        user can fix it. Handle the first two once, in middleware, and the third in the form.`,
      ),
      topic(
        'Not found',
        `The page for a missing record is an ordinary page with a status. Set the status before you
        draw; nothing is sent until the whole page is drawn.`,
        wf.codeOf(samples, 'missing'),
        wf.prose(
          `For addresses that no handler answers Koa says “Not Found” in plain text. The option
          \`errorPage\`, below, makes that a page, too.`,
        ),
      ),
      topic(
        'Thrown errors',
        `If a handler throws, \`bespa()\` answers with the status of the error, or 500. Messages of
        \`ctx.throw\` below 500 are shown; all others are replaced by neutral words. In development you
        see the stack and the widget that was being drawn. The server never sends half a page.`,
        wf.codeOf(samples, 'throw'),
        wf.prose(
          `To use the look of your app, pass a function that draws the error page. You may show its
          \`message\`: it is neutral, unless the error allows its own text. The message of an unexpected
          error is never included, because it may reveal internals. Redraws and embedded pages receive
          one line of text instead of a page, and development still shows the stack.`,
        ),
        wf.codeOf(samples, 'pages'),
        wf.codeOf(samples, 'order'),
      ),
      topic(
        'A guard before a page',
        `Middleware that lets some people pass goes before the handler in its route. It throws, and the
        error page tells the others. With a guard in between, leave the type of \`ctx\` out of the handler:
        the router infers it, with the parameters of the path.`,
        wf.codeOf(samples, 'guard'),
      ),
      await failingForm(ctx),
      wf.prose(
        `A failed redraw changes nothing in the page. A banner says what happened, also to screen
        readers, and offers to retry. The state returns to what the server confirmed last, typed text
        stays, and the next answer removes the banner. The banner says:`,
      ),
      failures(),
      wf.prose(
        `A page that was drawn with a status of 400 or more is taken as it is: its fragments are swapped
        in. When a request ends up at a whole document, as with a login page that some middleware
        redirects to, the browser goes there.`,
      ),
      failingEmbed(ctx),
      wf.prose(
        `If an embedded page fails, an error appears in its place, and the page around is drawn as
        usual: an overlay opens and can be closed. Short plain text is shown as it is; for an HTML page
        with an error status, only the number is shown. After a 5xx or a 429 there is a Retry link.`,
      ),
      topic(
        'Closing the dialog on an error',
        `If the page around can explain it better, pass it the error in the step that closes the dialog.
        Pass a code, never a text: anybody can write an address.`,
        wf.codeOf(samples, 'parent'),
        wf.codeOf(samples, 'around'),
        wf.prose(
          `This works for what a form has posted. While the dialog opens, the page around is already
          being drawn, so a redirect to it appears as an error in its place.`,
        ),
      ),
      await complainingForm(ctx),
      wf.prose(
        `Show what the user can fix where they can fix it: at the field with a predicate, or at the top
        of the form with \`withError\`, also when saving fails. The values stay, because there was no
        redirect. Redirect only after success.`,
      ),
      wf.codeOf(samples, 'form'),
      topic(
        'Logs',
        `Koa's \`error\` event receives every error that \`bespa()\` catches, with the context. Pass on
        errors that you catch yourself. Details belong in the log, advice belongs on the page.`,
        wf.codeOf(samples, 'log'),
      ),
      wf.seeAlso(
        ['/build/handlers-and-routing', 'Handlers & routing'],
        ['/help', 'Error codes'],
        ['/showcase/feedback', 'Messages in the showcase'],
      ),
    )
    .draw(ctx)
}

function failures() {
  return factList([
    [
      'The server cannot be reached',
      'The banner says so, in words that the app may translate (`wording` of the middleware).',
    ],
    [
      'A short plain text',
      'It is shown as it is. That is what thrown errors are answered with.',
    ],
    [
      'JSON with `message` or `error`',
      'That text is shown: for answers of other middleware.',
    ],
    ['Anything else', '“That did not work”, with the number of the status.'],
  ])
}
