import { Factory, presetKeyColors, type Content, type KeyColors, type MenuWidget } from 'bespa'
import { themeIcons, themes, type Look } from '../look.js'

const wf = new Factory()

/** The menus of the app bar that choose theme and palette; the present ones have a check mark. */
export function lookMenus(look: Look): Content {
  return [
    themeMenu(look).withKey('theme').redrawIf(look.changed),
    paletteMenu(look).withKey('palette').redrawIf(look.changed),
  ]
}

function themeMenu(look: Look): MenuWidget {
  return wf
    .menu(wf.icon(themeIcons[look.theme]))
    .withAltText('Theme')
    .add(
      ...themes.map(({ theme, name }) =>
        choice(`?theme=${theme}`, theme === look.theme, wf.icon(themeIcons[theme]), name),
      ),
    )
}

function paletteMenu(look: Look): MenuWidget {
  return wf
    .menu(wf.icon('palette'))
    .withAltText('Colors')
    .add(
      ...presetKeyColors.map((palette) => {
        const { name } = palette
        const isCurrent = name === look.keyColors.name
        return choice(`?palette=${encodeURIComponent(name)}`, isCurrent, swatches(palette), name)
      }),
    )
}

function choice(action: string, isCurrent: boolean, ...content: readonly Content[]) {
  return wf
    .link(action)
    .withCurrent(isCurrent && 'true')
    .add(...content, isCurrent && wf.icon('check'))
}

/** The accents of a palette in one small bar; its name stands beside it. */
export function swatches({ primary, secondary, tertiary }: KeyColors): Content {
  return wf
    .tag('span')
    .class('PaletteAccents')
    .style('--p', primary.toString())
    .style('--s', secondary.toString())
    .style('--t', tertiary.toString())
}
