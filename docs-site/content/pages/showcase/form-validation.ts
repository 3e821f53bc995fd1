import { MemorySubmissionStore, type Content, type Context } from 'bespa'
import { siteKeys } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/form-validation.ts'

/** `/showcase/form-validation`: what the browser finds, and what only the server knows. */
export async function formValidationPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example(
        'Checked by the browser first',
        thisFile,
        'client',
        await clientForm(ctx),
      ),
      wf.example(
        'Checked by the server',
        thisFile,
        'server',
        await serverForm(ctx),
      ),
      wf.example('Sent only once', thisFile, 'once', await onceForm(ctx)),
    )
    .draw(ctx)
}

async function clientForm(ctx: Context): Promise<Content> {
  // #region client
  const form = wf
    .form()
    .withName('clientForm')
    .add(
      wf
        .link('?name1=Harry Potter&part1=444-00-4444')
        .add(wf.icon('edit'), ' Quick fill'),
      wf
        .inputText('name1', '')
        .withLabel('Name')
        .withRequired()
        .redrawIfChanged(ctx, 'name1'),
      wf
        .inputText('part1', '')
        .withLabel('Part number')
        .withHelp('Three, two and four digits, such as 123-45-6789')
        .withPattern('[0-9]{3}-[0-9]{2}-[0-9]{4}')
        .withMessage(
          'pattern',
          'Enter the digits with hyphens, such as 123-45-6789',
        )
        .redrawIfChanged(ctx, 'part1'),
      wf.buttonText().withHrefBack().add('Cancel'),
      wf.buttonFilled('submit1').add('Submit'),
    )
  const name = (await form.readyToCommit(ctx)) ? form.read(ctx).name1 : ''
  if (name) form.reset(ctx)
  return [
    form,
    wf
      .snackbar()
      .add(`${name} submitted OK`)
      .hideIf(!name)
      .redrawIf(Boolean(name)),
  ]
  // #endregion client
}

async function serverForm(ctx: Context): Promise<Content> {
  // #region server
  const form = wf
    .form()
    .withName('serverForm')
    .withLiveValidation()
    .add(
      wf
        .link('?name2=Tom Riddle&part2=777-00-7777')
        .add(wf.icon('edit'), ' Quick fill'),
      wf
        .inputText('name2', '')
        .withLabel('Name')
        .withPredicate((name) => (name === '' ? 'A name is required' : ''))
        .redrawIfChanged(ctx, 'name2'),
      wf
        .inputText('part2', '')
        .withLabel('Part number')
        .withPredicate((part) =>
          /^(\d{3}-\d\d-\d{4})?$/.test(part)
            ? ''
            : 'Enter a part number with hyphens',
        )
        .redrawIfChanged(ctx, 'part2'),
      wf.buttonText().withHrefBack().add('Cancel'),
      wf.buttonFilled('submit2').add('Submit'),
    )
  const name = (await form.readyToCommit(ctx)) ? form.read(ctx).name2 : ''
  if (name) form.reset(ctx)
  return [
    form,
    wf
      .snackbar()
      .add(`${name} submitted OK`)
      .hideIf(!name)
      .redrawIf(Boolean(name)),
  ]
  // #endregion server
}

// #region once
const submissions = new MemorySubmissionStore()

async function onceForm(ctx: Context): Promise<Content> {
  const host = wf.inputText('host', '').withLabel('Host').withRequired()
  const port = wf
    .inputInteger('port', 443)
    .withLabel('Port')
    .withMin(1)
    .withMax(65_535)
  const form = wf
    .form()
    .withName('onceForm')
    .withSubmissionKey(submissions, { keys: siteKeys })
    .add(
      wf.splitter(3, 1).addLeft(host).addRight(port),
      wf.buttonText().withHrefBack().add('Cancel'),
      wf.buttonFilled('connect').add('Connect'),
    )
    .withFields(host, port)
  const target = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  const message = target && `Connected to ${target.host}:${target.port}`
  return [
    form,
    wf.snackbar().add(message).hideIf(!message).redrawIf(Boolean(message)),
  ]
}
// #endregion once
