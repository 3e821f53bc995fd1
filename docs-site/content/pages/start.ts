import type { Content, Context } from 'bespa'
import { demoModal, tryIt } from '../demo-modal.js'
import { outlinePage } from '../../site/outline/outline.js'
import { project } from '../../site/project.js'
import { wf } from '../../site/site-factory.js'
import { compilerOptions } from './compiler-options.js'

/** `/start`: from nothing to a page with a widget of one's own. */
export async function startPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      demoModal(ctx),
      wf.prose(
        `In a few minutes you have a page that greets you while you type. You need Node
        ${project.node.replace('>=', '')} or later. You do not need to know a front-end framework.`,
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
      `BESPA is not in the npm registry yet. Build the package once, in a copy of the repository:`,
    ),
    wf.codeSample('npm ci\nnpm run build\nnpm pack', 'bash'),
    wf.prose(
      `This creates \`${packed}\`. Create your project in a sibling folder. It needs Koa, \`tsx\`
      to run TypeScript directly, and the compiler to check types:`,
    ),
    wf.codeSample(
      [
        'npm init -y',
        'npm pkg set type=module',
        `npm install ../${project.name}/${packed} koa`,
        'npm install --save-dev tsx typescript @types/node',
      ].join('\n'),
      'bash',
    ),
    wf.prose(
      `Save this as \`tsconfig.json\`. Editors read it, and \`npx tsc\` checks the whole project:`,
    ),
    compilerOptions(),
  ]
}

function hello(): Content {
  return [
    wf.headlineMedium('2 · Hello, world!').withAnchor('hello'),
    wf.prose(`Save this as \`hello.ts\`. It is a complete app:`),
    wf.codeOf('examples/hello-world.ts'),
    wf.prose(`Run it, and open http://localhost:8080:`),
    wf.codeSample('npx tsx hello.ts', 'bash'),
    tryIt('/try/hello'),
    wf.prose(
      `Type a name. After a short pause only the greeting is redrawn, and your cursor stays put. Two
      lines are all that every app needs:`,
      `- \`app.use(bespa())\` serves styles and scripts, reads the state and sends security headers.
      - \`const wf = new Factory()\` has the constructors of all widgets.`,
      `\`hideIfEmpty\` and \`redrawIfChanged\` decide when the greeting is shown and when it is
      redrawn.`,
      `While you work, restart the app and reload the browser after each change:`,
    ),
    wf.codeSample('BESPA_RELOAD=1 npx tsx watch hello.ts', 'bash'),
  ]
}

function counter(): Content {
  return [
    wf.headlineMedium('3 · State drives the page').withAnchor('state'),
    wf.prose(
      `A link that starts with \`?\` changes the state of its page. The number and the two buttons
      depend on \`count\`, so only they are redrawn. Put this function into \`hello.ts\`, add
      \`counter(ctx)\` to the page and import \`type Context\` from \`bespa\`:`,
    ),
    wf.codeOf('pages/try/counter.ts', 'counter'),
    tryIt('/try/counter'),
  ]
}

function ownWidgets(): Content {
  return [
    wf.headlineMedium('4 · Add widgets').withAnchor('widgets'),
    wf.prose(
      `The factory \`wf\` constructs all widgets: text, layout, pictures, messages, forms, navigation
      and dialogs. The [showcase](/showcase/overview) shows them. Your own widget is a class with one
      method, plus a constructor in your own factory. This is a complete app, \`stars.ts\`; stop the
      first one before you run it:`,
    ),
    wf.codeOf('examples/own-widget.ts'),
  ]
}

function whereNext(): Content {
  const paths = [
    '/basics/overview',
    '/build/overview',
    '/extend/overview',
    '/showcase/overview',
  ]
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
