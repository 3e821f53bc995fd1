import { buildPage } from '../pages/build/overview.js'
import type { Handlers } from './handlers.js'

/** The track “Build”, and the pages that its demos embed. */
export const buildHandlers: Handlers = {
  '/build/overview': buildPage,
}
