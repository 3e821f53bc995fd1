import type { Content, Context } from 'bespa'
import { sample } from '../../site/sample.js'
import { wf } from '../../site/site-factory.js'

const file = 'pages/try/tasks.ts'

/** What BESPA is, for whom, and a running app beside its source. */
export function hero(ctx: Context): Content {
  return wf
    .tag('section')
    .class('Hero')
    .add(
      wf
        .tag('div')
        .class('HeroWords')
        .add(
          wf.tag('p').class('HeroOverline').add('Backend Single-Page Application'),
          wf.tag('h1').add('Single-page apps, entirely on the server'),
          wf
            .tag('p')
            .class('HeroClaim')
            .add(
              'For teams who write TypeScript on the server and want interactive web apps without a ' +
                'second project for the browser: typed widgets in, Material Design 3 out.',
            ),
          wf
            .tag('p')
            .class('HeroHow')
            .add(
              'A click is one small POST that carries the state of the page. The server redraws only ' +
                'what depends on it: no sockets, no state in its memory, no build step.',
            ),
        ),
      start(),
      stage(ctx),
    )
}

/** The next step, in words and as a command. */
export function start(): Content {
  return wf
    .tag('div')
    .class('HeroStart')
    .add(
      wf.linkFilled('/start').add('Get started'),
      wf.linkOutlined('/showcase/overview').add('See the widgets'),
      wf
        .tag('span')
        .class('HeroInstall')
        .add(
          wf.code('npm install bespa koa'),
          wf.copyToClipboard('npm install bespa koa').withAltText('Copy the command'),
        ),
      wf
        .tag('span')
        .class('HeroNote')
        .add(
          'Preview, not in the npm registry yet: ',
          wf.link('/start#install').add('install it from source'),
          '.',
        ),
    )
}

function stage(ctx: Context): Content {
  const source = sample(file, 'tasks')
  const optIns = source
    .split('\n')
    .flatMap((line, at) => (line.includes('redrawIf') ? [at + 1] : []))
  return wf
    .tag('div')
    .class('HeroStage')
    .attr('data-widget', 'WireLog')
    .add(
      wireLog(),
      wf
        .tag('div')
        .class('HeroApp')
        .attr('role', 'group')
        .attr('aria-label', 'A running app: tasks')
        .add(wf.embedHandler(ctx, '/try/tasks')),
      wf
        .codeBlock(source)
        .withLanguage('ts')
        .withTitle('tasks.ts')
        .withMarkedLines(...optIns)
        .redrawIf(false),
    )
}

/** The log that a script fills: what each click has sent, and what came back. */
function wireLog(): Content {
  return wf
    .tag('div')
    .class('WireLog')
    .add(
      wf
        .tag('p')
        .class('WireLogHead')
        .add(
          wf.tag('strong').add('On the wire'),
          wf.tag('span').add('Check a task: what was sent, what came back.'),
        ),
      wf
        .tag('ol')
        .attr('aria-label', 'Requests')
        .add(
          wf
            .tag('li')
            .class('WireLogExample')
            .add(recorded.map((part) => wf.tag('span').add(part))),
        ),
    )
}

/** What the log shows until there is something to log: the click on a task, recorded. */
const recorded = ['POST /try/tasks · done', 'AppBar, Block redrawn', 'for example']
