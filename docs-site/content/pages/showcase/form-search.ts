import { type Content, type Context, OptionSource } from 'bespa'
import { states } from '../../states.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/form-search.ts'

// #region source
/** The fifty states, searched by code and name: the exact one first, then those that begin so. */
export const stateOptions = new OptionSource('/showcase/query-states', {
  search: (text) => {
    const wanted = text.toLowerCase()
    const rank = (name: string) =>
      name === wanted
        ? 0
        : name.startsWith(wanted)
          ? 1
          : name.includes(wanted)
            ? 2
            : 3
    return states
      .map(({ code, name }) => ({
        option: { value: code, title: name, desc: code },
        rank: Math.min(rank(code.toLowerCase()), rank(name.toLowerCase())),
      }))
      .filter((one) => one.rank < 3)
      .sort((a, b) => a.rank - b.rank)
      .map(({ option }) => option)
      .slice(0, 8)
  },
  resolve: (codes) =>
    states
      .filter(({ code }) => codes.includes(code))
      .map(({ code, name }) => ({ value: code, title: name })),
})
// #endregion source

/** `/showcase/form-search`: lists that pop up, rich ones and those that are searched. */
export async function formSearchPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Rich options', thisFile, 'rich', rich()),
      wf.example('Chips', thisFile, 'chips', await chips(ctx)),
      wf.prose(
        `These chips are the values of an input. Chips that switch a filter on and off are
        [filter chips](/build/lists#search).`,
      ),
      wf.example('One of many', thisFile, 'single', single()),
      wf.example('A time zone', thisFile, 'zone', zone()),
      wf.headlineMedium('The source of options').withAnchor('source'),
      wf.prose(
        `The same two functions answer while somebody types, search without script, and check what is
        posted. Titles from the browser are never trusted.`,
      ),
      wf.codeOf(thisFile, 'source'),
    )
    .draw(ctx)
}

function rich(): Content {
  return wf
    .form()
    .withName('rich')
    .add(
      // #region rich
      wf
        .richDropdown('priority', 'normal')
        .withLabel('Priority')
        .addOption('high', wf.icon('arrow_upward'), ' High')
        .addOption('normal', wf.icon('remove'), ' Normal')
        .addOption('low', wf.icon('arrow_downward'), ' Low')
        .addDisabledOption('never', wf.icon('block'), ' Never'),
      wf
        .richDropdown('fixed', 'on')
        .withLabel('Disabled')
        .withDisabled()
        .addOption('on', wf.icon('lock'), ' Locked'),
      // #endregion rich
    )
}

async function chips(ctx: Context): Promise<Content> {
  // #region chips
  const visited = wf
    .inputChips('visited', stateOptions)
    .withLabel('States you have seen')
    .withHelp('Up to five')
    .withMaxItems(5)
    .withDedup()
    .withRequired()
    .addChip('NY', 'New York')
  const tags = wf
    .inputChips('tags', stateOptions)
    .withLabel('Tags')
    .withFreeText()
  const form = wf
    .form()
    .withName('chips')
    .add(visited, tags, wf.buttonFilled('save').add('Save'))
  const saved = await form.readyToCommit(ctx)
  const message = `Saved: ${[...visited.values(ctx), ...tags.values(ctx)].join(', ')}`
  return [form, wf.snackbar().add(message).hideIf(!saved).redrawIf(saved)]
  // #endregion chips
}

function single(): Content {
  return wf.form().withName('single').add(
    // #region single
    wf
      .richDropdown('home', 'CA')
      .withLabel('Home state')
      .withOptionsURL(stateOptions),
    // #endregion single
  )
}

function zone(): Content {
  return wf.form().withName('zone').add(
    // #region zone
    wf
      .inputTimeZone('zone', 'US/Pacific')
      .withLabel('Time zone')
      .withHelp('By city, country or offset'),
    // #endregion zone
  )
}
