import { anatomyPage } from '../pages/extend/anatomy.js'
import { assetsPage } from '../pages/extend/assets.js'
import { composingPage } from '../pages/extend/composing.js'
import { extendPage } from '../pages/extend/overview.js'
import { packagingPage } from '../pages/extend/packaging.js'
import { stateAwarePage } from '../pages/extend/state-aware.js'
import { extendThemingPage } from '../pages/extend/theming.js'
import type { Handlers } from './handlers.js'

/** The track “Extend”, and the pages that its demos embed. */
export const extendHandlers: Handlers = {
  '/extend/anatomy': anatomyPage,
  '/extend/assets': assetsPage,
  '/extend/composing': composingPage,
  '/extend/overview': extendPage,
  '/extend/packaging': packagingPage,
  '/extend/state-aware': stateAwarePage,
  '/extend/theming': extendThemingPage,
}
