import { appBarInnerPage, appBarPage } from '../../content/pages/showcase/app-bar.js'
import { cardsPage } from '../../content/pages/showcase/deck.js'
import { feedbackPage } from '../../content/pages/showcase/feedback.js'
import { formInputPage } from '../../content/pages/showcase/form-input.js'
import { formSearchPage } from '../../content/pages/showcase/form-search.js'
import { formUploadPage } from '../../content/pages/showcase/form-upload.js'
import { formValidationPage } from '../../content/pages/showcase/form-validation.js'
import { galleryPage } from '../../content/pages/showcase/gallery.js'
import { widgetIndexPage } from '../../content/pages/showcase/index.js'
import { layoutPage } from '../../content/pages/showcase/layout.js'
import { listShowcase } from '../../content/pages/showcase/list.js'
import { mediaPage } from '../../content/pages/showcase/media.js'
import { menusPage } from '../../content/pages/showcase/menus.js'
import { navigationMenuPage, navigationPage } from '../../content/pages/showcase/navigation.js'
import { overlaysInnerPage, overlaysPage } from '../../content/pages/showcase/overlays.js'
import { showcasePage } from '../../content/pages/showcase/overview.js'
import { progressPage } from '../../content/pages/showcase/progress.js'
import { directoryEditPage } from '../../content/pages/showcase/dir-edit.js'
import { directoryPage } from '../../content/pages/showcase/dir-list.js'
import { orderFormPage } from '../../content/pages/showcase/order-form.js'
import { ordersPage } from '../../content/pages/showcase/orders.js'
import { statePage } from '../../content/pages/showcase/state.js'
import { statesPage } from '../../content/pages/showcase/states.js'
import { tablesShowcase } from '../../content/pages/showcase/tables.js'
import { tabSwitcherPage } from '../../content/pages/showcase/tab-switcher.js'
import { textFormattingPage } from '../../content/pages/showcase/text-formatting.js'
import { toolbarPage } from '../../content/pages/showcase/toolbar.js'
import type { Handlers } from './handlers.js'

/** The showcase, and the pages that its examples embed. */
export const showcaseHandlers: Handlers = {
  '/showcase/app-bar': appBarPage,
  '/showcase/app-bar-inner': appBarInnerPage,
  '/showcase/deck': cardsPage,
  '/showcase/dir-edit': directoryEditPage,
  '/showcase/dir-list': directoryPage,
  '/showcase/feedback': feedbackPage,
  '/showcase/form-input': formInputPage,
  '/showcase/form-search': formSearchPage,
  '/showcase/form-upload': formUploadPage,
  '/showcase/form-validation': formValidationPage,
  '/showcase/gallery': galleryPage,
  '/showcase/index': widgetIndexPage,
  '/showcase/layout': layoutPage,
  '/showcase/list': listShowcase,
  '/showcase/media': mediaPage,
  '/showcase/menus': menusPage,
  '/showcase/navigation': navigationPage,
  '/showcase/navigation-menu': navigationMenuPage,
  '/showcase/order-form': orderFormPage,
  '/showcase/orders': ordersPage,
  '/showcase/overlays': overlaysPage,
  '/showcase/overlays-inner': overlaysInnerPage,
  '/showcase/overview': showcasePage,
  '/showcase/progress': progressPage,
  '/showcase/state': statePage,
  '/showcase/states': statesPage,
  '/showcase/tables': tablesShowcase,
  '/showcase/tab-switcher': tabSwitcherPage,
  '/showcase/text-formatting': textFormattingPage,
  '/showcase/toolbar': toolbarPage,
}
