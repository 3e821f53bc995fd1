import { contactPage } from '../../content/pages/contact.js'
import { landingPage } from '../../content/pages/landing.js'
import { profilePage } from '../../content/pages/profile.js'
import { searchPage } from '../../content/pages/search/search.js'
import { startPage } from '../../content/pages/start.js'
import { counterPage } from '../../content/pages/try/counter.js'
import { tasksPage } from '../../content/pages/try/tasks.js'
import { helloPage } from '../../content/pages/try/hello.js'
import type { Handlers } from './handlers.js'

/** Where one begins, what concerns the project as a whole, and the pages to try. */
export const homeHandlers: Handlers = {
  '/': landingPage,
  '/contact': contactPage,
  '/profile': profilePage,
  '/search': searchPage,
  '/start': startPage,
  '/try/counter': counterPage,
  '/try/hello': helloPage,
  '/try/tasks': tasksPage,
}
