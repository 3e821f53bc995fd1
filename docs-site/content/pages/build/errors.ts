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
        `Three kinds of errors want three kinds of answers: what is not there or not allowed, what
        broke, and what the user can mend. The first two belong to middleware and are written once; the
        third belongs to the form.`,
      ),
      topic(
        'Not found',
        `A page for what is missing is a page like any other, with a status. Set it before you draw;
        nothing is sent until the whole page has been drawn.`,
        wf.codeOf(samples, 'missing'),
        wf.prose(
          `For addresses that no handler answers Koa says “Not Found” in plain text. The option
          \`errorPage\`, below, makes that a page, too.`,
        ),
      ),
      topic(
        'Thrown errors',
        `Throw, and \`bespa()\` answers: with the status that the error brings, else 500. The message of
        an error below 500 that was made by \`ctx.throw\` is shown; anything else is told in neutral
        words. In development the stack and the widget that was being drawn are shown instead. Half a
        page never leaves the server.`,
        wf.codeOf(samples, 'throw'),
        wf.prose(
          `For pages in the look of your app give \`bespa()\` a function that draws them. Its \`message\`
          may be shown: it is a neutral sentence, unless the error says that its own may be told. The
          message of an unexpected error is never part of it: it was not written for your users, and may
          tell what they must not know. The script and embedded pages still get one line of text, where
          a page would not fit, and in development an error of the app still shows its stack.`,
        ),
        wf.codeOf(samples, 'pages'),
        wf.codeOf(samples, 'order'),
      ),
      await failingForm(ctx),
      wf.prose(
        `A request of the script that fails changes nothing in the page. A banner says what happened, to
        screen readers as well, and offers to try again. The state goes back to what the server has
        confirmed last, what was typed stays, and the next answer that arrives takes the banner away.
        This is what it says:`,
      ),
      failures(),
      wf.prose(
        `A page that was drawn with a status of 400 or more is taken as it is: its fragments are swapped
        in. When a request ends up at a whole document, as with a login page that some middleware
        redirects to, the browser goes there.`,
      ),
      failingEmbed(ctx),
      wf.prose(
        `An embedded page that fails leaves a message where it would have stood, and the page around is
        drawn all the same: an overlay opens, and can be closed. A short plain text is shown as it is;
        of an HTML page with an error status only the number is told. Where asking again may help, after
        a 5xx or a 429, there is a link that does.`,
      ),
      topic(
        'Closing the dialog on an error',
        `When the page around can tell it better, give it the error in the step that closes the dialog.
        Pass a code and never a text: the key is in the address, where anybody can write.`,
        wf.codeOf(samples, 'parent'),
        wf.codeOf(samples, 'around'),
        wf.prose(
          `This works for what a form has posted. While the dialog is being opened the page around is
          being drawn already, and a redirect to it is told as an error in its place.`,
        ),
      ),
      await complainingForm(ctx),
      wf.prose(
        `What the user can mend is told in plain words where it can be mended, without leaving the page:
        at the field by a predicate, at the head of the form by \`withError\`, which also counts when
        saving itself has failed. The values are still there, because nobody was redirected. Redirect
        after success only.`,
      ),
      wf.codeOf(samples, 'form'),
      topic(
        'Logs',
        `Whatever \`bespa()\` has caught, Koa is told by its \`error\` event, with the context; an error
        that you catch yourself you pass on. The log is where details belong, the page is where advice
        belongs.`,
        wf.codeOf(samples, 'log'),
      ),
      wf.seeAlso(
        ['/build/handlers-and-routing', 'Handlers & routing'],
        ['/help', 'Mistakes that development tells of'],
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
    ['A short plain text', 'It is shown as it is. That is what thrown errors are answered with.'],
    ['JSON with `message` or `error`', 'That text is shown: for answers of other middleware.'],
    ['Anything else', '“That did not work”, with the number of the status.'],
  ])
}
