import { tutorialPage } from '../../content/pages/tutorial/overview.js'
import { tutorialStep } from '../../content/pages/tutorial/steps.js'
import type { Handlers } from './handlers.js'

const steps = Array.from({ length: 8 }, (_, at) => at + 1)

/** The tutorial. */
export const tutorialHandlers: Handlers = {
  '/tutorial': tutorialPage,
  ...Object.fromEntries(steps.map((step) => [`/tutorial/${step}`, tutorialStep(step)])),
}
