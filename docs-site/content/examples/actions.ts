import type { Context } from 'bespa'
import { wf } from '../../site/site-factory.js'

/** The samples of the page “The action-URL pattern”. */
export const actionSamples = {
  state: () => [
    // #region state
    wf.link('?tab=history').add('History'),
    wf.link('?tab=history&page=2').add('Second page of the history'),
    wf.link('?tab=').add('All'),
    // #endregion state
  ],
  parent: () => [
    // #region parent
    wf.link('^?modal=').add('Cancel'),
    wf
      .form()
      .withName('name-form')
      .withAction('POST', '^?modal=')
      .add(wf.inputText('name', ''), wf.buttonFilled().add('Save')),
    // #endregion parent
  ],
  top: () => [
    // #region top
    wf.link('~?theme=dark').add('Dark theme'),
    wf.link('~/').add('Home'),
    // #endregion top
  ],
  navigation: () => [
    // #region navigation
    wf.link('/orders').add('All orders'),
    wf.link('details?id=42').add('Details'),
    wf.link('https://koajs.com/').add('Koa'),
    wf.link('mailto:hello@example.org').add('Write to us'),
    wf.link('-1').add('One step back'),
    // #endregion navigation
  ],
  combined: () => [
    // #region combined
    wf
      .link('^?modal=&saved=1')
      .add('Close the dialog, and tell that all is saved'),
    wf.link('^^?step=2').add('Next step of the page two levels up'),
    wf
      .form()
      .withName('order-form')
      .withAction('POST', '^/orders')
      .add(wf.inputText('note', ''), wf.buttonFilled().add('Order')),
    // #endregion combined
  ],
  redirects: (ctx: Context) => {
    // #region redirects
    wf.redirect(ctx, '/orders') // navigates
    wf.redirect(ctx, '?saved=1') // changes the state of the page that asked
    wf.redirect(ctx, '^?modal=&saved=1') // closes the dialog that asked
    wf.redirectBack(ctx) // goes to `_back`, or one step back
    // #endregion redirects
  },
}
