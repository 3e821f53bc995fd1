import type { Content, Context } from 'bespa'
import { redrawEnds, redrawSteps } from '../../pictures/redraw-ends.js'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/redraw.ts'

/** `/build/redraw`: which widgets opt in to being drawn again. */
export async function redrawPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `The first request draws every widget. After that, a change of state redraws only the widgets
        that opted in, each with everything inside it. Other frameworks compare two trees or track
        reads; here you say it, and the code shows what a click costs.`,
      ),
      topic(
        'The rule',
        `For each widget and each key, ask: **would its HTML differ with another value?** Text, address,
        class, visibility and children all count. If yes, add \`redrawIfChanged(ctx, key)\`. If no,
        leave it alone.`,
        wf.prose(
          `Its siblings ask for more or for less: \`redrawIfChangedTo\` for a change to one value,
          \`redrawIfEq\`, \`redrawIfNotEq\` and \`redrawIfEmpty\` for a value in every redraw, changed or
          not. Several conditions on one widget mean *or*.`,
        ),
      ),
      redrawEnds().figure('Where a redraw ends.', redrawSteps),
      boundaries(ctx),
      hiding(ctx),
      hrefTrap(ctx),
      inputs(ctx),
      transitions(ctx),
      topic(
        'What does not depend on the state',
        `App bars, headings, explanations and permanent forms need no condition, so they are sent once.
        Opting them in changes nothing on the screen, but costs bytes with each click.`,
      ),
      touching(ctx),
      topic(
        'What has no key',
        `A change may come from elsewhere: a handler has saved something, or found that data are newer.
        \`redrawIf(condition)\` takes any condition. A form is drawn again by itself after it was
        submitted, an overlay when its key changes, and a snackbar with \`showOnce\` when its key is
        set.`,
      ),
      wf.seeAlso(
        ['/basics/incremental', 'Incremental updates'],
        ['/build/state', 'State patterns'],
        ['/try/counter', 'A counter to try'],
      ),
    )
    .draw(ctx)
}

function touching(ctx: Context): Content {
  const names = ['Ada', 'Grace', 'Edsger']
  const action = wf.actionOf(ctx, 'greet')
  return [
    wf.example(
      'Redraw by what the data are',
      thisFile,
      'touching',
      // #region touching
      action && touched(ctx, action.value),
      wf.block('All of them, ', drawnAt()).redrawIfTouched(ctx, 'people'),
      names.map((name) =>
        wf
          .block(
            wf.link().withPost('greet', name).add(`Change ${name}`),
            ' ',
            drawnAt(),
          )
          .withKey(name)
          .redrawIfTouched(ctx, `person:${name}`),
      ),
      wf.link(wf.touchAction('people')).add('Refresh the list'),
      // #endregion touching
    ),
    wf.codeOf(thisFile, 'touch'),
    wf.prose(
      `Keys say which part of the address a widget depends on. Tags say which **data** it shows. The code
      that saves touches tags; it need not know who shows them, and the widgets need not know which form
      or button saves. Tags are names of your own: \`people\` for the list, \`person:7\` for one record.`,
      `A redirect to a change of state (\`^?modal=\`, \`?saved=1\`) carries them to the page that it leads
      to, so closing a dialog refreshes the list behind it. A feed of events sends \`touchAction('people')\`
      to everybody else. The server remembers nothing: the tags travel in the request, which is limited to
      50 of them; more than that stand for all.`,
    ),
  ]
}

function transitions(ctx: Context): Content {
  const isSorted = wf.stateOf(ctx).get('sorted') !== ''
  const planets = isSorted
    ? ['Earth', 'Mars', 'Venus']
    : ['Venus', 'Earth', 'Mars']
  return [
    wf.example(
      'Animated changes',
      thisFile,
      'transitions',
      // #region transitions
      wf
        .link(isSorted ? '?sorted=' : '?sorted=1')
        .add(isSorted ? 'Sort by distance' : 'Sort by name')
        .redrawIfChanged(ctx, 'sorted'),
      wf
        .block(
          planets.map((planet) =>
            wf.block(planet).withKey(planet).withTransition(),
          ),
        )
        .redrawIfChanged(ctx, 'sorted'),
      // #endregion transitions
    ),
    wf.prose(
      `\`withTransition()\` on a widget has the browser move it from its old place to its new one, or fade
      it in and out, whenever an answer changes it. With the same name, \`withTransition('cover')\`, a
      picture in a list becomes the picture of the detail page. On the page, \`wf.page().withTransition()\`
      fades all of it, also to the next page that has it. The focus and what is being typed stay, clicks
      are not held up, and users who prefer reduced motion see the change at once.`,
    ),
  ]
}

// #region touch
function touched(ctx: Context, name: string): Content {
  wf.touch(ctx, 'people', `person:${name}`)
  return null
}
// #endregion touch

/** When this was drawn, to the millisecond. */
function drawnAt(): string {
  return `drawn at ${new Date().toISOString().slice(11, 23)}`
}

function boundaries(ctx: Context): Content {
  const [a, b] = [wf.stateOf(ctx).int('a'), wf.stateOf(ctx).int('b')]
  return [
    wf.example(
      'Where a redraw ends',
      thisFile,
      'boundaries',
      // #region boundaries
      wf
        .groupingFrame('Outer frame, for b')
        .add(
          wf.block('b is ', b, ', ', drawnAt()),
          wf
            .groupingFrame('Inner frame, for a')
            .add(wf.block('a is ', a, ', ', drawnAt()))
            .redrawIfChanged(ctx, 'a'),
        )
        .redrawIfChanged(ctx, 'b'),
      wf
        .link(`?a=${a + 1}`)
        .add('One more a')
        .redrawIfChanged(ctx, 'a'),
      wf.pipeSeparator(),
      wf
        .link(`?b=${b + 1}`)
        .add('One more b')
        .redrawIfChanged(ctx, 'b'),
      // #endregion boundaries
    ),
    wf.prose(
      `A change of \`a\` sends the inner frame and its link. A change of \`b\` sends the outer frame,
      and the inner one comes along with it: only the outermost of the redrawn widgets are sent. So put
      the condition on the smallest widget that holds everything that depends on the key.`,
      `The whole handler runs each time. When building a part is what costs, give it as a function,
      \`wf.block(() => report())\`: it is called only when the block is drawn. Widgets in it cannot have
      conditions of their own, because nobody would ask them.`,
    ),
  ]
}

function hiding(ctx: Context): Content {
  return [
    wf.example(
      'Hiding does not redraw',
      thisFile,
      'hiding',
      // #region hiding
      wf.actionLinks('?details=1', '?details='),
      wf
        .groupingFrame('Details')
        .add('Two coffees, one cake.')
        .hideIfEmpty(ctx, 'details') // what to show
        .redrawIfChanged(ctx, 'details'), // when to look again
      // #endregion hiding
    ),
    wf.prose(
      `\`hideIfEmpty\` makes the output depend on the key, so the rule requires a redraw. A hidden
      widget leaves an empty placeholder, so that it can return.`,
    ),
  ]
}

function hrefTrap(ctx: Context): Content {
  const count = wf.stateOf(ctx).int('count')
  return [
    wf.example(
      'The trap of addresses',
      thisFile,
      'href',
      // #region href
      wf.block('Count: ', count).redrawIfChanged(ctx, 'count'),
      wf.toolbar().addLeft(
        wf
          .linkTonal(`?count=${count + 1}`)
          .add('Works')
          .redrawIfChanged(ctx, 'count'),
        wf.linkOutlined(`?count=${count + 1}`).add('Works once'),
      ),
      // #endregion href
    ),
    wf.prose(
      `Both buttons lead to the next number. The second has not opted in: after a click it still has its
      old address, so a second click changes nothing. Its label is the same, which makes the mistake
      easy to overlook.`,
    ),
  ]
}

function inputs(ctx: Context): Content {
  const name = wf.stateOf(ctx).get('name')
  return [
    wf.example(
      'Inputs stay',
      thisFile,
      'inputs',
      // #region inputs
      wf
        .form()
        .add(wf.inputText('name', '').withLabel('Your name').withAutoSubmit()),
      wf
        .headlineSmall('Hello, ', name, '!')
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name')
        .withAnnouncement(),
      // #endregion inputs
    ),
    wf.prose(
      `The field shows what was typed without any help of the server. Its HTML would differ, so the rule
      alone would say yes; leave it out all the same, and opt in what shows the result. If an input must
      be replaced while somebody types, because it stands in a larger part that is drawn again, focus,
      caret and text survive; development still shows [a warning](/help/redraw-while-typing). Opt an
      input in for *another* key when that key fills it in.`,
    ),
  ]
}
