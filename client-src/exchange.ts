import { emit } from './events.js'
import { clearFailure, showFailure } from './failure.js'
import { send, type Outgoing, type UsableAnswer } from './request.js'

/**
 * Sends a request for a page element and shows that it is busy. When it fails the user is told and
 * may have it tried again.
 *
 * @returns the answer; `undefined` when there is none to use: dropped, given up, or failed
 */
export async function exchange(
  element: HTMLElement,
  outgoing: Outgoing,
  signal: AbortSignal,
  retry: () => void,
): Promise<UsableAnswer | undefined> {
  if (!emit(element, 'before-request', outgoing, true)) return undefined
  emit(element, 'request', outgoing)
  element.ariaBusy = 'true'
  const answer = await send(outgoing, element.dataset['scope'] ?? '', signal)
  if (signal.aborted) return undefined
  element.ariaBusy = null
  clearFailure(element)
  if (!('message' in answer)) return answer
  emit(element, 'error', answer)
  showFailure(element, answer.message, retry)
  return undefined
}
