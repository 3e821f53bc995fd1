import { Factory, keyColorsFromSeed, type Context, type Page } from 'bespa'

const wf = new Factory()
const cookie = 'demo-theme'
const year = 365 * 24 * 60 * 60 * 1000

type Theme = 'light' | 'dark' | 'system'
const isTheme = (text: string): text is Theme =>
  /^(light|dark|system)$/.test(text)

// #region theme
/** The theme of this visitor: what a link has just set, or else the cookie. */
export function themeOf(ctx: Context): Theme {
  const state = wf.stateOf(ctx)
  const chosen = state.get('theme')
  // The key must not stay in the address: a link that is shared forces its theme on nobody.
  state.del('theme')
  if (isTheme(chosen)) {
    ctx.cookies.set(cookie, chosen, {
      maxAge: year,
      sameSite: 'lax',
      httpOnly: true,
    })
    return chosen
  }
  const stored = ctx.cookies.get(cookie) ?? ''
  return isTheme(stored) ? stored : 'system'
}
// #endregion theme

const themes = ['system', 'light', 'dark']

// #region switch
export async function appearancePage(ctx: Context): Promise<void> {
  const hasChanged = wf.stateOf(ctx).changed('theme')
  const theme = themeOf(ctx)
  await themedPage(theme)
    .add(
      wf.appearance(theme, brand).redrawIf(hasChanged),
      wf.appBar('Appearance'),
      wf
        .block(
          themes.map((name) => [
            wf
              .link(`?theme=${name}`)
              .withCurrent(name === theme && 'true')
              .add(name),
            ' ',
          ]),
        )
        .redrawIf(hasChanged),
    )
    .draw(ctx)
}
// #endregion switch

// #region brand
const brand = keyColorsFromSeed('#7a4fb0', 'Brand')

function themedPage(theme: Theme): Page {
  return wf.page().withTheme(theme).withKeyColors(brand)
}
// #endregion brand
