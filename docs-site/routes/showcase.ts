import { appBarInnerPage, appBarPage } from '../pages/showcase/app-bar.js'
import { cardsPage } from '../pages/showcase/deck.js'
import { feedbackPage } from '../pages/showcase/feedback.js'
import { formInputPage } from '../pages/showcase/form-input.js'
import { galleryPage } from '../pages/showcase/gallery.js'
import { widgetIndexPage } from '../pages/showcase/index.js'
import { layoutPage } from '../pages/showcase/layout.js'
import { mediaPage } from '../pages/showcase/media.js'
import { menusPage } from '../pages/showcase/menus.js'
import { navigationMenuPage, navigationPage } from '../pages/showcase/navigation.js'
import { overlaysInnerPage, overlaysPage } from '../pages/showcase/overlays.js'
import { showcasePage } from '../pages/showcase/overview.js'
import { progressPage } from '../pages/showcase/progress.js'
import { tabSwitcherPage } from '../pages/showcase/tab-switcher.js'
import { textFormattingPage } from '../pages/showcase/text-formatting.js'
import { toolbarPage } from '../pages/showcase/toolbar.js'
import type { Handlers } from './handlers.js'

/** The showcase, and the pages that its examples embed. */
export const showcaseHandlers: Handlers = {
  '/showcase/app-bar': appBarPage,
  '/showcase/app-bar-inner': appBarInnerPage,
  '/showcase/deck': cardsPage,
  '/showcase/feedback': feedbackPage,
  '/showcase/form-input': formInputPage,
  '/showcase/gallery': galleryPage,
  '/showcase/index': widgetIndexPage,
  '/showcase/layout': layoutPage,
  '/showcase/media': mediaPage,
  '/showcase/menus': menusPage,
  '/showcase/navigation': navigationPage,
  '/showcase/navigation-menu': navigationMenuPage,
  '/showcase/overlays': overlaysPage,
  '/showcase/overlays-inner': overlaysInnerPage,
  '/showcase/overview': showcasePage,
  '/showcase/progress': progressPage,
  '/showcase/tab-switcher': tabSwitcherPage,
  '/showcase/text-formatting': textFormattingPage,
  '/showcase/toolbar': toolbarPage,
}
