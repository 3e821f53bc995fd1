import { presetKeyColors, type Context } from 'bespa'
import {
  lookOf,
  lookSaved,
  saveLook,
  themeIcons,
  themes,
  type Look,
} from '../../site/look.js'
import { saveSession, sessionOf } from '../../site/session.js'
import { swatches } from '../../site/shell/look-menus.js'
import { wf } from '../../site/site-factory.js'

/** `/profile`: how the site looks for the visitor. */
export async function profilePage(ctx: Context): Promise<void> {
  const look = lookOf(ctx)
  const form = lookForm(look, sessionOf(ctx).shortcut !== 'off')
  if (await form.readyToCommit(ctx)) {
    const values = form.values(ctx)
    saveLook(ctx, values.get('look-theme'), values.get('look-palette'))
    saveSession(ctx, {
      shortcut: values.get('look-shortcut') === '1' ? 'on' : 'off',
    })
    wf.redirect(ctx, `?${lookSaved}=1`)
    return
  }
  // What was chosen elsewhere on the page, or was saved, counts more than what the fields show.
  form.reset(ctx)
  await wf
    .sitePage(
      ctx,
      'Appearance',
      'Theme and colors of this site, for you.',
      look,
    )
    .asPrivate()
    .withHistory('none')
    .add(
      wf.prose(
        `Your choice is stored in a signed cookie in this browser only.`,
      ),
      form,
      wf.snackbar().add('Your settings are saved.').showOnce(ctx, lookSaved),
    )
    .draw(ctx)
}

function lookForm({ theme, keyColors, changed }: Look, hasShortcut: boolean) {
  const themeChoice = wf
    .radio('look-theme', theme)
    .withLabel('Theme')
    .withHorizontal()
  for (const one of themes) {
    themeChoice.addOption(one.theme, [
      wf.icon(themeIcons[one.theme]),
      ' ',
      one.name,
    ])
  }
  const paletteChoice = wf
    .radio('look-palette', keyColors.name)
    .withLabel('Colors')
    .withHorizontal()
  for (const palette of presetKeyColors) {
    paletteChoice.addOption(palette.name, [
      swatches(palette),
      ' ',
      palette.name,
    ])
  }
  return wf
    .form()
    .add(
      themeChoice.redrawIf(changed),
      paletteChoice.redrawIf(changed),
      wf
        .toggle('look-shortcut', hasShortcut)
        .withLabel('Open the search with the / key'),
      wf.buttonText().withHrefBack().add('Cancel'),
      wf.buttonFilled('save').add('Save'),
    )
}
