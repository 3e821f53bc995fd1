import {
  assetRegistry,
  Factory,
  keyColorsFromSeed,
  tag,
  WidgetBase,
  type Context,
  type Output,
  type Page,
} from 'bespa'
import { LiveFeed } from '../../live-feed/live-feed.js'
import type { Priority } from './store.js'

const colors = keyColorsFromSeed('#5b4bc4', 'Tracker')

assetRegistry.registerStyle(
  'priority',
  `.Priority {
    padding: 2px 8px;
    border-radius: var(--md-sys-shape-corner-small);
    background: rgb(var(--md-sys-color-surface-container-highest));
    color: rgb(var(--md-sys-color-on-surface));
  }
  .PriorityHigh {
    background: rgb(var(--md-sys-color-error-container));
    color: rgb(var(--md-sys-color-on-error-container));
  }`,
)

/** How urgent an issue is, in a word and a color. */
class PriorityWidget extends WidgetBase<PriorityWidget> {
  constructor(readonly priority: Priority) {
    super()
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .class('Priority')
      .classIf(this.priority === 'high', 'PriorityHigh')
      .add(this.priority)
      .draw(out, ctx)
  }
}

/** The default factory, and what only this app has. */
export class TrackerFactory extends Factory {
  priority(priority: Priority): PriorityWidget {
    return new PriorityWidget(priority)
  }

  liveFeed(feedURL: string): LiveFeed {
    return new LiveFeed(feedURL)
  }

  /** What all pages have in common. */
  override page(): Page {
    return super
      .page()
      .withKeyColors(colors)
      .withContentWidth(800)
      .addHead(tag('meta').attr('name', 'robots').attr('content', 'noindex'))
  }
}

export const wf = new TrackerFactory()
