import { composeFactories } from '../lib/compose-factories.js'
import { CoreFactory } from '../lib/factory.js'
import { FeedbackFactory } from './feedback/factory.js'
import { ButtonFactory } from './form/button/factory.js'
import { ComboboxFactory } from './form/combobox/factory.js'
import { FormFactory } from './form/factory.js'
import { WizardFactory } from './form/wizard/factory.js'
import { UploadFactory } from './form/upload/factory.js'
import { LayoutFactory } from './layout/factory.js'
import { ListFactory } from './list/factory.js'
import { MediaFactory } from './media/factory.js'
import { NavFactory } from './nav/factory.js'
import { SurfaceFactory } from './surface/factory.js'
import { TableFactory } from './table/factory.js'
import { TextFactory } from './text/factory.js'

/**
 * The constructors of all default widgets.
 *
 * @example
 * const wf = new Factory()
 * const page = wf.page().add(wf.appBar('Hello'))
 */
export class Factory extends composeFactories(
  CoreFactory,
  composeFactories(TextFactory, LayoutFactory, SurfaceFactory, NavFactory),
  composeFactories(FeedbackFactory, MediaFactory, ListFactory, TableFactory),
  composeFactories(
    composeFactories(FormFactory, ButtonFactory),
    composeFactories(ComboboxFactory, UploadFactory, WizardFactory),
  ),
) {}
