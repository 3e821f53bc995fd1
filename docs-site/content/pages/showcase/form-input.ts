import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/form-input.ts'

/** `/showcase/form-input`: fields, and a form that says what is wrong. */
export async function formInputPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('A form', thisFile, 'form', await form(ctx)),
      wf.example('Kinds of input', thisFile, 'kinds', kinds()),
      wf.example('Inputs that submit themselves', thisFile, 'auto', autoSubmit(ctx)),
    )
    .draw(ctx)
}

async function form(ctx: Context): Promise<Content> {
  // #region form
  const form = wf.form().add(
    wf.inputHidden('order', '42'),
    wf.inputText('name', '').withLabel('Name').withRequired(),
    wf.inputEmail('email', '').withLabel('Email').withHelp('For the invoice'),
    wf.inputInteger('age', '').withLabel('Age').withMin(18).withMax(120),
    wf.buttonText('').withHref('?').add('Cancel'),
    wf
      .buttonTonal('draft')
      .withNoValidate()
      .withPredicate(() => 'Drafts cannot be saved today.')
      .add('Save a draft'),
    wf.buttonFilled('save').add('Save'),
  )
  if (wf.stateOf(ctx).get('name') === 'Eve') form.withError('Eve has an account already.')
  const saved = await form.readyToCommit(ctx)
  const name = form.values(ctx).get('name')
  if (saved) form.reset(ctx)
  return [form, wf.snackbar().add(`Saved ${name}.`).hideIf(!saved).redrawIf(saved)]
  // #endregion form
}

function kinds(): Content {
  const nickname = wf.inputText('nickname', '')
  return wf
    .form()
    .withName('kinds')
    .withNoValidate()
    .add(
      // #region kinds
      wf.inputPassword('password', '').withLabel('Password').withAutoComplete('new-password'),
      wf.inputURL('website', '').withLabel('Website').withPrefix('https://'),
      wf.inputTel('code', '').withLabel('Service code'),
      wf.inputPhone('phone', '').withLabel('Phone'),
      wf.inputText('notes', '').withLabel('Notes').withRows(3).withLength(-1, 500),
      wf.inputDecimal('price', 9.5, 2).withLabel('Price').withSuffix('€'),
      wf.inputDate('date', '2026-11-22').withLabel('Date'),
      wf.inputMonth('month', '2026-11').withLabel('Month'),
      wf.inputTime('time', '08:30').withLabel('Time'),
      wf.inputRange('volume', 40).withLabel('Volume').withMin(0).withMax(100).withStep(10),
      wf.inputColor('color', '#426915').withLabel('Color'),
      wf.inputOneTimePassword('otp', '').withLabel('One-time code').withPattern('[0-9]{6}'),
      wf.inputText('exact', ' with spaces ').withLabel('Spaces kept').withTrimSpaces(false),
      wf.inputText('fixed', 'Not to be changed').withLabel('Disabled').withDisabled(),
      wf
        .field()
        .addLeft('Two together')
        .addRight(
          wf.inputText('host', '').withAltText('Host'),
          wf.inputInteger('port', 443).withAltText('Port'),
        ),
      wf.splitter(1, 3).addLeft(wf.fieldLabel('Nickname').withFor(nickname)).addRight(nickname),
      // #endregion kinds
    )
}

function autoSubmit(ctx: Context): Content {
  const size = wf.stateOf(ctx).int('size', 3)
  return [
    // #region auto
    wf.inputRange('size', 3).withAltText('Size').withMin(1).withMax(8).withAutoSubmit(true),
    wf
      .block(wf.textStyle('As you like it').withSizeMultiplier(size / 2))
      .redrawIfChanged(ctx, 'size'),
    // #endregion auto
  ]
}
