import type { Content, Context } from 'bespa'
import { employeeOptions } from '../../employees.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/form-input.ts'

/** `/showcase/form-input`: every input, and a form that says what is wrong. */
export async function formInputPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('A form', thisFile, 'form', await form(ctx)),
      wf.example('Kinds of input', thisFile, 'kinds', kinds()),
      wf.example('Choices', thisFile, 'choices', choices()),
      wf.example(
        'Lists that are searched',
        thisFile,
        'searched',
        await searched(ctx),
      ),
      wf.example('Ratings and chips', thisFile, 'ratings', ratings()),
      wf.example('Buttons', thisFile, 'buttons', buttons()),
      wf.example(
        'A question before something is done',
        thisFile,
        'alert',
        await alert(ctx),
      ),
      wf.example(
        'A question with a reason',
        thisFile,
        'reason',
        await reason(ctx),
      ),
      wf.example(
        'Inputs that submit themselves',
        thisFile,
        'auto',
        autoSubmit(ctx),
      ),
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
    wf.linkText('?').add('Cancel'),
    wf
      .buttonTonal('draft')
      .withNoValidate()
      .withPredicate(() => 'Drafts cannot be saved today.')
      .add('Save a draft'),
    wf.buttonFilled('save').add('Save'),
  )
  if (wf.stateOf(ctx).get('name') === 'Eve')
    form.withError('Eve has an account already.')
  const saved = await form.readyToCommit(ctx)
  const name = form.values(ctx).get('name')
  if (saved) form.reset(ctx)
  return [
    form,
    wf.snackbar().add(`Saved ${name}.`).hideIf(!saved).redrawIf(saved),
  ]
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
      wf.inputPassword('password', '').withLabel('Password').withRevealButton(),
      wf.inputURL('website', '').withLabel('Website').withPrefix('https://'),
      wf.inputTel('code', '').withLabel('Service code'),
      wf.inputPhone('phone', '').withLabel('Phone'),
      wf
        .inputText('notes', '')
        .withLabel('Notes')
        .withRows(3)
        .withLength(-1, 500)
        .withCounter(),
      wf.inputDecimal('price', 9.5, 2).withLabel('Price').withSuffix('€'),
      wf.inputDate('date', '2026-11-22').withLabel('Date'),
      wf.inputMonth('month', '2026-11').withLabel('Month'),
      wf.inputTime('time', '08:30').withLabel('Time'),
      wf
        .inputRange('volume', 40)
        .withLabel('Volume')
        .withMin(0)
        .withMax(100)
        .withStep(10),
      wf.inputColor('color', '#426915').withLabel('Color'),
      wf
        .inputOneTimePassword('otp', '')
        .withLabel('One-time code')
        .withPattern('[0-9]{6}'),
      wf
        .inputText('exact', ' with spaces ')
        .withLabel('Spaces kept')
        .withTrimSpaces(false),
      wf
        .inputText('query', 'Vienna')
        .withLabel('Can be cleared')
        .withClearButton(),
      wf
        .inputText('fixed', 'Not to be changed')
        .withLabel('Disabled')
        .withDisabled(),
      wf
        .field()
        .addLeft('Two together')
        .addRight(
          wf.inputText('host', '').withAltText('Host'),
          wf.inputInteger('port', 443).withAltText('Port'),
        ),
      wf
        .splitter(1, 3)
        .addLeft(wf.fieldLabel('Nickname').withFor(nickname))
        .addRight(nickname),
      // #endregion kinds
    )
}

function choices(): Content {
  return wf
    .form()
    .withName('choices')
    .add(
      // #region choices
      wf
        .field()
        .addLeft('Checkboxes')
        .addRight(
          wf.checkbox('on', true).add('On'),
          wf.checkbox('off', false).add('Off'),
          wf.checkbox('some', false).withIndeterminate().add('Some of them'),
          wf.checkbox('fixedOn', true).withDisabled().add('Disabled'),
        ),
      wf
        .field()
        .addLeft('Country')
        .addRight(
          wf
            .radio('country', 'US')
            .withRequired()
            .addOption('US', 'United States')
            .addOption('CA', 'Canada')
            .addOption('MX', 'Mexico'),
        ),
      wf
        .field()
        .addLeft('Season')
        .addRight(
          wf
            .radio('season', '1')
            .withHorizontal()
            .withDisabled()
            .addOption('1', 'Spring')
            .addOption('2', 'Summer')
            .addOption('3', 'Autumn')
            .addOption('4', 'Winter'),
        ),
      wf
        .dropdown('color', '')
        .withLabel('Color')
        .withPlaceholder('Choose a color')
        .withStretch()
        .addGroup('Warm')
        .addOption('r', 'Red')
        .addOption('o', 'Orange')
        .addGroup('Cold')
        .addOption('b', 'Blue')
        .addDisabledOption('g', 'Green (sold out)'),
      wf
        .dropdown('old', 'x')
        .withLabel('A stored value that is gone')
        .addOption('a', 'New'),
      wf
        .field()
        .addLeft('Switches')
        .addRight(
          wf.toggle('wifi', true).add('Wi-Fi'),
          wf.toggle('bluetooth', false).add('Bluetooth'),
          wf.toggle('fixed', true).withDisabled().add('Disabled'),
        ),
      // #endregion choices
    )
}

async function searched(ctx: Context): Promise<Content> {
  // #region searched
  const form = wf
    .form()
    .withName('searched')
    .add(
      wf
        .richDropdown('priority', 'normal')
        .withLabel('Priority')
        .addOption('high', wf.icon('arrow_upward'), ' High')
        .addOption('normal', wf.icon('remove'), ' Normal')
        .addOption('low', wf.icon('arrow_downward'), ' Low'),
      wf
        .richDropdown('lead', 'e105')
        .withLabel('Project lead')
        .withHelp('By name, role or city')
        .withRequired()
        .withOptionsURL(employeeOptions),
      wf
        .inputChips('team', employeeOptions)
        .withLabel('Team')
        .withHelp('Up to four')
        .withMaxItems(4)
        .addChip('e107', 'Farid Rahimi')
        .addChip('e112', 'Katarzyna Wójcik'),
      wf
        .inputChips('tags', '')
        .withLabel('Tags')
        .withHelp('Enter or a comma ends a tag')
        .withFreeText()
        .addChip('intranet'),
      wf
        .inputTimeZone('zone', 'Europe/Vienna')
        .withLabel('Time zone of the meetings'),
      wf.buttonFilled('save').add('Save'),
    )
  const saved = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  // #endregion searched
  const message =
    saved &&
    `${saved.team.length} people work with ${saved.lead}, in ${saved.zone}.`
  return [
    form,
    wf
      .snackbar()
      .add(message)
      .hideIf(!saved)
      .redrawIf(saved !== undefined),
  ]
}

function ratings(): Content {
  return wf
    .form()
    .withName('ratings')
    .add(
      // #region ratings
      wf
        .field()
        .addLeft('Diet')
        .addRight(
          wf
            .gallery()
            .add(
              wf.filterChip('vegan', 'Vegan', true),
              wf.filterChip('halal', 'Halal', false),
              wf.filterChip('fixedChip', 'Disabled', true).withDisabled(),
            ),
        ),
      wf.field().addLeft('Stars').addRight(wf.ratingStars('stars', 4)),
      wf.field().addLeft('Mood').addRight(wf.ratingSentiment('mood', 4)),
      wf
        .field()
        .addLeft('Disabled')
        .addRight(wf.ratingStars('fixedStars', 2).withDisabled()),
      // #endregion ratings
    )
}

function buttons(): Content {
  return wf
    .form()
    .withName('buttons')
    .add(
      // #region buttons
      wf.buttonText('b1').withDisabled().add('Text'),
      wf.buttonElevated('b2').withDisabled().add('Elevated'),
      wf.buttonTonal('b3').withDisabled().add('Tonal'),
      wf.buttonOutlined('b4').withDisabled().add('Outlined'),
      wf.buttonFilled('b5').withDisabled().add('Filled'),
      wf.spacerNewLine(),
      wf.buttonText('i1').add(wf.icon('edit'), 'Edit'),
      wf.buttonElevated('i2').add(wf.icon('add'), 'Add'),
      wf.buttonTonal('i3').add(wf.icon('search')).withAltText('Search'),
      wf.buttonOutlined('i4').add(wf.icon('share')).withAltText('Share'),
      // #endregion buttons
    )
}

async function alert(ctx: Context): Promise<Content> {
  // #region alert
  const confirm = wf.buttonText('confirm').withDestructive().add('Delete')
  const alert = wf
    .alertError('delete', 'delete', 'Delete order 42?')
    .add('It cannot be brought back.', wf.buttonText().add('Keep it'), confirm)
  const deleted = (await alert.readyToCommit(ctx)) && confirm.pressed(ctx)
  const order = alert.subject(ctx)
  if (deleted) alert.close(ctx)
  return [
    wf.linkOutlined('?delete=42').add('Delete'),
    alert,
    wf
      .snackbar()
      .add(`Order ${order} is deleted.`)
      .hideIf(!deleted)
      .redrawIf(deleted),
  ]
  // #endregion alert
}

async function reason(ctx: Context): Promise<Content> {
  // #region reason
  const send = wf.buttonFilled('send').add('Return it')
  const why = wf.inputText('why', '').withLabel('Reason').withRequired()
  const question = wf
    .alert('return', 'undo', 'Return order 42?')
    .add(why, wf.buttonText().add('Cancel'), send)
  const returned = (await question.readyToCommit(ctx)) && send.pressed(ctx)
  if (returned) question.close(ctx)
  return [
    wf.linkOutlined('?return=42').add('Return'),
    question,
    wf
      .snackbar()
      .add(`Returned: ${why.value(ctx)}`)
      .hideIf(!returned)
      .redrawIf(returned),
  ]
  // #endregion reason
}

function autoSubmit(ctx: Context): Content {
  const size = wf.stateOf(ctx).int('size', 3)
  return [
    // #region auto
    wf
      .inputRange('size', 3)
      .withAltText('Size')
      .withMin(1)
      .withMax(8)
      .withAutoSubmit(true),
    wf
      .block(wf.textStyle('As you like it').withSizeMultiplier(size / 2))
      .redrawIfChanged(ctx, 'size'),
    // #endregion auto
  ]
}
