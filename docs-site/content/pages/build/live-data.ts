import type { Content, Context } from 'bespa'
import { alertDemo, importDemo, notificationDemo, presenceDemo } from '../../live/live-demos.js'
import { liveData } from '../../live/live-data.js'
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
      wf.example('A counter in all tabs', demos, 'counter', await notificationDemo(ctx)),
      wf.example('Who is looking', demos, 'presence', await presenceDemo(ctx)),
      wf.example('A modal that the server opens', demos, 'alert', alertDemo(ctx)),
      wf.codeOf('live/live-inbox.ts', 'inbox'),
      pattern(),
      server(),
      wf.example('Polling: a job with an end', demos, 'import', await importDemo(ctx)),
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
    wf.prose(`This is a whole app. Whoever presses the button, everybody sees the number change.`),
    wf.codeOf(`${example}/counter.ts`, 'counter'),
    wf.prose(
      `Three files are behind it, to copy into your app from \`examples/live-feed\`: the widget, its client
      behavior with queue, coalescing and reconnecting, and the response of the server.`,
    ),
    folded('The widget', wf.codeOf(`${example}/live-feed.ts`)),
    folded('Its client behavior', wf.codeSample(sample(`${example}/live-feed.client.js`), 'js')),
    folded('The stream of events', wf.codeOf(`${example}/event-stream.ts`)),
  ]
}

/** What only some readers need. */
function folded(title: string, ...content: readonly Content[]): Content {
  return wf
    .tag('details')
    .class('Block')
    .add(wf.tag('summary').add(title), ...content)
}

function pattern(): Content {
  return [
    wf.headlineMedium('The pattern'),
    wf.prose(
      `The widget draws a hidden element and a link without an address. It belongs to this site, not to
      the library.`,
    ),
    wf.codeOf('live/live-feed.ts', 'widget'),
    wf.prose(`The site's own factory, a class that extends \`Factory\`, has a constructor for it:`),
    wf.codeOf('../site/site-factory.ts', 'feed'),
    wf.prose(
      `Its script is one of the assets that the site has registered:
      \`assetRegistry.registerDirectory(…)\`, see [Assets & CSS](/extend/assets). The behavior in it
      listens, gives the link the address that has come, and clicks it. To the runtime a click by a
      script is a click like any other, and the address counts that the link has at that moment.`,
    ),
    wf.codeOf('live/live-feed.client.ts', 'behavior'),
    wf.prose(
      `The action is an event's whole content. So whoever publishes it needs to know nothing of how
      pages look, an event is a few bytes long, and its grammar is that of links: \`^?modal=/alerts/42\`
      opens a modal of the page around.`,
      `What a feed sends is checked as if a stranger had sent it. It may change the state and nothing
      else: other origins, \`//host\`, \`javascript:\`, paths, backslashes, control characters, keys that
      begin with \`_\` and all that is longer than 2,000 characters are dropped. Where an event has to
      lead to another page, the handler answers the change of state with a redirect.`,
      `Feeds send more than anybody can read. Events are gathered: at most four times a second the page
      is asked to change, with the last value of each key. While a request is under way, they
      wait. When it fails, the user sees a message, and what was requested is requested again after a while, unless
      the server has refused it. All keys of a feed together may take 4,000 characters of the state; what
      would be more is dropped.`,
      `Send values, not steps: \`?notif=3\`, not “one more”. An event that comes twice does no harm then,
      and one that is lost is put right by the next. And events push nothing into the history: they
      replace the entry, or Back would lead through each of them.`,
    ),
  ]
}

function server(): Content {
  return [
    wf.headlineMedium('What the server emits'),
    wf.prose('A stream of the type `text/event-stream`, in which each event has an id:'),
    wf.plainCodeBlock(
      ': welcome\n\nid: 1764090000000-0\ndata: ?notif=3\n\n: still here\n\nid: 1764090012345-0\ndata: ?present=2',
    ),
    folded(
      'How this site answers it',
      wf.codeOf('live/live-routes.ts', 'feed'),
      wf.codeOf('live/feeds.ts', 'feeds'),
    ),
    wf.prose(
      `- **Nothing is lost.** The page is drawn with the id of the last event, and the feed begins after
        it. When the connection is lost, the browser names the last event it has seen, in the header
        \`Last-Event-ID\` or in the address, and what it missed comes first. No log reaches back for
        ever: who stayed away for longer is told how things stand by now (\`current\`).`,
      `- **Quiet feeds live.** A comment every 15 seconds keeps proxies from closing them.`,
      `- **Slow browsers cost nothing.** The stream takes more only when there is room; whoever is more
        than 1,000 events behind is let go, and is told the rest when they come back.`,
      `- **A node takes so many.** Feeds beyond that number (10,000) are answered with 503, as they are
        when the node is about to go, and the proxy passes them to another one.`,
      `- **Reconnecting is spread out.** The wait doubles from one second up to 30, and chance shortens
        it, so that a node that comes up again is not overrun.`,
      `- **Nobody looks, nobody listens.** In a hidden tab the connection is closed, and what was missed
        comes when the tab is seen again. This also saves connections: over HTTP/1.1 browsers open six
        for a site, all tabs together. Serve feeds over HTTP/2 where you can.`,
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
      node that works on it: how far it is stands where all nodes see it, and whoever is asked next goes
      on.`,
    ),
    wf.codeOf('live/live-routes.ts', 'status'),
    wf.codeOf('live/import-jobs.ts', 'jobs'),
  ]
}

function whenToUse(): Content {
  return [
    wf.headlineMedium('When to use which'),
    wf.prose(
      `**Poll** for work that comes to an end, where a second more or less does not matter. It needs
      nothing but an address that answers quickly.`,
      `**Listen** for notifications, for who is present, to tell that somebody else is editing the same
      thing, to keep tabs in step. It costs connections that stay open, heartbeats, a way for events to
      reach every node, and proxies that let streams through.`,
      `**Neither** when the next click shows the change anyway.`,
    ),
  ]
}

function operation(): Content {
  return [
    wf.headlineMedium('More than one node'),
    wf.prose(
      `A browser listens to one node, and what happens, happens on another. So events go through a log
      that all nodes share. This site uses a Redis stream when \`REDIS_URL\` is set, and its own memory
      when it is not. Each node reads the stream over one connection, however many browsers listen, and
      keeps what it has read: those who come back are answered from its memory.`,
      `When Redis is away, feeds stay open, new ones are answered, and all go on where they were once it is back. What a page asks
      of it meanwhile fails, after three seconds at the most where Redis hangs; the user sees a message and can
      try again.`,
    ),
    folded(
      'The log: its interface, and Redis behind it',
      wf.codeOf('live/event-log.ts'),
      wf.codeOf('live/redis-log.ts'),
    ),
    wf.prose(
      `No browser has to return to the node it came from. When a node goes, its feeds connect to another
      one and miss nothing. [Deployment](/build/deployment) tells how to set up a proxy for this, and
      how to restart nodes one after the other.`,
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
    wf.codeOf('examples/classic-feed.ts', 'widget'),
    wf.codeOf('examples/classic-feed.client.ts'),
    wf.headlineMedium('With a WebSocket'),
    wf.prose(
      `The pattern is the same; only the line is another. Choose it when the browser has as much to say
      as the server. Two things you must do yourself that come with event streams: check the origin,
      since any site may open a socket to yours, and replay what was missed.`,
    ),
    wf.codeOf('examples/socket-feed.ts', 'server'),
    wf.codeOf('examples/socket-feed.client.ts'),
  ]
}
