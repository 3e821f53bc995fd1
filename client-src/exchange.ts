import { setBusy } from './busy.js'
import { forgetSent } from './control.js'
import { emit } from './events.js'
import { clearFailure, showFailure, slow } from './failure.js'
import { send, type Outgoing, type UsableAnswer } from './request.js'

/** Milliseconds after which users learn that a form is still on its way, and may give it up. */
const patience = 10_000

/** What the user may do about a request that gets no usable answer. */
export interface Remedies {
  /** Sends it again. */
  readonly retry: () => void
  /** Gives it up. */
  readonly cancel: () => void
}

/**
 * Sends a request for a page element and shows that it is busy. When it fails, the user sees why and
 * may try again; a form whose answer does not come may be given up.
 *
 * @returns the answer; `undefined` when there is none to use: dropped, given up, or failed
 */
export async function exchange(
  element: HTMLElement,
  outgoing: Outgoing,
  abort: AbortController,
  { retry, cancel }: Remedies,
): Promise<UsableAnswer | undefined> {
  if (!emit(element, 'before-request', outgoing, true)) return undefined
  const { signal } = abort
  // What has failed goes along with what the user sends by now: sent again by itself, it would be there twice.
  if (outgoing.mayBeFile) clearFailure(element)
  const sent = send(outgoing, element.dataset['scope'], signal)
  emit(element, 'request', outgoing)
  setBusy(element, 'true')
  const timer =
    outgoing.mayBeFile &&
    setTimeout(() => {
      showFailure(
        element,
        slow,
        () => {
          abort.abort()
          forgetSent()
          setBusy(element, null)
          cancel()
        },
        true,
      )
    }, patience)
  const answer = await sent
  clearTimeout(timer || 0)
  if (signal.aborted) return undefined
  setBusy(element, null)
  clearFailure(element)
  if (!('message' in answer)) return answer
  forgetSent()
  emit(element, 'error', answer)
  showFailure(element, answer.message, retry)
  return undefined
}
