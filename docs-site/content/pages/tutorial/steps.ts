import type { Content, Context } from 'bespa'
import { project } from '../../../site/project.js'
import { sample } from '../../../site/sample.js'
import { wf } from '../../../site/site-factory.js'
import { compilerOptions } from '../compiler-options.js'

const folder = 'examples/tutorial'

type Step = readonly Content[]

const shell = (code: string) => wf.codeSample(code, 'bash')
const code = (step: number, region: string) =>
  wf.codeOf(`${folder}/step-${step}.ts`, region)

/** A file of the app as the reader saves it: beside `app.ts`, which is a step here. */
function file(name: string, text: string): Content {
  const saved = text.replace(/'\.\/step-\d\.js'/, `'./app.js'`)
  return wf.codeSample(saved, 'ts').withTitle(name)
}

const firstPage = (): Step => [
  wf.prose(
    `BESPA is not in the npm registry yet, so make the package from a copy of the repository first, as
    [Get started](/start#install) shows. Then create the project in an empty folder, with one command:`,
  ),
  shell(
    `npm init -y && npm pkg set type=module && npm install ../bespa/${project.name}-${project.version}.tgz koa @koa/router && npm install --save-dev tsx jsdom typescript @types/node`,
  ),
  wf.prose(`Save the settings of TypeScript as \`tsconfig.json\`:`),
  compilerOptions(),
  wf.prose(
    `Create \`app.ts\`. First the data: an array, until you connect a database.`,
  ),
  code(1, 'data'),
  wf.prose(
    `The page is a function that builds a tree of widgets and draws it. Put the imports of the whole file
    below at its top.`,
  ),
  code(1, 'page'),
  wf.prose(`The app is Koa with one middleware more:`),
  code(1, 'app'),
  wf.prose(
    `A second file, \`main.ts\`, starts it. Tests will use \`createApp\` without it.`,
  ),
  file('main.ts', sample(`${folder}/main.ts`)),
  shell('BESPA_RELOAD=1 npx tsx watch main.ts'),
  wf.prose(
    `\`tsx\` runs TypeScript without checking it. Your editor shows type errors, and so does this command:`,
  ),
  shell('npx tsc'),
  checkYourself(
    `Open http://localhost:8080. You see two cards. Change a title in the code and save: the page reloads
    by itself.`,
  ),
]

const form = (): Step => [
  wf.prose(
    `A form is declared in the handler, above the page that shows it. \`readyToCommit\` is true when it was
    submitted and every field is valid. Then \`form.read\` returns the values with their types. Save, and redirect: a reload must not add the issue again.`,
  ),
  code(2, 'page'),
  wf.prose(
    `Pass \`issues\` without \`readonly\` now, since the handler changes it.`,
  ),
  checkYourself(
    `Add an issue. Then try an empty title: the message appears before anything is sent. Switch off
    JavaScript in your browser and try again. The form still works.`,
  ),
]

const filter = (): Step => [
  wf.prose(
    `The filter is a state key, \`show\`. A link that starts with \`?\` sets it. The handler reads it, and the
    two blocks that depend on it opt in with \`redrawIfChanged\`. The form does not, so what somebody has typed
    there stays.`,
  ),
  code(3, 'page'),
  checkYourself(
    `Type a title without sending it, then click “All”. Only the links and the list are redrawn; your text is
    still there. The address shows \`?show=all\`, so you can reload or share it.`,
  ),
]

const buttons = (): Step => [
  wf.prose(
    `A link must never change data, because anybody can send your users a link. \`withPost\` makes a button
    that posts an action, and \`wf.actionOf\` reads it. Handle it after the form, before the list is read:`,
  ),
  code(4, 'commit'),
  wf.prose(`The list is redrawn after an action, too:`),
  code(4, 'list'),
  wf.prose(
    `Each card gets the id of its issue as a key. A redraw then finds the right card, even if the list has
    changed in the meantime.`,
  ),
  code(4, 'card'),
  checkYourself(
    `Close an issue. It leaves the list, and nothing else on the page changes.`,
  ),
]

const dialog = (): Step => [
  wf.prose(
    `A page can be shown inside another one. Write the edit page as any page. Its “Cancel” leads back to where
    the user came from, and so does \`redirectBack\` after saving.`,
  ),
  code(5, 'edit'),
  wf.prose(`Give it a path of its own, with a router:`),
  code(5, 'app'),
  wf.prose(
    `The list page gets a dialog. Its state key holds the path of the page in it; \`allow\` lists the paths that
    may come.`,
  ),
  code(5, 'modal'),
  wf.prose(
    `Make the title of the card a link that opens it, \`\`wf.link(\`?modal=/issues/\${id}\`)\`\`, and redraw the list
    when \`modal\` changes, as the whole file shows.`,
  ),
  checkYourself(
    `Click a title, change it and save. The dialog closes and the list shows the new title. Then open
    /issues/1 directly: it is the same page, in the whole window.`,
  ),
]

const validation = (): Step => [
  wf.prose(
    `Some rules only the server knows. A predicate returns \`''\` if the value is valid, or the message to
    show. It may be asynchronous, for example to ask a database.`,
  ),
  code(6, 'predicate'),
  wf.prose(
    `One function draws the page for all errors: unknown addresses, and handlers that throw.`,
  ),
  code(6, 'error'),
  code(6, 'use'),
  checkYourself(
    `Add a title twice: the message appears at the field. Open /issues/99: your own page says “Not found”,
    with the status 404.`,
  ),
]

const signIn = (): Step => [
  wf.prose(
    `BESPA has no accounts of its own; use what you like with Koa. Here everybody shares one password, and a
    signed cookie remembers who has entered it. The middleware sends everybody else to the sign-in page, with
    the way back in \`_back\`.`,
  ),
  code(7, 'sign-in'),
  wf.prose(
    `\`createApp\` receives the password and the keys that sign the cookie:`,
  ),
  code(7, 'app'),
  wf.prose(
    `Both come from the environment, so that they are not in your code. Replace \`main.ts\`, stop the app and
    start it with the new command:`,
  ),
  file('main.ts', sample(`${folder}/main-7.ts`)),
  shell(
    'BESPA_RELOAD=1 PASSWORD=secret SESSION_KEYS=change-me npx tsx watch main.ts',
  ),
  checkYourself(
    `Open /issues/1 in a private window. You are asked for the password, and come to the issue afterwards.
    [Sessions & sign-in](/build/sessions-and-auth) shows accounts, throttling and signing out.`,
  ),
]

const testAndDeploy = (): Step => [
  wf.prose(
    `A test visits the app in its own process, without a browser. Save this as \`app.test.ts\`:`,
  ),
  file('app.test.ts', sample(`${folder}/tracker-test.ts`)),
  shell('npx tsx --test app.test.ts'),
  wf.prose(
    `In production, choose a real password and a long random key. Set \`NODE_ENV\`, and leave out
    \`BESPA_RELOAD\`:`,
  ),
  shell(
    'NODE_ENV=production PASSWORD=secret SESSION_KEYS=change-me npx tsx main.ts',
  ),
  checkYourself(
    `Both tests pass, and the app runs in production mode. [Deployment](/build/deployment) continues from
    here: a proxy, several nodes, and restarts without a gap.`,
  ),
]

function checkYourself(text: string): Content {
  return [
    wf.headlineMedium('Check yourself').withAnchor('check'),
    wf.prose(text),
  ]
}

const steps: readonly (() => Step)[] = [
  firstPage,
  form,
  filter,
  buttons,
  dialog,
  validation,
  signIn,
  testAndDeploy,
]

/** The handler of a step, counted from 1. */
export function tutorialStep(number: number): (ctx: Context) => Promise<void> {
  return async (ctx) => {
    await wf
      .outlinePage(ctx)
      .add(
        steps[number - 1]?.(),
        number < 8 &&
          wf
            .tag('details')
            .class('Block')
            .add(
              wf.tag('summary').add('The whole file after this step'),
              file('app.ts', sample(`${folder}/step-${number}.ts`)),
            ),
      )
      .draw(ctx)
  }
}
