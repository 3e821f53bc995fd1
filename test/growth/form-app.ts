import { bespa, Factory, MemoryDraftStore } from 'bespa'
import Koa from 'koa'

const wf = new Factory()
const choices = ['apples', 'pears', 'wine']

/** An app of one page with all kinds of inputs: in a form with rows and a draft, and in a wizard. */
export function formApp(): Koa {
  const app = new Koa()
  app.silent = true
  app.use(bespa({ development: false }))
  const drafts = new MemoryDraftStore()
  app.use(async (ctx) => {
    const form = wf
      .form()
      .withDraft(drafts, { owner: 'ann' })
      .withLiveValidation()
      .add(inputs(), wf.buttonFilled('save').add('Save'))
    const rows = wf.rows(ctx, 'items', choices, {
      key: (item) => item,
      build: (item) => [wf.inputText('product', item ?? '').withLabel('Product')],
    })
    form.add(rows)
    const wizard = await wf.wizard(ctx, 'steps', { store: drafts, owner: 'ann' })
    wizard.add(
      wf.step('one', 'One').add(wf.inputText('first', '').withLabel('First')),
      wf.step('two', 'Two').add(wf.inputInteger('second', null).withLabel('Second')),
    )
    if (await form.readyToCommit(ctx)) form.read(ctx)
    await wizard.readyToCommit(ctx)
    await wf.page().add(wf.draftOffer(form), form, wizard, wf.modal('modal').add('x')).draw(ctx)
  })
  return app
}

function inputs() {
  const radio = wf.radio('radio', '').withLabel('Radio')
  const dropdown = wf.dropdown('dropdown', '').withLabel('Dropdown')
  const rich = wf.richDropdown('rich', '').withLabel('Rich')
  for (const choice of choices) {
    radio.addOption(choice, choice)
    dropdown.addOption(choice, choice)
    rich.addOption(choice, choice)
  }
  return [
    wf.inputText('text', '').withLabel('Text').withLength(0, 100),
    wf.inputText('pattern', '').withLabel('Pattern').withPattern('[a-z]+[0-9]*'),
    wf.inputText('lines', '').withLabel('Lines').withRows(3),
    wf.inputEmail('email', '').withLabel('Email'),
    wf.inputURL('url', '').withLabel('URL'),
    wf.inputTel('tel', '').withLabel('Tel'),
    wf.inputPassword('password', '').withLabel('Password'),
    wf.inputOneTimePassword('code', '').withLabel('Code'),
    wf.inputInteger('integer', null).withLabel('Integer'),
    wf.inputDecimal('decimal', null).withLabel('Decimal'),
    wf.inputRange('range', 5).withLabel('Range'),
    wf.inputDate('date', null).withLabel('Date'),
    wf.inputMonth('month', null).withLabel('Month'),
    wf.inputTime('time', null).withLabel('Time'),
    wf.inputColor('color', '').withLabel('Color'),
    wf.inputHidden('hidden', ''),
    wf.checkbox('checkbox', false).withLabel('Checkbox'),
    wf.ratingStars('rating', 1).withLabel('Rating'),
    wf.inputTimeZone('zone', '').withLabel('Zone'),
    wf.inputChips('chips', '/chips').withLabel('Chips').withFreeText(),
    radio,
    dropdown,
    rich,
  ]
}
