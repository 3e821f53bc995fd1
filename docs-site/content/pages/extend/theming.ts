import type { Context } from 'bespa'
import { SparklineWidget } from '../../examples/extend/sparkline.js'
import { swatches } from '../../examples/extend/swatches.js'
import { factList } from '../../facts.js'
import { colorRolesPicture } from '../../pictures/color-roles.js'
import { wf } from '../../../site/site-factory.js'
import { demo, fileBlock, topic } from '../../topic.js'

/** `/extend/theming`: colors, type and shapes from tokens. */
export async function extendThemingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Seven key colors and a theme define the look of a page. Everything else is derived from them,
        as custom properties that widgets use. A widget without hard-coded colors fits every palette,
        the dark theme and high contrast.`,
      ),
      topic(
        'Try it',
        `These links change the look of the whole site, for you, until you change it again.`,
        wf.block(
          ['light', 'dark', 'system'].flatMap((theme) => [
            wf.linkText(`?theme=${theme}`).add(theme),
          ]),
          ['Green', 'Violet', 'Miami Dolphins'].map((name) =>
            wf.linkText(`?palette=${encodeURIComponent(name)}`).add(name),
          ),
        ),
        swatches(),
        wf.codeOf('examples/extend/swatches.ts', 'swatches'),
      ),
      colorRolesPicture().figure(
        'From one color to the roles of a page, in light and dark.',
      ),
      topic('The tokens', `They are named as in Material Design 3.`),
      tokens(),
      topic(
        'In CSS',
        `Color tokens are bare triplets, so that each can be given an opacity:
        \`rgb(var(--md-sys-color-primary))\`, \`rgba(var(--md-sys-color-primary), .5)\`. Use the pairs:
        what stands on \`tertiary-container\` is written in \`on-tertiary-container\`, and the contrast
        is right in every palette.`,
        demo(
          wf.block(wf.tag('span').class('Pill').add('A pill')),
          wf
            .link('/showcase/deck')
            .add(wf.tag('span').class('Pill').add('A pill to point at')),
        ),
        fileBlock('examples/extend/acme/assets/pill.css', 'css'),
        wf.prose(
          `Write \`padding-inline-start\` and not \`padding-left\`, and right-to-left pages come out
          right. Ask for the room that a widget has by container queries, not for the width of the
          window. There is no need for a prefix before selectors: the layer takes care that an app's
          rules win.`,
          `A color such as \`#6750a4\` is wrong twice: it does not follow the palette, and in the dark
          theme it is unreadable.`,
        ),
      ),
      topic(
        'On a canvas',
        `A canvas does not know custom properties. Read what the token stands for when you draw, and
        draw again when it may have changed: when a theme is forced (a class of \`<html>\`), when the
        system's theme or contrast changes, and when another palette has been loaded.`,
        demo(new SparklineWidget('Orders a day', [3, 5, 4, 8, 6, 9, 7])),
        wf.codeOf('examples/extend/sparkline.client.ts'),
      ),
      topic(
        'Series of colors',
        `Charts need more colors than there are roles. The accents come rotated in steps of 30 degrees:
        \`--md-sys-color-primary-120deg\`, with its \`on-\` and \`-container\` colors, up to \`330deg\`,
        and the same for \`secondary\` and \`tertiary\`.`,
      ),
      topic(
        'Motion',
        `Durations and easings are tokens, too. Where a reader asks for less motion every duration is
        one millisecond, so that transitions still end and nobody waits for an event that never comes.`,
      ),
      wf.seeAlso(
        ['/extend/assets', 'Assets & CSS'],
        ['/extend/anatomy', 'Widget anatomy'],
        ['/showcase/text-formatting', 'Text formatting'],
      ),
    )
    .draw(ctx)
}

function tokens() {
  return factList([
    [
      '`--md-sys-color-<role>`',
      '`primary`, `secondary`, `tertiary`, `error` and `ok`, each with `on-`, `-container` and `on-…-container`; `surface` and its containers, `surface-tint`, `on-surface`, `on-surface-variant`, `outline`, `outline-variant`, `background` and `on-background`, `inverse-surface` and others.',
    ],
    [
      '`--md-sys-typescale-<role>`',
      'A value for `font`. The roles are `display`, `headline`, `title`, `body` and `label`, each `-large`, `-medium` and `-small`; `…-font`, `-size`, `-line-height`, `-weight` and `-tracking` are its parts. `font` has no place for the last of them: give it to `letter-spacing`.',
    ],
    ['`--md-sys-shape-corner-<size>`', 'Radii, from `extra-small` to `full`.'],
    [
      '`--md-sys-state-<state>-state-layer-opacity`',
      'For `hover`, `focus`, `pressed`, `dragged`, `disabled` and `disabled-container`.',
    ],
    [
      '`--md-sys-motion-…`',
      '`duration-short1` to `duration-long4`, `easing-standard` and `easing-emphasized`.',
    ],
  ])
}
