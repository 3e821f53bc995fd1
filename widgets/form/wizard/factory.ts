import type { Context } from '../../../lib/index.js'
import { completed } from '../../../lib/widget/bound-context.js'
import { DraftOfferWidget } from '../form/draft-offer.js'
import type { FormWidget } from '../form/form.js'
import { StepWidget } from './step.js'
import { WizardWidget, type WizardOptions } from './wizard.js'

type WizardArguments = [string, WizardOptions]

/** The constructors of what keeps entries before they are saved: wizards, and the offer of a draft. */
export class WizardFactory {
  /**
   * Offers the draft that a form has kept: see {@link DraftOfferWidget}.
   * @param form one with `withDraft`
   * @example wf.page().add(wf.draftOffer(form), form)
   */
  draftOffer(form: FormWidget): DraftOfferWidget {
    return new DraftOfferWidget(form)
  }

  /**
   * A form in steps: see {@link WizardWidget}.
   * @param ctx the Koa context, which tells which step is shown; a bound factory knows it
   * @param name the form's name
   * @example
   * const wizard = (await wf.wizard(ctx, 'order', { store: drafts, owner: user.id }))
   *   .add(wf.step('goods', 'Goods').add(goods), wf.step('delivery', 'Delivery').add(city))
   */
  wizard(name: string, options: WizardOptions): Promise<WizardWidget>
  wizard(ctx: Context, name: string, options: WizardOptions): Promise<WizardWidget>
  wizard(...given: WizardArguments | [Context, ...WizardArguments]): Promise<WizardWidget> {
    return WizardWidget.open(...completed<WizardArguments>(this, given))
  }

  /**
   * A step of a wizard: see {@link StepWidget}.
   * @param name stands in the address
   * @example wf.step('delivery', 'Delivery').add(wf.inputText('city', '').withLabel('City'))
   */
  step(name: string, title: string): StepWidget {
    return new StepWidget(name, title)
  }
}
