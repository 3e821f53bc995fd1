import type { Content, Context } from 'bespa'
import { sample } from '../../../site/sample.js'
import { liveNodes, liveSteps } from '../../pictures/live-nodes.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/deployment`: how an app goes into operation. */
export async function deploymentPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Run the app as one Node.js process behind a proxy that terminates TLS. Give every node the same
        session keys; any node can then answer any request. The whole minimum:`,
      ),
      wf.codeSample(
        `npm ci && npm run build && npm prune --omit=dev
export NODE_ENV=production PORT=8080
export SESSION_KEYS=$(openssl rand -base64 32) # the same on all nodes
node dist/server.js`,
        'bash',
      ),
      wf.prose(
        `Point the proxy at port 8080, have it set the \`X-Forwarded-…\` headers, and set
        \`app.proxy = true\`. The rest of this page explains each part; whole files are folded.`,
      ),
      shape(),
      liveNodes().figure('Two equal nodes behind a proxy.', liveSteps),
      policy(),
      caching(),
      proxy(),
      compression(),
      ending(),
      logging(),
      image(),
      notCovered(),
      wf.seeAlso(
        ['/build/live-data', 'Live data'],
        ['/basics/incremental', 'Incremental updates'],
        ['/help', 'Error codes'],
      ),
    )
    .draw(ctx)
}

function shape(): Content {
  return [
    wf.headlineMedium('One process'),
    wf.prose(
      `An app is one Node.js process and its packages. There is no front end to build or to host: styles
      and scripts come with the packages. Register your own in the same way, as in [Packaging as a
      library](/extend/packaging):`,
    ),
    wf.codeOf('examples/extend/acme/factory.ts', 'register'),
    wf.prose(
      `Configuration comes from the environment. These are the variables of this site:`,
    ),
    wf.foldedFile('server.ts', sample('../server.ts'), 'ts'),
    wf.prose(
      `Run it with \`NODE_ENV=production\`: errors go to the log instead of the user. Give all nodes the
      same \`SESSION_KEYS\`, or they cannot read each other's cookies. With \`REDIS_URL\`, a node does
      not start without them.`,
    ),
  ]
}

function policy(): Content {
  return [
    wf.headlineMedium('Content-Security-Policy'),
    wf.prose('Each page has a strict policy that you need not relax:'),
    wf.plainCodeBlock(
      [
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';",
        "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';",
        "frame-ancestors 'self'",
      ].join('\n'),
    ),
    wf.prose(
      `A page holds neither inline scripts nor style elements, and nothing is evaluated. Lengths and columns
      are \`style\` attributes, which can load nothing and run nothing.`,
      `An inline script that you ask for with \`wf.inlineScript(ctx, code)\` carries a nonce, which is added
      to the policy of that page, and stays the same through its redraws. In this order: do without, by
      means of a behavior; else a nonce; a hash only for code that never changes. Never
      \`unsafe-inline\`, \`unsafe-eval\` or \`*\`. Other hosts, such as one for images, you name with
      \`bespa({ contentSecurityPolicy: { 'img-src': ["'self'", 'https://images.example.org'] } })\`.`,
    ),
  ]
}

function caching(): Content {
  return [
    wf.headlineMedium('Caching, and what belongs behind a CDN'),
    wf.prose(
      `The address of each asset contains a hash of its content (\`?id=…\`), and browsers may cache it
      for a year (\`immutable\`). The hash is the same on every node and changes only with the content,
      so you never purge a cache. This includes the assets that you register.`,
      `- **Behind a CDN**: all of \`/bespa/\`. Let the query be part of the key.
      - **Not behind a CDN**: pages. Redraws say \`Cache-Control: no-store\` and \`Vary: Bespa-Fetch\`; a
        page is drawn for one user at one moment.
      - **Past the CDN**: feeds and what progress bars ask for. A cache in between would hold them back.`,
      `During a rolling restart, an old page may request a script from a new node, or the other way
      round. It receives the available version with \`Cache-Control: no-cache\`, so that no CDN stores
      it under the wrong address.`,
    ),
  ]
}

function proxy(): Content {
  return [
    wf.headlineMedium('Behind a proxy, with more than one node'),
    wf.prose(
      `Nodes keep no user data, so any request may go to any node, without sticky sessions. Shared data
      is in the database, or in Redis as here: see [Live data](/build/live-data).`,
      `\`new Koa({ proxy: true })\` believes what the proxy says: \`X-Forwarded-Host\` and
      \`X-Forwarded-Proto\` for addresses and secure cookies, \`X-Forwarded-Prefix\` where the proxy strips
      a prefix. Without it these headers are ignored, because anybody can send them. Turn it on only if
      all requests come through a proxy that sets them.`,
    ),
    wf.foldedFile('nginx.conf', sample('../../deploy/nginx.conf'), 'nginx'),
    wf.prose(
      `- Feeds are passed on as they come: \`proxy_buffering off\`. Their addresses are the one
        thing that a proxy has to know of them.
      - Whatever a proxy is believed, it has to set or to empty, or browsers could say it: here
        \`X-Forwarded-Prefix\`, as nothing is stripped.
      - \`worker_shutdown_timeout\` ends the feeds that keep an old worker alive after a reload; they
        come back by themselves. \`limit_conn\` keeps one address from taking all connections.
      - \`proxy_next_upstream\` gives a request to the other node when the first one refuses it. Redraws
        are \`POST\`: they are only passed on as long as no node has seen them. When a node dies with a
        request in its hands, the user sees a message and can try again.
      - Keep-alive connections are the usual cause of failed requests during a restart: a node closes
        one just when the proxy uses it. Here the proxy closes first, after two seconds, and stopping
        nodes wait for three.`,
    ),
  ]
}

function compression(): Content {
  return [
    wf.headlineMedium('Compression'),
    wf.prose(
      `Assets are compressed once, with Brotli and gzip. Pages and redraws are not: compress them in the
      proxy, as above, or with middleware such as \`koa-compress\` before the pages. Keep feeds
      uncompressed, or events wait until a block is full. Parts
      that follow a page (\`wf.later\`) need a flush after each piece. This site does it so:`,
    ),
    wf.codeOf('../site/serving/compression.ts'),
  ]
}

function ending(): Content {
  return [
    wf.headlineMedium('Restarts without a gap'),
    wf.prose(
      `At \`SIGTERM\` a node reports at \`/health\` that it is draining (503 instead of 200), and ends
      its feeds and background work, which other nodes take over. For \`DRAIN_SECONDS\` it still accepts
      requests, with \`Connection: close\` in each answer. Then it stops listening, finishes open
      requests and exits. After ten more seconds it closes what is left.`,
    ),
    wf.foldedFile(
      'site-server.ts',
      sample('../site/serving/site-server.ts', 'server'),
      'ts',
    ),
    wf.prose(
      `Nodes are restarted one after the other, each as soon as the one before is ready:`,
    ),
    wf.foldedFile(
      'rolling-restart.sh',
      sample('../../deploy/rolling-restart.sh'),
      'sh',
    ),
    wf.prose(
      `Open pages keep working: their state is in the address, and the next click goes to another node.
      The tests of this site click through such a restart, and no request fails.`,
    ),
  ]
}

function logging(): Content {
  return [
    wf.headlineMedium('Logs'),
    wf.prose(
      `The site writes a line of JSON for each request, with [pino](https://getpino.io/). The proxy
      gives each request an id, which appears in both logs, in the answer and with thrown errors, so you
      can find what a user reports. The logs omit the query, because it contains the state of pages.`,
    ),
    wf.foldedFile(
      'request-log.ts',
      sample('../site/serving/request-log.ts', 'log'),
      'ts',
    ),
  ]
}

function image(): Content {
  return [
    wf.headlineMedium('As a container'),
    wf.foldedFile(
      'Dockerfile',
      sample('../../deploy/Dockerfile'),
      'dockerfile',
    ),
    wf.prose(
      `The image contains no compiler, runs unprivileged with read-only files, and has a health check.
      The whole setup, two nodes with Redis and a proxy:`,
    ),
    wf.foldedFile('compose.yaml', sample('../../deploy/compose.yaml'), 'yaml'),
  ]
}

function notCovered(): Content {
  return [
    wf.headlineMedium('What this page does not cover'),
    wf.prose(
      `TLS and \`Strict-Transport-Security\`, which belong in the proxy; collecting logs; database
      availability; autoscaling. BESPA needs nothing special there.`,
    ),
  ]
}
