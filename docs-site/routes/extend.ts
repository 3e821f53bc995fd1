import { extendPage } from '../pages/extend/overview.js'
import type { Handlers } from './handlers.js'

/** The track “Extend”, and the pages that its demos embed. */
export const extendHandlers: Handlers = {
  '/extend/overview': extendPage,
}
