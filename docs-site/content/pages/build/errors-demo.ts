import type { Content, Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/build/errors-demo.ts'

/** Buttons whose posts fail on purpose. */
export async function failingForm(ctx: Context): Promise<Content> {
  // #region failing
  const forbidden = wf.buttonOutlined('forbidden').add('Forbidden')
  const broken = wf.buttonOutlined('broken').add('Broken')
  const fine = wf.buttonTonal('fine').add('Fine')
  const form = wf
    .form()
    .withName('failing')
    .add(
      wf.inputText('note', '').withLabel('What you type stays'),
      forbidden,
      broken,
      fine,
    )
  if (await form.readyToCommit(ctx)) {
    if (forbidden.pressed(ctx)) ctx.throw(403, 'This is for our staff.')
    if (broken.pressed(ctx)) throw new Error('It was meant to fail.')
  }
  // #endregion failing
  return wf.example(
    'A post that fails',
    thisFile,
    'failing',
    form,
    wf
      .snackbar()
      .add('It went well')
      .showIf(fine.pressed(ctx))
      .redrawIf(fine.pressed(ctx)),
  )
}

/** A page in a page, which fails on purpose. */
export function failingEmbed(ctx: Context): Content {
  return wf.example(
    'An embedded page that fails',
    thisFile,
    'embed',
    // #region embed
    wf.actionLinks(
      '?kind=missing',
      '?kind=forbidden',
      '?kind=broken',
      '?kind=',
    ),
    wf
      .groupingFrame('The embedded page')
      .add(wf.embedHandler(ctx, `/build/errors-inner?kind=${kindOf(ctx)}`))
      .redrawIfChanged(ctx, 'kind'),
    // #endregion embed
  )
}

function kindOf(ctx: Context): string {
  return encodeURIComponent(wf.stateOf(ctx).get('kind'))
}

/** `/build/errors-inner`: fails on request. */
export async function errorsInnerPage(ctx: Context): Promise<void> {
  // #region inner
  const kind = wf.stateOf(ctx).get('kind')
  if (kind === 'missing') ctx.throw(404, 'There is no order 99.')
  if (kind === 'forbidden') ctx.throw(403, 'This order is for our staff.')
  if (kind === 'broken') throw new Error('It was meant to fail.')
  // #endregion inner
  await demoPage(ctx, 'Order 7', 'The embedded page of the demo of errors.')
    .add(wf.appBar('Order 7'), 'Two coffees, one cake.')
    .draw(ctx)
}

/** Errors of a form, at the field and at its head. */
export async function complainingForm(ctx: Context): Promise<Content> {
  // #region complaining
  const email = wf
    .inputEmail('email', 'ada@example.org')
    .withLabel('Email')
    .withPredicate((value) =>
      value === 'ada@example.org' ? 'This address is in use' : '',
    )
  const form = wf
    .form()
    .withName('complaining')
    .add(email, wf.buttonFilled('book').add('Book'))
  if (await form.readyToCommit(ctx)) {
    form.withError('The booking could not be saved: this demo saves nothing.')
  }
  // #endregion complaining
  return wf.example(
    'Errors that the user can mend',
    thisFile,
    'complaining',
    form,
  )
}
