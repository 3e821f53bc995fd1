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
import { send } from './request.js'
import { startSubmits } from './submits.js'
import { observeWidth } from './width-steps.js'

const client: BespaClient = {
  define,
  navigate(element, action, options) {
    markSent(element)
    navigate(PageView.of(element), action, options)
  },
  async ask(element, parameters, signal = new AbortController().signal) {
    const { state, location, element: page } = PageView.of(element)
    const all = new URLSearchParams(state)
    for (const key of parameters.keys()) all.delete(key)
    for (const [key, value] of parameters) all.append(key, value)
    all.set('_changed', '')
    const outgoing = { method: 'POST', url: location, parameters: all, files: [] }
    const answer = await send(outgoing, page.dataset['scope'] ?? '', signal)
    return 'content' in answer ? answer.content : undefined
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
