import { CoreFactory } from '../lib/factory.js'

/**
 * The constructors of all default widgets.
 *
 * @example
 * const wf = new Factory()
 * const page = wf.page().add(wf.appBar('Hello'))
 */
export class Factory extends CoreFactory {}
