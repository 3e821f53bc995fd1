import { Factory, type Context } from 'bespa'
import { Fixture, box } from './fixture.js'

export const wf = new Factory()

/** A page with modals and panels, and pages to be opened in them. */
export function overlayApp(): Fixture {
  return new Fixture()
    .page('/list', list)
    .page('/form', form)
    .page('/slow', form)
    .page('/plain', () => wf.page().add('Only text'))
    .page('/long', () => wf.page().add(wf.appBar('Long'), wf.spacer(3000)))
    .page('/letter', () =>
      wf.page().add(wf.spacer(3000), wf.link('^?modal=').add('I have read it')),
    )
}

function list(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withLang('en').withTitle('List')
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  return page.add(
    wf.appBar('List'),
    wf.block(
      wf.link('?modal=/form').add('Open the form'),
      ' ',
      wf.link('?modal=/plain').add('Open the text'),
      ' ',
      wf.link('?firm=1').add('Open the firm one'),
      ' ',
      wf.link('?panel=/form').add('Open the panel'),
      ' ',
      wf.link('?panel=/plain').add('Fill the panel'),
      ' ',
      wf.link('?second=1').add('Open the second panel'),
      ' ',
      wf
        .link('?above=1')
        .withDisabled(state.get('above') !== '')
        .add('Open the upper one')
        .redrawIfChanged(ctx, 'above'),
    ),
    box('Saved', `Saved ${state.get('saved')}`)
      .redrawIfChanged(ctx, 'saved')
      .withAnnouncement(),
    wf
      .modal('modal')
      .embedHandler(ctx, { allow: ['/form', '/plain', '/slow', '/long', '/letter'] }),
    wf
      .modal('firm')
      .withLabel('Firm')
      .withLightDismiss(false)
      .add(wf.link('?firm=').add('Leave'), wf.link('?above=1').add('Open one above')),
    wf.modal('above').withLabel('Above').add(wf.link('?above=').add('Close the upper one')),
    wf.sidePanel('panel').embedHandler(ctx, { allow: ['/form', '/plain'] }),
    wf.sidePanel('second').withLabel('Second').add(wf.link('?second=').add('Close the second')),
    wf.spacer(3000),
  )
}

function form(ctx: Context) {
  const state = wf.stateOf(ctx)
  const name = wf.inputText('name', '').withLabel('Name')
  const whole = wf.form().add(name, wf.buttonFilled('save').add('Save'))
  if (whole.submitted(ctx)) {
    return wf.redirect(ctx, `^?modal=&panel=&saved=${encodeURIComponent(name.value(ctx))}`)
  }
  return wf.page().add(
    wf.appBar('Form'),
    wf.titleMedium('About the name').withLevel(3),
    whole,
    wf.link('?inner=/plain').add('Open one more'),
    wf.link('?said=1').add('Say something'),
    box('Said', `Said ${state.get('said')}`)
      .redrawIfChanged(ctx, 'said')
      .withAnnouncement(),
    wf.modal('inner').embedHandler(ctx, { allow: ['/plain'] }),
  )
}
