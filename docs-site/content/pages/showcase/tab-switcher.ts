import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/tab-switcher.ts'

/** `/showcase/tab-switcher`: one of several contents at a time. */
export async function tabSwitcherPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Switching at once', thisFile, 'static', staticTabs()),
      wf.example('Loading what is shown', thisFile, 'dynamic', dynamicTabs()),
      wf.example('Labels here, bodies there', thisFile, 'apart', apart()),
      wf.example('Tabs and a page in a tab', thisFile, 'inner', inner(ctx)),
      wf.prose(`Switchers with different names are independent. The page in the tab has its own state,
      which switching tabs does not change.`),
    )
    .draw(ctx)
}

function staticTabs(): Content {
  return [
    // #region static
    wf
      .tabSwitcher()
      .withName('view')
      .withSelected('list')
      .withAltText('Views')
      .addLeft(
        wf.tabLabel('list').add('List'),
        wf.tabLabel('map').add('Map'),
        wf.tabBody('list').add('All bodies are in the page.'),
        wf
          .tabBody('map')
          .add('The address follows, so that a reload shows the same tab.'),
      )
      .addRight(
        wf.tabLabel('help').withAltText('Help').add(wf.icon('help')),
        wf.tabLabel('closed').withDisabled().add('Closed'),
        wf.tabBody('help').add('Arrow keys move between the tabs.'),
      ),
    // #endregion static
  ]
}

function dynamicTabs(): Content {
  return [
    // #region dynamic
    wf
      .tabSwitcher()
      .withName('report')
      .withDynamic()
      .withAltText('Reports')
      .addLeft(
        wf.tabLabel('day').add('Day'),
        wf.tabLabel('year').add('Year'),
        wf.tabBody('day').add('Only the open body is in the page.'),
        wf
          .tabBody('year')
          .add(() => 'An expensive tab is built only when it is shown.'),
      ),
    // #endregion dynamic
  ]
}

function apart(): Content {
  return [
    // #region apart
    wf
      .tabSwitcher()
      .withName('place')
      .withLine(false)
      .withAltText('Places')
      .addLeft(
        wf.tabLabel('here').add('Here'),
        wf.tabLabel('there').add('There'),
      ),
    'Other content between them does not matter.',
    wf
      .tabSwitcher()
      .withName('place')
      .withSelected('here')
      .addLeft(
        wf.tabBody('here').add('Here it is.'),
        wf.tabBody('there').add('There it is.'),
      ),
    // #endregion apart
  ]
}

function inner(ctx: Context): Content {
  const lines = wf
    .tabSwitcher()
    .withName('line')
    .withAltText('Lines')
    .addLeft(
      ['Red', 'Green', 'Blue'].map((color) => [
        wf.tabLabel(color).add(color),
        wf
          .tabBody(color)
          .add(`The timetable of the ${color.toLowerCase()} line.`),
      ]),
    )
  return [
    // #region inner
    wf
      .tabSwitcher()
      .withName('trip')
      .withAltText('A trip')
      .addLeft(
        wf.tabLabel('lines').add(wf.icon('train'), 'Lines'),
        wf.tabLabel('tickets').add(wf.icon('confirmation_number'), 'Tickets'),
        wf.tabBody('lines').add(lines), // a switcher with the name “line”
        wf.tabBody('tickets').add(wf.embedHandler(ctx, '/try/counter')),
      ),
    // #endregion inner
  ]
}
