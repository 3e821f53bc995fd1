import type { Context } from 'bespa'
import { factTable } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/accessibility`: what is accessible by default, and what an app must add. */
export async function accessibilityPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Widgets draw native elements with the right roles, names and keyboard behavior. This page says what you
        get, what you must add, and how to check it.`,
      ),
      wf.headlineMedium('What widgets do for you').withAnchor('default'),
      wf.prose(
        `- **Native elements.** Links are links, buttons are buttons, fields have labels. Everything works
          without script.
        - **Focus.** A redraw keeps focus, selection and scroll position. A dialog takes the focus and gives
          it back when it closes.
        - **Announcements.** Errors, results and messages are announced once, in one live region.
        - **Contrast.** All palettes reach at least 4.5 : 1 for text, in light and dark.
        - **Settings of the system.** Reduced motion, high contrast, forced colors and 400 % zoom are
          respected.`,
      ),
      wf.headlineMedium('Keyboard').withAnchor('keyboard'),
      factTable(
        'Keys of the widgets',
        ['Widget', 'Keys'],
        [
          [
            'Tabs',
            'Arrow keys move, Home and End jump to the first and the last tab.',
          ],
          ['Menu', 'Enter or Space opens, arrow keys move, Escape closes.'],
          ['Dialog, side panel', 'Tab stays inside a dialog, Escape closes.'],
          [
            'Dropdown with search',
            'Arrow keys move, Enter chooses, Escape closes the list.',
          ],
          ['Slider', 'Arrow keys change the value by one step.'],
          [
            'Table',
            'Sortable headers are buttons; rows with links take part in the tab order.',
          ],
          ['Main menu', 'The first Tab reaches “Skip to content”.'],
        ],
      ),
      topic(
        'What you must add',
        `- **Names for icons.** \`wf.buttonText('').withAltText('Delete').add(wf.icon('delete'))\`. Development
          [warns about](/help) controls without a name.
        - **Alternative text for pictures**, with \`withAltText\`. An empty text marks decoration.
        - **Headings in order.** \`withLevel(2)\` sets the level; the style is independent of it.
        - **The language**, with \`page().withLang('de')\`, and of passages in another one.
        - **Words instead of colors.** Never let color alone carry a meaning.`,
      ),
      topic(
        'Announce what changes',
        `A redraw is silent. Where the user must learn about it, say so: \`withAnnouncement()\` reads the new
        text of a widget to screen readers, politely, after it was redrawn.`,
        wf.codeSample(
          `wf.block(count, ' results').redrawIfChanged(ctx, 'q').withAnnouncement()`,
          'ts',
        ),
      ),
      topic(
        'How to check',
        `Use the page with the keyboard only. Zoom to 400 %. Run [axe](https://github.com/dequelabs/axe-core)
        in a browser test; this site runs it on every page. Then listen to one page with a screen reader: no
        tool finds text that is present but makes no sense.`,
      ),
      wf.seeAlso(
        ['/showcase/form-input', 'Form input'],
        ['/build/internationalization', 'Internationalization'],
        ['/build/testing', 'Testing'],
      ),
    )
    .draw(ctx)
}
