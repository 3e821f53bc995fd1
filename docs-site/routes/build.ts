import { errorsInnerPage } from '../pages/build/errors-demo.js'
import { deploymentPage } from '../pages/build/deployment.js'
import { errorsPage } from '../pages/build/errors.js'
import { routingPage } from '../pages/build/handlers-and-routing.js'
import { liveDataPage } from '../pages/build/live-data.js'
import { guestPage } from '../pages/build/modals-guest.js'
import { modalsPage } from '../pages/build/modals.js'
import {
  navigationListPage,
  navigationOrderPage,
  navigationPatternsPage,
} from '../pages/build/navigation.js'
import { buildPage } from '../pages/build/overview.js'
import { redrawPage } from '../pages/build/redraw.js'
import { stateInnerPage, statePage } from '../pages/build/state.js'
import type { Handlers } from './handlers.js'

/** The track “Build”, and the pages that its demos embed. */
export const buildHandlers: Handlers = {
  '/build/deployment': deploymentPage,
  '/build/errors': errorsPage,
  '/build/errors-inner': errorsInnerPage,
  '/build/handlers-and-routing': routingPage,
  '/build/live-data': liveDataPage,
  '/build/modals': modalsPage,
  '/build/modals-guest': guestPage,
  '/build/navigation': navigationPatternsPage,
  '/build/navigation-list': navigationListPage,
  '/build/navigation-order': navigationOrderPage,
  '/build/overview': buildPage,
  '/build/redraw': redrawPage,
  '/build/state': statePage,
  '/build/state-inner': stateInnerPage,
}
