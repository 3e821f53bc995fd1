import { setTimeout } from 'node:timers'
import type { Activity } from './activity.js'
import type { ShortTimers } from './short-timers.js'

/** Timers are run that are due so many milliseconds after the last thing that happened. */
const quietTime = 1000

/**
 * Waits until a page is at rest: nothing is under way, and its short timers have run. What they start
 * is waited for as well, animations that never end are not.
 *
 * @param timers of the document that is shown at the moment
 * @param timeout milliseconds
 * @throws {Error} when the page does not come to rest in this time
 */
export async function waitForRest(
  activity: Activity,
  timers: () => ShortTimers | undefined,
  timeout: number,
): Promise<void> {
  const deadline = performance.now() + timeout
  const horizon = () => (timers()?.now ?? 0) + quietTime
  let limit = horizon()
  let { ended } = activity
  for (let quiet = 0; quiet < 2;) {
    await turn()
    const [what] = activity.running
    if (what !== undefined) {
      const patience = deadline - performance.now()
      if (patience <= 0) throw new Error(`The page is not at rest after ${timeout} ms: ${what}`)
      await activity.nextEnd(patience)
    }
    if (activity.ended > ended) {
      ended = activity.ended
      limit = horizon()
      quiet = 0
    } else if (timers()?.runNext(limit)) {
      quiet = 0
    } else {
      quiet++
    }
  }
}

/** Lets all promises, and all timers of no duration that were started before, run. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
