import type { Content, Context } from 'bespa'
import {
  alertDemo,
  importDemo,
  notificationDemo,
  presenceDemo,
} from '../../live/live-demos.js'
import { liveData } from '../../live/live-data.js'
import { liveNodes, liveSteps } from '../../pictures/live-nodes.js'
import { sample } from '../../../site/sample.js'
import { wf } from '../../../site/site-factory.js'

const demos = 'live/live-demos.ts'

/** `/build/live-data`: how pages learn of what happens on the server. */
export async function liveDataPage(ctx: Context): Promise<void> {
  // Before anything is read: what happens from here on, the feed tells.
  const { position } = liveData().log
  await wf
    .outlinePage(ctx)
    .add(
      wf.liveFeed('/live/feed').withLastEventId(position),
      intro(),
      minimal(),
      wf.headlineMedium('The same, on this site'),
      wf.prose(`Open this page in a second tab and try what follows.`),
      wf.example(
        'A counter in all tabs',
        demos,
        'counter',
        await notificationDemo(ctx),
      ),
      wf.example('Who is looking', demos, 'presence', await presenceDemo(ctx)),
      wf.example(
        'A modal that the server opens',
        demos,
        'alert',
        alertDemo(ctx),
      ),
      wf.codeOf('live/live-inbox.ts', 'inbox'),
      liveNodes().figure('How an event reaches every browser.', liveSteps),
      pattern(),
      server(),
      wf.example(
        'Polling: a job with an end',
        demos,
        'import',
        await importDemo(ctx),
      ),
      polling(),
      whenToUse(),
      operation(),
      otherWays(),
      wf.seeAlso(
        ['/extend/anatomy', 'Widget anatomy'],
        ['/extend/assets', 'Assets & CSS'],
        ['/basics/action-url-pattern', 'The action-URL pattern'],
        ['/showcase/progress', 'Progress bars'],
        ['/build/deployment', 'Deployment'],
      ),
    )
    .draw(ctx)
}

function intro(): Content {
  return wf.prose(
    `BESPA has no built-in push: the server keeps no connections, so you can restart and add nodes at
    any time. You build live pages on top, with a **feed** of events and a small widget of your own, or
    by **polling** with the progress bar.`,
    `An event is an action URL, as in a link: \`?notif=3\`. The widget follows it as if the user had
    clicked that link, and the page redraws what depends on \`notif\`. The redrawn widgets need only
    their usual \`redrawIfChanged(ctx, 'notif')\`.`,
  )
}

const example = '../../examples/live-feed'

function minimal(): Content {
  return [
    wf.headlineMedium('A live page in 16 lines'),
    wf.prose(`This is a complete app. When anybody presses the button, everybody sees the number
    change.`),
    wf.codeOf(`${example}/counter.ts`, 'counter'),
    wf.prose(
      `Three files are behind it, to copy into your app from \`examples/live-feed\`: the widget, its client
      behavior with queue, coalescing and reconnecting, and the response of the server.`,
    ),
    wf.folded('The widget', () => wf.codeOf(`${example}/live-feed.ts`)),
    wf.folded('Its client behavior', () =>
      wf.codeSample(sample(`${example}/live-feed.client.js`), 'js'),
    ),
    wf.folded('The stream of events', () =>
      wf.codeOf(`${example}/event-stream.ts`),
    ),
  ]
}

function pattern(): Content {
  return [
    wf.headlineMedium('The pattern'),
    wf.prose(
      `The widget draws a hidden element and a link without an address. It belongs to this site, not to
      the library.`,
    ),
    wf.codeOf('live/live-feed.ts', 'widget'),
    wf.prose(
      `The site's own factory, a class that extends \`Factory\`, has a constructor for it:`,
    ),
    wf.codeOf('../site/site-factory.ts', 'feed'),
    wf.prose(
      `Its script is one of the assets that the site has registered:
      \`assetRegistry.registerDirectory(…)\`, see [Assets & CSS](/extend/assets). The behavior in it
      listens, gives the link the address that has come, and clicks it. To the runtime a click by a
      script is a click like any other, and the address counts that the link has at that moment.`,
    ),
    wf.codeOf('live/live-feed.client.ts', 'behavior'),
    wf.prose(
      `The action is an event's whole content. So the publisher needs no knowledge of pages. An event is
      a few bytes long and uses the grammar of links: \`^?modal=/alerts/42\` opens a modal of the page
      around.`,
      `The script treats events as untrusted. An event may change the state and nothing else: other
      origins, \`//host\`, \`javascript:\`, paths, backslashes, control characters, keys that start with
      \`_\` and anything longer than 2,000 characters are dropped. To lead to another page, let the
      handler answer the change of state with a redirect.`,
      `Feeds can send more than anybody can read, so events are batched: the page redraws at most four
      times a second, with the last value of each key. While a request is pending, events wait. If it
      fails, the user sees a message, and the request is repeated later, unless the server refused it.
      All keys of a feed together may take 4,000 characters of the state; the rest is dropped.`,
      `Send values, not steps: \`?notif=3\`, not “one more”. Then a repeated event does no harm, and the
      next event corrects a lost one. Events replace the history entry, so Back does not lead through
      each of them.`,
    ),
  ]
}

function server(): Content {
  return [
    wf.headlineMedium('What the server emits'),
    wf.prose(
      'A stream of the type `text/event-stream`, in which each event has an id:',
    ),
    wf.plainCodeBlock(
      ': welcome\n\nid: 1764090000000-0\ndata: ?notif=3\n\n: still here\n\nid: 1764090012345-0\ndata: ?present=2',
    ),
    wf.folded('How this site answers it', () => [
      wf.codeOf('live/live-routes.ts', 'feed'),
      wf.codeOf('live/feeds.ts', 'feeds'),
    ]),
    wf.prose(
      `- **Nothing is lost.** The page is drawn with the id of the last event, and the feed starts after
        it. After a lost connection, the browser sends the id of the last event it received, in the
        header \`Last-Event-ID\` or in the address, and receives what it missed first. If the log does
        not reach back far enough, it receives the current values (\`current\`).`,
      `- **Quiet feeds live.** A comment every 15 seconds keeps proxies from closing them.`,
      `- **Slow browsers cost nothing.** The stream respects backpressure. A browser that is more than
        1,000 events behind is disconnected, and receives the rest when it returns.`,
      `- **A node has a limit.** Feeds beyond it (10,000) are answered with 503, as they are when the
        node shuts down, and the proxy passes them to another node.`,
      `- **Reconnects are spread out.** The delay doubles from one second up to 30, with random jitter,
        so that a restarted node is not overwhelmed.`,
      `- **Hidden tabs do not listen.** A hidden tab closes its connection, and catches up when it is
        visible again. This also saves connections: over HTTP/1.1 a browser opens six per site, for all
        tabs together. Serve feeds over HTTP/2 if you can.`,
      `- **One is enough.** A redraw around the widget keeps the connection, and widgets with the same
        address share one.`,
    ),
  ]
}

function polling(): Content {
  return [
    wf.prose(
      `\`wf.progress()\` polls: it requests an address repeatedly and receives JSON, \`{ value, stop,
      action }\`. After \`stop\`, or at the maximum, it stops. It follows an \`action\` as if a link had
      been clicked, here \`?done=1\`. Requests never overlap; after errors it polls less often, and it
      pauses in a hidden tab.`,
      `The import above is real: it reads 2,000 lines in the background. Reload the page, or restart the
      node that works on it. Its progress is stored where all nodes see it, and the next node
      continues.`,
    ),
    wf.codeOf('live/live-routes.ts', 'status'),
    wf.codeOf('live/import-jobs.ts', 'jobs'),
  ]
}

function whenToUse(): Content {
  return [
    wf.headlineMedium('When to use which'),
    wf.prose(
      `**Poll** for work that ends, if a second more or less does not matter. It needs only an address
      that answers quickly.`,
      `**Listen** for notifications, presence, concurrent edits and tabs in sync. It costs open
      connections, heartbeats, a way for events to reach every node, and proxies that pass streams
      through.`,
      `**Neither** when the next click shows the change anyway.`,
    ),
  ]
}

function operation(): Content {
  return [
    wf.headlineMedium('More than one node'),
    wf.prose(
      `A browser listens to one node, but events may happen on another. So events go through a log that
      all nodes share: a Redis stream if \`REDIS_URL\` is set, or memory. Each node reads the stream
      over one connection, however many browsers listen, and keeps recent events for those that
      reconnect.`,
      `When Redis is away, feeds stay open, new ones are answered, and all go on where they were once it is back. What a page asks
      of it meanwhile fails, after three seconds at the most where Redis hangs; the user sees a message and can
      try again.`,
    ),
    wf.folded('The log: its interface, and Redis behind it', () => [
      wf.codeOf('live/event-log.ts'),
      wf.codeOf('live/redis-log.ts'),
    ]),
    wf.prose(
      `A browser may reconnect to any node. When a node stops, its feeds connect to another one and miss
      nothing. [Deployment](/build/deployment) explains the proxy and rolling restarts.`,
    ),
  ]
}

function otherWays(): Content {
  return [
    wf.headlineMedium('With a script of its own'),
    wf.prose(
      `A client behavior starts when its element arrives and is disposed of when it leaves. Where you cannot use one, an inline script
      will do: \`wf.inlineScript\` gives it the nonce that lets it past the policy. It has to wait until
      the scripts have run, and to find out by itself that its element is gone. This one is as short as
      can be: it does not remember where it was, nor gather what comes, and as it clicks a plain link,
      each event adds an entry to the history. Note the two ids: the element that is redrawn has a
      \`data-id\`, and what a script looks up has an \`id\`.`,
    ),
    wf.folded('A feed by an inline script', () => [
      wf.codeOf('examples/classic-feed.ts', 'widget'),
      wf.codeOf('examples/classic-feed.client.ts'),
    ]),
    wf.headlineMedium('With a WebSocket'),
    wf.prose(
      `The pattern is the same; only the line is another. Choose it when the browser has as much to say
      as the server. Two things you must do yourself that come with event streams: check the origin,
      since any site may open a socket to yours, and replay what was missed.`,
    ),
    wf.folded('A feed by a WebSocket', () => [
      wf.codeOf('examples/socket-feed.ts', 'server'),
      wf.codeOf('examples/socket-feed.client.ts'),
    ]),
  ]
}
