import type { Content, Context } from 'bespa'
import { demoModal, tryIt } from '../demo-modal.js'
import { outlinePage } from '../../site/outline/outline.js'
import { project } from '../../site/project.js'
import { wf } from '../../site/site-factory.js'

/** `/start`: from nothing to a page with a widget of one's own. */
export async function startPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      demoModal(ctx),
      wf.prose(
        `In a few minutes you have a page that greets you while you type, and know the two lines that
        every app needs. You need Node ${project.node.replace('>=', '')} or later, and no knowledge of
        any front-end framework.`,
      ),
      install(),
      hello(),
      counter(),
      ownWidgets(),
      whereNext(),
    )
    .draw(ctx)
}

/** The file that `npm pack` makes. */
const packed = `${project.name}-${project.version}.tgz`

function install(): Content {
  return [
    wf.headlineMedium('1 · Install').withAnchor('install'),
    wf.prose(
      `BESPA is not in the npm registry yet. In a copy of the repository, make the package once:`,
    ),
    wf.codeSample('npm ci\nnpm run build\nnpm pack', 'bash'),
    wf.prose(
      `This leaves \`${packed}\`. Then begin a project of your own in a folder beside it. Its sources are
      ES modules, like BESPA's own; it needs Koa, and \`tsx\`, which runs TypeScript as it stands:`,
    ),
    wf.codeSample(
      [
        'npm init -y',
        'npm pkg set type=module',
        `npm install ../${project.name}/${packed} koa`,
        'npm install --save-dev tsx',
      ].join('\n'),
      'bash',
    ),
    wf.prose(
      `The types come along. To have them checked, install \`typescript\` and \`@types/node\` as well, and let
      \`tsconfig.json\` say \`"strict": true\` and \`"module": "nodenext"\`.`,
    ),
  ]
}

function hello(): Content {
  return [
    wf.headlineMedium('2 · Hello, world!').withAnchor('hello'),
    wf.prose(`Save this as \`hello.ts\`. It is a whole app:`),
    wf.codeOf('examples/hello-world.ts'),
    wf.prose(`Run it, and open http://localhost:8080:`),
    wf.codeSample('npx tsx hello.ts', 'bash'),
    tryIt('/try/hello'),
    wf.prose(
      `Type a name. After a short pause the browser asks the same handler again, which draws nothing but
      the greeting. Two lines are all that every app needs:`,
      `- \`app.use(bespa())\` serves styles and scripts, reads the state, and sends the security headers.
      - \`const wf = new Factory()\` has the constructors of all widgets.`,
      `\`hideIfEmpty\` and \`redrawIfChanged\` say when the greeting is seen and when it is drawn again.`,
      `While you work on it, this starts the app anew after each change, and the browser reloads by
      itself:`,
    ),
    wf.codeSample('BESPA_RELOAD=1 npx tsx watch hello.ts', 'bash'),
  ]
}

function counter(): Content {
  return [
    wf.headlineMedium('3 · State drives the page').withAnchor('state'),
    wf.prose(
      `A link that begins with \`?\` changes the state of its page. Here the number and the two buttons
      depend on \`count\`; only they are drawn again. Put this function into \`hello.ts\`, add
      \`counter(ctx)\` to the page, and import \`type Context\` from \`bespa\` as well:`,
    ),
    wf.codeOf('pages/try/counter.ts', 'counter'),
    tryIt('/try/counter'),
  ]
}

function ownWidgets(): Content {
  return [
    wf.headlineMedium('4 · Add widgets').withAnchor('widgets'),
    wf.prose(
      `The factory \`wf\` has them all: text, layout, pictures, messages, forms, navigation and dialogs,
      as the [showcase](/showcase/overview) shows. A widget of your own is a class with one method, and
      a constructor in your own factory. From there on it is like all the others. This is a whole app
      again, \`stars.ts\`; stop the first one before you run it:`,
    ),
    wf.codeOf('examples/own-widget.ts'),
  ]
}

function whereNext(): Content {
  const paths = ['/basics/overview', '/build/overview', '/extend/overview', '/showcase/overview']
  return [
    wf.headlineMedium('Where to go next').withAnchor('next'),
    wf.deck(1, 2, 4).add(
      paths.map(outlinePage).map(({ path, title, icon, summary }) =>
        wf
          .cardOutlined()
          .withHref(path)
          .add(wf.titleMedium(wf.icon(icon), ' ', title).withLevel(3), summary),
      ),
    ),
  ]
}
