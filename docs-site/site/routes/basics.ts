import {
  actionUrlInnerPage,
  actionUrlPatternPage,
} from '../../content/pages/basics/action-url-pattern.js'
import { cheatSheetPage } from '../../content/pages/basics/cheatsheet.js'
import { comingFromReactPage } from '../../content/pages/basics/coming-from-react.js'
import { declarativeViewsPage } from '../../content/pages/basics/declarative-views.js'
import { embeddedPagesPage } from '../../content/pages/basics/embedded-pages.js'
import { frameAPage, frameBPage, frameEmptyPage } from '../../content/pages/basics/frame-pages.js'
import { framesPage } from '../../content/pages/basics/frames.js'
import { glossaryPage } from '../../content/pages/basics/glossary.js'
import { handlerOrderPage } from '../../content/pages/basics/handler-order.js'
import { incrementalPage } from '../../content/pages/basics/incremental.js'
import { nestedPage } from '../../content/pages/basics/nested.js'
import { nestingPage } from '../../content/pages/basics/nesting.js'
import { basicsPage } from '../../content/pages/basics/overview.js'
import type { Handlers } from './handlers.js'

/** The track “Basics”, and the pages that its demos embed. */
export const basicsHandlers: Handlers = {
  '/basics/action-url-inner': actionUrlInnerPage,
  '/basics/action-url-pattern': actionUrlPatternPage,
  '/basics/cheatsheet': cheatSheetPage,
  '/basics/coming-from-react': comingFromReactPage,
  '/basics/declarative-views': declarativeViewsPage,
  '/basics/embedded-pages': embeddedPagesPage,
  '/basics/frame1': frameAPage,
  '/basics/frame2': frameBPage,
  '/basics/frameempty': frameEmptyPage,
  '/basics/frames': framesPage,
  '/basics/glossary': glossaryPage,
  '/basics/handler-order': handlerOrderPage,
  '/basics/incremental': incrementalPage,
  '/basics/nested': nestedPage,
  '/basics/nesting': nestingPage,
  '/basics/overview': basicsPage,
}
