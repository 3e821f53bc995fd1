import { startPage } from '../pages/start.js'
import { counterPage } from '../pages/try/counter.js'
import { helloPage } from '../pages/try/hello.js'
import type { Handlers } from './handlers.js'

/** Where one begins. */
export const homeHandlers: Handlers = {
  '/': startPage,
  '/try/counter': counterPage,
  '/try/hello': helloPage,
}
