import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/modals-guest`: a form in a modal, in a panel, or by itself. */
export async function guestPage(ctx: Context): Promise<void> {
  // #region guest
  const name = wf
    .inputText('name', '')
    .withLabel('Name')
    .withRequired()
    .withAutoFocus()
    .withAutoSubmit()
  const form = wf
    .form()
    .add(
      name,
      wf.toolbar().addRight(cancel(ctx), wf.buttonFilled('save').add('Invite')),
    )
  if (await form.readyToCommit(ctx)) {
    wf.redirect(
      ctx,
      `^?modal=&panel=&guest=${encodeURIComponent(name.value(ctx))}`,
    )
    return
  }
  // #endregion guest
  await demoPage(
    ctx,
    'Invite a guest',
    'The form in the dialog of the page about modals.',
  )
    .add(wf.appBar('Invite a guest'), form, question())
    .draw(ctx)
}

// #region dirty
function cancel(ctx: Context) {
  const isDirty = wf.stateOf(ctx).get('name') !== ''
  const button = wf.buttonText().add('Cancel').redrawIfChanged(ctx, 'name')
  return isDirty ? button.withHref('?discard=1') : button.withHrefBack()
}

function question() {
  return wf
    .modal('discard')
    .withLightDismiss(false)
    .add(
      wf.titleLarge('Discard what you entered?'),
      wf
        .toolbar()
        .addRight(
          wf.linkText('?discard=').add('Keep it'),
          wf.linkFilled('^?modal=&panel=').add('Discard'),
        ),
    )
}
// #endregion dirty
