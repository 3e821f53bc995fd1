import { touch, touchAction, type Context } from 'bespa'
import { EventStream } from '../../live-feed/event-stream.js'
import { Exports } from './exports.js'
import { Store } from './store.js'

/** What the pages work with. */
export class Tracker {
  readonly events = new EventStream()

  constructor(
    readonly store = new Store(),
    readonly exports = new Exports(),
  ) {}

  /** Issues have changed: whatever shows them is redrawn, here and in all browsers that listen. */
  changed(ctx: Context): void {
    touch(ctx, 'issues')
    this.events.publish(touchAction('issues'))
  }
}
