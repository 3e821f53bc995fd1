import type { Context } from 'bespa'
import { wf } from '../../site-factory.js'

const pages: readonly (readonly [icon: string, title: string, path: string, text: string])[] = [
  [
    'text_fields',
    'Text formatting',
    'text-formatting',
    'Headings, styles, code, icons, numbers and dates.',
  ],
  ['dashboard', 'Layout', 'layout', 'Blocks, columns, alignment, frames and embedded pages.'],
  ['web_asset', 'App bar', 'app-bar', 'Back, title, help, tools and tabs.'],
  ['construction', 'Toolbar', 'toolbar', 'Rows with two groups, and buttons of all kinds.'],
  ['style', 'Cards, decks and galleries', 'deck', 'Cards in three styles, in columns and in rows.'],
  ['image', 'Pictures', 'media', 'Images, banners, avatars and swatches.'],
  ['tab', 'Tab switcher', 'tab-switcher', 'One of several contents at a time.'],
  ['explore', 'Navigation', 'navigation', 'Rails, drawers, strips, and the main menu of an app.'],
  ['menu', 'Menus, chips and small things', 'menus', 'Menus, chips, conditions and sentences.'],
  ['chat', 'Messages and help', 'feedback', 'Message bars, snackbars, bubbles and copying.'],
  ['pending', 'Progress', 'progress', 'Bars that stand, move, or follow a job.'],
  ['edit', 'Form input', 'form-input', 'Text, numbers, dates, colors and buttons.'],
]

/** `/showcase/overview`: all widgets, by what they are for. */
export async function showcasePage(ctx: Context): Promise<void> {
  await wf
    .sitePage(ctx, 'Showcase', 'All widgets with live examples and the code that makes them.')
    .add(
      wf.prose(`Each example shows what it makes and the code that makes it; the code is read from the
        very source that runs.`),
      wf.block(wf.link('/showcase/index').add('All constructors, by name')),
      wf.deck(1, 2, 3).add(
        pages.map(([icon, title, path, text]) =>
          wf
            .cardOutlined()
            .withHref(`/showcase/${path}`)
            .add(wf.titleMedium(wf.icon(icon), ' ', title).withLevel(2), text),
        ),
      ),
    )
    .draw(ctx)
}
