/**
 * The browser runtime: clicks and submits become actions, actions become requests, answers replace
 * the elements that they concern. See core.md section 6.
 */
import { define, startBehaviours, widthSteps } from './behaviours.js'
import { startClicks } from './clicks.js'
import { markSent } from './control.js'
import { startFailure } from './failure.js'
import { startHistory } from './history.js'
import type { BespaClient } from './index.js'
import { loadModules } from './modules.js'
import { navigate } from './navigate.js'
import { PageView } from './page-view.js'
import { startReload } from './reload.js'
import { startSubmits } from './submits.js'
import { observeWidth } from './width-steps.js'

const client: BespaClient = {
  define,
  navigate(element, action, options) {
    markSent(element)
    navigate(PageView.of(element), action, options)
  },
}

Object.defineProperty(window, 'bespa', { value: client })
startClicks()
startSubmits()
startFailure()
startHistory()
define(widthSteps, observeWidth)
define('modules', loadModules)
startBehaviours()
if (DEVELOPMENT) startReload()
