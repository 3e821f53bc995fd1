import { actionUrlInnerPage, actionUrlPatternPage } from '../pages/basics/action-url-pattern.js'
import { incrementalPage } from '../pages/basics/incremental.js'
import { basicsPage } from '../pages/basics/overview.js'
import type { Handlers } from './handlers.js'

/** The track “Basics”, and the pages that its demos embed. */
export const basicsHandlers: Handlers = {
  '/basics/action-url-inner': actionUrlInnerPage,
  '/basics/action-url-pattern': actionUrlPatternPage,
  '/basics/incremental': incrementalPage,
  '/basics/overview': basicsPage,
}
