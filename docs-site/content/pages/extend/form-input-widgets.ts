import type { Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { ColorWheelWidget } from '../../examples/extend/color-wheel.js'
import { demo, topic } from '../../topic.js'

const samples = 'examples/extend/color-wheel'

/** `/extend/form-input-widgets`: an input of your own. */
export async function formInputWidgetsPage(ctx: Context): Promise<void> {
  const form = wf
    .form()
    .add(
      new ColorWheelWidget('hue', 120).withLabel('Hue').withLiveValidation(),
      wf.buttonFilled('save').add('Save'),
    )
  const hue = (await form.readyToCommit(ctx)) ? form.values(ctx).get('hue') : ''
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `An input of your own gets labels, messages, live validation, auto-submit and typed values by
        extending \`FormControl\`. You write three things: what its value is, which values are right, and
        its HTML. The wheel below is such an input.`,
      ),
      demo(form, wf.block(hue && `Saved the hue ${hue}.`).redrawIf(true)),
      topic(
        'The contract',
        `A form needs to know of an input its \`name\`, its \`value(ctx)\`, whether it is \`valid(ctx)\` and
        whether it was \`changed(ctx)\`. \`FormControl\` answers all of that; \`InputWidgetBase\` is for
        inputs that want none of the looks and messages. Disabled and hidden inputs keep their initial
        value, and nothing is judged before the form was submitted.`,
      ),
      topic(
        'The widget',
        `\`initial\` is the value before anything is posted, always as text. \`read\` is what
        \`form.read(ctx)\` returns.`,
        wf.codeOf(`${samples}.ts`),
      ),
      topic(
        'A native control holds the value',
        `The browser sends native controls, and so does BESPA: keep the value in an \`<input>\`,
        \`<select>\` or \`<textarea>\` with the input's name. \`this.control('input', …)\` begins one with its
        id, name, description and state. A slider here makes the wheel work by keyboard, for screen
        readers and without script. A control that posts nothing when it is empty needs
        \`this.marker()\` beside it.`,
        wf.codeOf(`${samples}.ts`, 'draw'),
      ),
      topic(
        'The client behavior',
        `It runs for each element with \`data-widget="ColorWheel"\`. After changing the control it
        dispatches \`input\`, so that everything that listens hears of it. There are no inline scripts, and
        the root is found by the runtime, not by an id.`,
        wf.codeOf(`${samples}.client.ts`),
      ),
      topic(
        'Validation',
        `\`check\` judges values that are not empty, and returns the message or nothing; it may be async.
        What the browser's control allows does not count: anybody can post anything. Predicates of the app
        run after it.`,
        wf.codeOf(`${samples}.ts`, 'check'),
      ),
      wf.seeAlso(
        ['/build/forms', 'Forms & validation'],
        ['/extend/assets', 'Assets & CSS'],
        ['/showcase/form-input', 'All inputs'],
      ),
    )
    .draw(ctx)
}
