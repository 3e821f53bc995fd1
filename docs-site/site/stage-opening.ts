import { Factory, tag, type Content, type Context } from 'bespa'

const wf = new Factory()

/** The state key of a page that names the stage to be shown alone. */
export const stageKey = 'stage'

/** The state keys of the dialog and the panel that show a stage. */
const dialogKey = 'stage-dialog'
const panelKey = 'stage-panel'

/** Links that show one stage of a page alone: one handler in three containers. */
export function openWays(path: string, name: string): Content {
  const page = `${path}?${stageKey}=${encodeURIComponent(name)}`
  const inside = encodeURIComponent(page)
  return [
    wf.linkTonal(`?${dialogKey}=${inside}`).add(wf.icon('web_asset'), 'In a dialog'),
    wf.linkTonal(`?${panelKey}=${inside}`).add(wf.icon('dock_to_right'), 'Beside the page'),
    wf.linkTonal(page).add(wf.icon('open_in_new'), 'On its own page'),
  ]
}

/** The dialog and the panel for the stages of this page, and for nothing else. */
export function stageOverlays(ctx: Context): Content {
  const options = { allow: [ctx.path] }
  return [
    wf.modal(dialogKey).withWidth('48rem').embedHandler(ctx, options),
    wf.sidePanel(panelKey).withWidth(440).embedHandler(ctx, options),
  ]
}

/** What leads from a stage that is shown alone to its page. */
export function wholePageLink(ctx: Context): Content {
  return tag('p').add(wf.link(ctx.path).add('The whole page'))
}
