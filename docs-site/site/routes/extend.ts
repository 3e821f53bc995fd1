import { anatomyPage } from '../../content/pages/extend/anatomy.js'
import { assetsPage } from '../../content/pages/extend/assets.js'
import { buildingBlocksPage } from '../../content/pages/extend/building-blocks.js'
import { composingPage } from '../../content/pages/extend/composing.js'
import { formInputWidgetsPage } from '../../content/pages/extend/form-input-widgets.js'
import { extendPage } from '../../content/pages/extend/overview.js'
import { packagingPage } from '../../content/pages/extend/packaging.js'
import { stateAwarePage } from '../../content/pages/extend/state-aware.js'
import { extendThemingPage } from '../../content/pages/extend/theming.js'
import type { Handlers } from './handlers.js'

/** The track “Extend”, and the pages that its demos embed. */
export const extendHandlers: Handlers = {
  '/extend/anatomy': anatomyPage,
  '/extend/assets': assetsPage,
  '/extend/building-blocks': buildingBlocksPage,
  '/extend/composing': composingPage,
  '/extend/form-input-widgets': formInputWidgetsPage,
  '/extend/overview': extendPage,
  '/extend/packaging': packagingPage,
  '/extend/state-aware': stateAwarePage,
  '/extend/theming': extendThemingPage,
}
