import { contactPage } from '../pages/contact.js'
import { landingPage } from '../pages/landing.js'
import { profilePage } from '../pages/profile.js'
import { startPage } from '../pages/start.js'
import { counterPage } from '../pages/try/counter.js'
import { helloPage } from '../pages/try/hello.js'
import type { Handlers } from './handlers.js'

/** Where one begins, what concerns the project as a whole, and the pages to try. */
export const homeHandlers: Handlers = {
  '/': landingPage,
  '/contact': contactPage,
  '/profile': profilePage,
  '/start': startPage,
  '/try/counter': counterPage,
  '/try/hello': helloPage,
}
