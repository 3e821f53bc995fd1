import { presetKeyColors, type Content } from 'bespa'
import { themeIcons, themes, type Look } from '../../site/look.js'
import { swatches } from '../../site/shell/look-menus.js'
import { fourContainers } from '../pictures/four-containers.js'
import { wf } from '../../site/site-factory.js'

/** The palettes and themes, which change this very page. */
export function palettes(look: Look): Content {
  return wf
    .tag('section')
    .class('Band BandTinted')
    .add(
      wf.headlineMedium('Make it yours').withAnchor('palettes'),
      wf
        .tag('p')
        .add(
          'Eleven palettes are in the box; one color makes a twelfth. Light, dark and high contrast come with each. ',
          'Choose one: this page changes in place.',
        ),
      wf
        .tag('div')
        .class('Palettes')
        .attr('role', 'group')
        .attr('aria-label', 'Palettes')
        .add(
          presetKeyColors.map((palette) =>
            wf
              .link(`?palette=${encodeURIComponent(palette.name)}`)
              .withKey(palette.name)
              .withCurrent(palette.name === look.keyColors.name && 'true')
              .redrawIf(look.changed)
              .add(swatches(palette), palette.name),
          ),
        ),
      wf
        .tag('div')
        .class('Palettes')
        .attr('role', 'group')
        .attr('aria-label', 'Theme')
        .add(
          themes.map(({ theme, name }) =>
            wf
              .link(`?theme=${theme}`)
              .withKey(theme)
              .withCurrent(theme === look.theme && 'true')
              .redrawIf(look.changed)
              .add(wf.icon(themeIcons[theme]), name),
          ),
        ),
    )
}

/** One handler, in four containers. */
export function containers(): Content {
  return wf
    .tag('section')
    .class('Band')
    .add(
      wf.headlineMedium('One page, four containers').withAnchor('containers'),
      wf
        .tag('div')
        .class('Beside')
        .add(
          fourContainers('landing-containers').svg(),
          wf
            .tag('div')
            .add(
              wf
                .tag('p')
                .add(
                  'A dialog, a side panel and a part of a page are pages: the same handler, with a state ' +
                    'of its own. It need not know where it is shown.',
                ),
              wf
                .tag('div')
                .class('ContainerButtons')
                .add(
                  wf.linkTonal('?modal=/try/counter').add('Open in a dialog'),
                  wf.linkTonal('?panel=/try/counter').add('Open beside'),
                  wf.linkTonal('/try/counter').add('Open in full'),
                ),
              wf.block(wf.link('/basics/embedded-pages').add('Embedded pages, explained')),
            ),
        ),
    )
}
