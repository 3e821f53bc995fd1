import { presetKeyColors, type Context } from 'bespa'
import { ChoiceWidget } from '../choice.js'
import { lookOf, lookSaved, saveLook, themeIcons, themes, type Look } from '../../site/look.js'
import { swatches } from '../../site/shell/look-menus.js'
import { wf } from '../../site/site-factory.js'

/** `/profile`: how the site looks for the visitor. */
export async function profilePage(ctx: Context): Promise<void> {
  const look = lookOf(ctx)
  const form = lookForm(look)
  if (await form.readyToCommit(ctx)) {
    const values = form.values(ctx)
    saveLook(ctx, values.get('look-theme'), values.get('look-palette'))
    wf.redirect(ctx, `?${lookSaved}=1`)
    return
  }
  // What was chosen elsewhere on the page, or was saved, counts more than what the fields show.
  form.reset(ctx)
  await wf
    .sitePage(ctx, 'Profile', 'How this site looks for you.', look)
    .asPrivate()
    .withHistory('none')
    .add(
      wf.prose(`Only this browser remembers it, in a signed cookie.`),
      form,
      wf.snackbar().add('Your settings are saved.').showOnce(ctx, lookSaved),
    )
    .draw(ctx)
}

function lookForm({ theme, keyColors, changed }: Look) {
  const themeOptions = themes.map((one) => ({
    value: one.theme,
    content: [wf.icon(themeIcons[one.theme]), one.name],
  }))
  const paletteOptions = presetKeyColors.map((palette) => ({
    value: palette.name,
    content: [swatches(palette), palette.name],
  }))
  return wf
    .form()
    .add(
      new ChoiceWidget('look-theme', theme, 'Theme', themeOptions).redrawIf(changed),
      new ChoiceWidget('look-palette', keyColors.name, 'Colors', paletteOptions).redrawIf(changed),
      wf.buttonText('').withHrefBack().add('Cancel'),
      wf.buttonFilled('save').add('Save'),
    )
}
