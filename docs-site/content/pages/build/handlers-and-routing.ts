import type { Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { demo, fileBlock, topic } from '../../topic.js'

const samples = 'examples/build/routing.ts'

/** `/build/handlers-and-routing`: where BESPA sits in a Koa app. */
export async function routingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Bring your own router, sessions and database. A page is an ordinary Koa handler that builds a
        tree of widgets and draws it. For everything else, use the middleware you know.`,
      ),
      topic(
        'The minimum',
        `Put one middleware before your handlers. It serves everything below \`/bespa/\`: the style
        sheet, the script, fonts and the assets of widgets. It reads the body of a request into the
        page's state, refuses posts from other sites, sends security headers and turns thrown errors
        into answers. All other paths are yours.`,
        wf.codeOf(samples, 'minimum'),
        wf.prose(
          `Put no body parser before it: BESPA uses what the other one has read, but with its limits and
          without uploaded files. Without the middleware a page cannot be drawn, and [the
          error](/help/handler-without-middleware) says so.`,
          `A body may have 1 MiB, uploaded files included; the option \`uploads\` names the paths that
          take larger ones: \`bespa({ uploads: ['/profile/photo', '/import/'] })\`. What was sent is also in
          \`ctx.request.rawBody\`, as the signatures of webhooks need it.`,
          `A page that waits for a promise for more than 30 seconds is answered with 503 (option
          \`drawTimeout\`). A promise that fails before anybody waits for it ends no process: its error
          reaches \`app.on('error')\`.`,
        ),
      ),
      topic(
        'With a router',
        `The router handles path parameters. Widgets do not need to know where values come from.`,
        wf.codeOf(samples, 'handler'),
        wf.codeOf(samples, 'router'),
        wf.prose(
          `\`RouterContext\` is a type of \`@koa/router\`:
          \`import Router, { type RouterContext } from '@koa/router'\`. With a guard before the handler, leave
          the annotation out of the route and let TypeScript infer it:
          \`router.all('/orders/:id', guard, async (ctx) => { … ctx.params['id'] … })\`.`,
          `Register a page with \`all\`, or for \`GET\` and \`POST\`. The browser asks a page for a
          redraw by \`POST\` to the page's own path, so a route for \`GET\` alone shows the page but
          answers its first click with an error.`,
        ),
      ),
      topic(
        'Give ctx once',
        `\`wf.for(ctx)\` is your factory bound to the request. Whatever it makes knows the request, your own
        widgets included, so \`ctx\` can be left out wherever it would come first.`,
        wf.codeOf(samples, 'bound'),
        wf.prose(
          `Both ways may be mixed. What \`wf\` itself has made knows no request: to leave out \`ctx\` there is
          [a usage error](/help/unbound-widget). Do not keep a bound factory beyond its request. In a widget
          of your own, \`this.boundContext\` is the default of such a parameter:
          \`isDue(ctx: Context = this.boundContext)\`.`,
        ),
      ),
      topic(
        'Under a prefix, behind a proxy, on Node',
        `An app can be mounted in another one. Write paths as if it stood at the root: links, redirects,
        pictures and embedded pages get the prefix when they are drawn.`,
        wf.codeOf(samples, 'mounted'),
        wf.prose(
          `Behind a proxy that strips a prefix, set \`app.proxy = true\` and have the proxy send
          \`X-Forwarded-Prefix\`, \`-Host\` and \`-Proto\`; they are believed only then.
          \`app.callback()\` is what Node's own servers take, HTTP/2 included, and so does every
          framework that accepts a request listener.`,
        ),
        wf.codeOf(samples, 'node'),
      ),
      topic(
        'Middleware',
        `Anything that wraps a handler or the whole app works, because BESPA neither knows nor needs it.
        Compression, logs and request ids go before \`bespa()\`, and so do sessions, so that every
        handler has them. What answers with a page of BESPA goes after it: guards and pages for errors.`,
        wf.codeOf(samples, 'middleware'),
        wf.prose(
          `A guard protects embedded pages, too: their requests pass through the same middleware, with
          the cookies and headers of the request around.`,
        ),
      ),
      topic(
        'Pages within pages',
        `\`embedHandler\` asks the app itself for a page, in this process and without the network, and
        puts it where the widget stands. The inner request has the headers, cookies and \`ctx.state\` of
        the outer one; cookies that it sets reach the browser; redirects within the app are followed.
        They share its session, too. The page may be a string, a buffer or a stream. If the answer is
        not a page, or leads to another origin, an error appears in its place.`,
        wf.codeOf(samples, 'embed'),
        wf.prose(
          `An embedded page has a state of its own. In a modal its \`_back\` is set to \`^?modal=\`, by
          which it can close itself. What a state key may open is said by \`allow\`: anybody can write
          an address, so name the paths that are meant. A page that embeds itself ends with a message
          after ten levels, and one document embeds 50 pages at most (\`limits.embeddedPages\`).`,
        ),
        demo(wf.embedHandler(ctx, '/try/counter')),
        wf.prose(
          `This is the handler of [/try/counter](/try/counter), which knows nothing of this page.`,
        ),
      ),
      topic(
        'Content Security Policy',
        `These headers are sent without being asked for:`,
        fileBlock('examples/build/policy.txt', 'http'),
        wf.prose(
          `Scripts and style sheets come from the app alone; no inline script, no \`eval\`. Attributes
          named \`style\` are allowed, because widgets carry lengths and columns in them. If an app
          needs an inline script after all, \`wf.inlineScript(ctx, code)\` writes one with a nonce, and
          the nonce goes into the header of that response. Other sources are added by directive; a
          directive replaces the one of the same name.`,
        ),
        wf.codeOf(samples, 'policy'),
      ),
      topic(
        'Other origins',
        `No CORS headers are sent: pages of other sites can neither read nor redraw yours. A \`POST\`,
        \`PUT\`, \`PATCH\` or \`DELETE\` that a browser sends from another site is answered with 403
        before your handler runs, judged by \`Sec-Fetch-Site\` and \`Origin\`; that takes the place of
        tokens in forms. Requests without these headers, as \`curl\` and servers send them, pass.
        Origins that may post are named:`,
        wf.codeOf(samples, 'trusted'),
      ),
      wf.seeAlso(
        ['/build/modals', 'Modals & side panels'],
        ['/build/errors', 'Errors'],
        ['/basics/incremental', 'Incremental updates'],
        ['/showcase/layout', 'Embedded pages in the showcase'],
      ),
    )
    .draw(ctx)
}
