import { errorsInnerPage } from '../../content/pages/build/errors-demo.js'
import { actionsPage } from '../../content/pages/build/actions.js'
import { deploymentPage } from '../../content/pages/build/deployment.js'
import { errorsPage } from '../../content/pages/build/errors.js'
import { routingPage } from '../../content/pages/build/handlers-and-routing.js'
import { formsPage } from '../../content/pages/build/forms.js'
import { listsPage } from '../../content/pages/build/lists.js'
import { liveDataPage } from '../../content/pages/build/live-data.js'
import { guestPage } from '../../content/pages/build/modals-guest.js'
import { modalsPage } from '../../content/pages/build/modals.js'
import {
  navigationListPage,
  navigationOrderPage,
  navigationPatternsPage,
} from '../../content/pages/build/navigation.js'
import { buildPage } from '../../content/pages/build/overview.js'
import { redrawPage } from '../../content/pages/build/redraw.js'
import {
  accountPage,
  sessionsPage,
  signInPage,
} from '../../content/pages/build/sessions-and-auth.js'
import { slowPartsPage } from '../../content/pages/build/slow-parts.js'
import { staleWidgetsPage } from '../../content/pages/build/stale-widgets.js'
import { stateInnerPage, statePage } from '../../content/pages/build/state.js'
import { tablesPage } from '../../content/pages/build/tables.js'
import { testingPage } from '../../content/pages/build/testing.js'
import { colorsPage } from '../../content/pages/build/colors.js'
import { accessibilityPage } from '../../content/pages/build/accessibility.js'
import { securityPage } from '../../content/pages/build/security.js'
import { internationalizationPage } from '../../content/pages/build/internationalization.js'
import { performancePage } from '../../content/pages/build/performance.js'
import { languagesPage } from '../../content/examples/build/languages.js'
import type { Handlers } from './handlers.js'

/** The track “Build”, and the pages that its demos embed. */
export const buildHandlers: Handlers = {
  '/build/actions': actionsPage,
  '/build/testing': testingPage,
  '/build/colors': colorsPage,
  '/build/accessibility': accessibilityPage,
  '/build/security': securityPage,
  '/build/internationalization': internationalizationPage,
  '/build/performance': performancePage,
  '/build/internationalization-demo': languagesPage,
  '/build/deployment': deploymentPage,
  '/build/errors': errorsPage,
  '/build/errors-inner': errorsInnerPage,
  '/build/forms': formsPage,
  '/build/handlers-and-routing': routingPage,
  '/build/lists': listsPage,
  '/build/live-data': liveDataPage,
  '/build/modals': modalsPage,
  '/build/modals-guest': guestPage,
  '/build/navigation': navigationPatternsPage,
  '/build/navigation-list': navigationListPage,
  '/build/navigation-order': navigationOrderPage,
  '/build/overview': buildPage,
  '/build/redraw': redrawPage,
  '/build/sessions-and-auth': sessionsPage,
  '/build/sessions-and-auth-account': accountPage,
  '/build/sessions-and-auth-sign-in': signInPage,
  '/build/slow-parts': slowPartsPage,
  '/build/stale-widgets': staleWidgetsPage,
  '/build/state': statePage,
  '/build/state-inner': stateInnerPage,
  '/build/tables': tablesPage,
}
