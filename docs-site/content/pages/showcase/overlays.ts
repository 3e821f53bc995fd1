import { embed, type Content, type Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/overlays.ts'
const inner = '/showcase/overlays-inner'

/** `/showcase/overlays`: dialogs, side panels and frames. */
export async function overlaysPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `The dialog, the panel and the frame show the same page: one handler that does not know where it
        appears. A state key holds its path; empty means closed.`,
      ),
      wf.example('A modal', thisFile, 'modal', modal(ctx)),
      wf.example('A modal without a page', thisFile, 'confirm', confirm(ctx)),
      wf.example('A side panel', thisFile, 'panel', panel(ctx)),
      wf.example('Named frames', thisFile, 'frames', frames(ctx)),
      wf.headlineMedium('The page inside').withAnchor('inner'),
      wf.codeOf(thisFile, 'inner'),
    )
    .draw(ctx)
}

function modal(ctx: Context): Content {
  return [
    // #region modal
    wf.linkFilled(`?modal=${inner}`).add('Rename the order'),
    wf
      .modal('modal')
      .withWidth('40rem')
      .withMinHeight(240)
      .embedHandler(ctx, { allow: [inner] }),
    wf
      .block('Saved as ', wf.textBold(wf.stateOf(ctx).get('saved')))
      .hideIfEmpty(ctx, 'saved')
      .redrawIfChanged(ctx, 'saved'),
    // #endregion modal
  ]
}

function confirm(ctx: Context): Content {
  return [
    // #region confirm
    wf.linkTonal('?confirm=1').add('Delete the order'),
    wf
      .modal('confirm')
      .withLabel('Delete?')
      .withLightDismiss(false)
      .add(
        wf.titleLarge('Delete the order?'),
        wf.block('It cannot be brought back.'),
        wf
          .toolbar()
          .addRight(
            wf.linkText('?confirm=').add('Cancel'),
            wf.linkText('?confirm=&deleted=1').withDestructive().add('Delete'),
          ),
      ),
    wf.snackbar().add('The order was deleted').showOnce(ctx, 'deleted'),
    // #endregion confirm
  ]
}

function panel(ctx: Context): Content {
  return [
    // #region panel
    wf.linkTonal(`?panel=${inner}&modal=`).add('Rename it beside the page'),
    wf
      .sidePanel('panel')
      .withWidth(420)
      .embedHandler(ctx, { allow: [inner] }),
    wf.pipeSeparator(),
    wf.link('?notes=1').add('Count beside the page'),
    // A page that is always the same, whatever the variable says:
    wf
      .sidePanel('notes')
      .withLabel('A counter')
      .embed((scope) => embed(ctx, '/try/counter?_back=^?notes=', { scope })),
    // #endregion panel
  ]
}

function frames(ctx: Context): Content {
  return [
    // #region frames
    wf.link('/try/counter').withTarget('details').add('Count in the frame'),
    wf.pipeSeparator(),
    wf.link('/try/hello').withTarget('details').add('Greet in the frame'),
    wf.embedHandler(ctx, '/try/counter').withName('details'),
    // #endregion frames
  ]
}

/** `/showcase/overlays-inner`: the page in the dialog, the panel, or by itself. */
export async function overlaysInnerPage(ctx: Context): Promise<void> {
  // #region inner
  const name = wf
    .inputText('name', 'Breakfast for two')
    .withLabel('Name')
    .withRequired()
  const form = wf
    .form()
    .add(
      name,
      wf
        .toolbar()
        .addRight(
          wf.buttonText().withHrefBack().add('Cancel'),
          wf.buttonFilled('save').add('Save'),
        ),
    )
  if (await form.readyToCommit(ctx)) {
    wf.redirect(
      ctx,
      `^?modal=&panel=&saved=${encodeURIComponent(name.value(ctx))}`,
    )
    return
  }
  await wf
    .page()
    .withTitle('Rename · BESPA')
    .withDescription('The page inside the overlays of the showcase.')
    .add(wf.appBar('Rename'), form)
    .draw(ctx)
  // #endregion inner
}
