import type { Context } from 'bespa'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

const samples = 'examples/build/appearance.ts'

/** `/build/colors`: an app in its own colors, light and dark. */
export async function colorsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Give BESPA the colors of your brand, and it derives every color of every widget, for light and dark
        themes, with enough contrast. This page also builds a theme switch that remembers the choice and
        leaves no trace in the address.`,
      ),
      topic(
        'Your colors',
        `One brand color is enough: \`keyColorsFromSeed\` derives the others. Text and background colors
        always come in pairs, so contrast stays right whatever you choose.`,
        wf.codeOf(samples, 'brand'),
      ),
      topic(
        'Light, dark, system',
        `\`page().withTheme('system')\` follows the browser and is the default. \`light\` and \`dark\` force a
        theme. The server writes the choice into the first answer, so a dark page never flashes white.`,
        wf.block(
          ['light', 'dark', 'system'].map((theme) => [
            wf.linkText(`?theme=${theme}`).add(theme),
            ' ',
          ]),
        ),
        wf.prose(
          `These three links change this site for you, with the code below.`,
        ),
      ),
      topic(
        'A switch that remembers',
        `The link sets a state key, \`?theme=dark\`. The handler stores it in a cookie and deletes the key
        again. The address bar never shows it, so a link that you share forces no theme on anybody.`,
        wf.codeOf(samples, 'theme'),
        wf.prose(
          `\`wf.appearance\` redraws the colors without reloading the page; the switch redraws to mark the
          current choice.`,
        ),
        wf.codeOf(samples, 'switch'),
      ),
      topic(
        'In your own CSS',
        `Use tokens instead of colors: \`rgb(var(--md-sys-color-primary))\`. They follow the palette, the
        theme and the contrast setting of the system. [Material theming](/extend/theming) lists them.`,
      ),
      wf.seeAlso(
        ['/extend/theming', 'Material theming: all tokens'],
        ['/build/sessions-and-auth', 'Sessions & sign-in'],
        ['/profile', 'The appearance settings of this site'],
      ),
    )
    .draw(ctx)
}
