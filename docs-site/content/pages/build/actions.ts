import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/actions.ts'

/** `/build/actions`: buttons that change something, without a form by hand. */
export async function actionsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Star, archive, delete, sign out: one press that changes data on the server. \`withPost\` makes
        a button post such an action, and \`wf.actionOf(ctx)\` reads it. You write no form.`,
      ),
      wf.example('Press a star', thisFile, 'star', star(ctx)),
      topic(
        'Where it works',
        `On buttons, links, navigation targets, icons and menu entries alike; on cards, list items, chips and
        table rows, which are then one button as a whole. In a list, each item has the
        key of its record as the value, so the same action may stand there any number of times. Within a
        form the button leaves the form alone: its fields are neither sent nor checked nor emptied.`,
        wf.codeSample(
          `wf.link().add(wf.icon('star').withAltText('Star')).withPost('star', issue.id)
wf.menuEllipsisV().add(wf.link('?edit=7').add('Edit'), wf.link().add('Archive').withPost('archive', 7))
wf.navTarget('Sign out').withIcon('logout').withPost('sign-out')
wf.listItem('Use the light theme').withLeading(wf.icon('light_mode')).withPost('theme', 'light')
wf.row().withPost('choose', person.id).add(person.name, person.age)`,
          'ts',
        ),
      ),
      wf.example('Ask first', thisFile, 'confirm', clear(ctx)),
      wf.prose(
        `\`withConfirm\` opens an alert dialog with the focus on “Cancel”. Without script the server
        asks the question. Until it is confirmed, \`wf.actionOf(ctx)\` is \`undefined\`, so no handler
        can skip the confirmation.`,
      ),
      topic(
        'Reading it',
        `\`wf.actionOf(ctx)\` gives \`{ name, value }\`. Give it the names that you handle, and TypeScript
        knows them: a misspelled comparison does not compile. The value comes from the browser, so look the
        record up with the rights of the user, as with any posted value.`,
        wf.codeSample(
          `const action = wf.actionOf(ctx, 'star', 'archive')
if (action) {
  const issue = await issues.ofUser(user).get(action.value)
  if (action.name === 'star') await issue.star()
  else await issue.archive()
  return wf.redirectBack(ctx, '/issues')
}`,
          'ts',
        ),
      ),
      topic(
        'What you get for free',
        `- **No forged presses.** Posts of other sites are refused before the handler runs. A link can never
          press a button, whatever its address says.
        - **One press is one action.** While it runs, the button is \`aria-busy\` and looks pressed; pressing
          it again does nothing. Other buttons work meanwhile.
        - **No script needed.** It is a button of a real form that posts.`,
      ),
      topic(
        'Links that look like buttons',
        `What only leads somewhere is a link, and has a constructor for each style of buttons:
        \`wf.linkFilled(href)\`, \`linkTonal\`, \`linkElevated\`, \`linkOutlined\` and \`linkText\`.`,
        wf.example(
          'A link in five styles',
          thisFile,
          'links',
          // #region links
          wf
            .toolbar()
            .addLeft(
              wf.linkFilled('/build/overview').add('Filled'),
              wf.linkTonal('/build/overview').add('Tonal'),
              wf.linkElevated('/build/overview').add('Elevated'),
              wf.linkOutlined('/build/overview').add('Outlined'),
              wf.linkText('/build/overview').add('Text'),
            ),
          // #endregion links
        ),
      ),
      wf.seeAlso(
        ['/build/forms', 'Forms & validation'],
        ['/build/sessions-and-auth', 'Sessions & sign-in'],
        ['/build/redraw', 'When to redraw'],
      ),
    )
    .draw(ctx)
}

// #region star
function star(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const isPressed = wf.actionOf(ctx, 'star') !== undefined
  if (isPressed) state.set('stars', String(state.int('stars') + 1))
  return wf
    .block(
      wf.buttonTonal().add(wf.icon('star'), 'Star').withPost('star', 7),
      ` Stars: ${state.int('stars')}`,
    )
    .redrawIf(isPressed)
    .redrawIfChanged(ctx, 'stars')
}
// #endregion star

// #region confirm
function clear(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const isCleared = wf.actionOf(ctx, 'clear') !== undefined
  if (isCleared) state.set('cleared', 'yes')
  return wf
    .block(
      wf
        .buttonOutlined()
        .add('Clear the list')
        .withPost('clear')
        .withConfirm('Clear the list?', {
          text: 'Its seven items will be gone.',
          button: 'Clear',
        }),
      state.get('cleared') && ' The list is empty.',
    )
    .redrawIf(isCleared)
    .redrawIfChanged(ctx, 'cleared')
}
// #endregion confirm
