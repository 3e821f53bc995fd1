import { composeFactories, Factory } from 'bespa'
import { AcmeFactory } from './acme/factory.js'

// #region compose
class AppFactory extends composeFactories(Factory, AcmeFactory) {
  /** The app's own constructors stand here, or override what they are given. */
  newPill() {
    return this.pill('New')
  }
}

export const wf = new AppFactory()
// #endregion compose

class BlinkingFactory {
  link(): number {
    return 1
  }
}

// #region clash
// @ts-expect-error a factory whose `link` gives a number does not fit the one whose `link` gives a link
export const Clashing = composeFactories(Factory, BlinkingFactory)
// #endregion clash

// #region override
class OwnFactory extends Factory {
  override appBar(title: string) {
    return super.appBar(title).withHelpLink('/help')
  }
}
// #endregion override

export const own = new OwnFactory()
