/**
 * The browser runtime: clicks and submits become actions, actions become requests, answers replace
 * the elements that they concern. See core.md section 6.
 */
import { define, startBehaviors, widthSteps } from './behaviors.js'
import { applyAnswer } from './answers.js'
import { startClicks } from './clicks.js'
import { markSent, startComposition } from './control.js'
import { startFailure } from './failure.js'
import { startHistory } from './history.js'
import { membersOf } from './form-members.js'
import type { BespaClient } from './index.js'
import { loadModules } from './modules.js'
import { navigate } from './navigate.js'
import { pageOf, startPages } from './pages.js'
import { startReload } from './reload.js'
import { startSubmits } from './submits.js'
import { startTouched } from './touched.js'
import { observeWidth } from './width-steps.js'

const client: BespaClient = {
  define,
  navigate(element, action, options) {
    markSent(element)
    navigate(pageOf(element), action, options)
  },
  membersOf,
}

Object.defineProperty(window, 'bespa', { value: client })
startPages({ apply: applyAnswer })
startComposition()
startTouched()
startClicks()
startSubmits()
startFailure()
startHistory()
define(widthSteps, observeWidth)
define('modules', loadModules)
startBehaviors()
if (DEVELOPMENT) startReload()
