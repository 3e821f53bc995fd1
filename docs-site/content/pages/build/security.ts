import type { Context } from 'bespa'
import { factTable } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/security`: what is protected by default, and what an app must do. */
export async function securityPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `\`app.use(bespa())\` protects every page, without configuration. This page lists what is on by default,
        what remains your task, and how to change a default.`,
      ),
      wf.headlineMedium('On by default').withAnchor('default'),
      factTable(
        'Threats and protections',
        ['Threat', 'Protection'],
        [
          [
            'Script injection (XSS)',
            'All text is escaped. Addresses that can carry a script are dropped. The policy allows no inline script and no `eval`.',
          ],
          [
            'Cross-site requests (CSRF)',
            'Requests that change something are refused if another site caused them. No token is needed.',
          ],
          [
            'Open redirects',
            'A redirect to another site needs `{ external: true }`.',
          ],
          [
            'Clickjacking',
            '`frame-ancestors` allows frames from this site only.',
          ],
          [
            'Oversized requests',
            'Bodies, keys, files, addresses and the time of drawing are limited.',
          ],
          [
            'Leaked secrets',
            'Passwords, hidden inputs and files never enter the state or the address.',
          ],
          [
            'Revealing errors',
            'In production, users see a neutral message. Details go to the log.',
          ],
        ],
      ),
      topic(
        'Yours: permissions',
        `BESPA knows no users. Check in every handler who may see and change what, also for pages that are
        embedded in others. Do it once, in middleware, for a whole group of routes.`,
        wf.codeSample(
          `router.use('/admin', async (ctx, next) => {
  if (!isAdmin(ctx)) ctx.throw(403)
  await next()
})`,
          'ts',
        ),
      ),
      topic(
        'Yours: state is input',
        `The state comes from an address that anybody can write. Check it as you check any input, or
        [declare its types](/build/state). Never let a key decide about prices or permissions.`,
      ),
      topic(
        'Yours: change data in forms only',
        `Anybody can send your users a link. So never change data because of a state key: use a form or a
        button, whose requests are checked.`,
      ),
      topic(
        'Yours: the escape hatches',
        `\`htmlUnsafe\`, \`inlineScript\` and \`{ external: true }\` skip a protection. Never give them values of a
        request. For HTML or Markdown that users write, use \`wf.html\` and \`wf.markdown\`, which sanitize.`,
      ),
      topic(
        'Yours: the proxy',
        `TLS, \`Strict-Transport-Security\` and rate limits belong to the proxy. Set \`app.proxy = true\` only
        behind a proxy that sets the \`X-Forwarded-…\` headers itself. See [Deployment](/build/deployment).`,
      ),
      topic(
        'Change the policy',
        `Name what your pages load from elsewhere; everything else stays closed.`,
        wf.codeSample(
          `app.use(
  bespa({
    contentSecurityPolicy: { 'img-src': ["'self'", 'https://images.example.org'] },
    trustedOrigins: ['https://admin.example.org'],
    uploads: ['/import/'],
  }),
)`,
          'ts',
        ),
      ),
      topic(
        'Report a vulnerability',
        `Please do not open a public issue. \`SECURITY.md\` in the repository says how to reach the
        maintainers privately.`,
      ),
      wf.seeAlso(
        ['/build/sessions-and-auth', 'Sessions & sign-in'],
        ['/build/deployment', 'Deployment'],
        ['/api/BespaOptions', 'Options of bespa()'],
      ),
    )
    .draw(ctx)
}
