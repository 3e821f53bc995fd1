import type { Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

/** `/try/hello`: greets as you type. */
export async function helloPage(ctx: Context): Promise<void> {
  const state = wf.stateOf(ctx)
  await wf
    .sitePage(ctx, 'Hello', 'A greeting that is redrawn while you type.')
    .add(
      // #region hello
      wf
        .form()
        .add(
          wf
            .inputText('name', '')
            .withAltText('Your name')
            .withPlaceholder('Your name')
            .withAutoSubmit(true),
        ),
      wf
        .headlineMedium('Hello, ', state.get('name'), '!')
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name')
        .withAnnouncement(),
      // #endregion hello
    )
    .draw(ctx)
}
