/**
 * The browser runtime: clicks and submits become actions, actions become requests, answers replace
 * the elements that they concern.
 */
import { define, startBehaviors, widthSteps } from './behaviors.js'
import { applyAnswer } from './answers.js'
import { startClicks } from './clicks.js'
import { sentMark, startComposition } from './control.js'
import { startFailure } from './failure.js'
import { applyFragments } from './fragments.js'
import { startHistory } from './history.js'
import { membersOf } from './form-members.js'
import type { BespaClient } from './index.js'
import { loadModules, loadModulesFor } from './modules.js'
import { navigate } from './navigate.js'
import { merge } from './page-view.js'
import { pageOf, startPages } from './pages.js'
import { startReload } from './reload.js'
import { send, type UsableAnswer } from './request.js'
import { startStale } from './stale.js'
import { startSubmits } from './submits.js'
import { startTouched } from './touched.js'
import { observeWidth } from './width-steps.js'

const client: BespaClient = {
  define,
  navigate(element, action, options) {
    sentMark(element)()
    navigate(pageOf(element), action, options)
  },
  async ask(element, parameters, signal = new AbortController().signal) {
    const { state, location, element: page } = pageOf(element)
    const all = merge(state, parameters)
    all.set('_changed', '')
    const outgoing = { method: 'POST', url: location, parameters: all, files: [], mayBeFile: false }
    const answer = await send(outgoing, page.dataset['scope'], signal)
    const { fragments } = answer as UsableAnswer
    return fragments?.map(({ element }) => element)
  },
  async swap(element, elements) {
    await loadModulesFor(elements)
    const page = pageOf(element)
    for (const one of elements) if (one.matches('.State')) page.addLate(one)
    const fragments = elements.map((one) => ({ element: one, html: one.outerHTML }))
    applyFragments(page, fragments)
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
if (DEVELOPMENT) {
  startReload()
  startStale()
}
