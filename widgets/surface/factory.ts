import type { Context } from 'koa'
import { embed, type EmbedOptions } from '../../lib/http/embed.js'
import { EmbedWidget, type PageLoader } from './embed.js'
import { GroupingFrameWidget } from './grouping-frame.js'

/** The constructors of the widgets that others are put on. */
export class SurfaceFactory {
  /** A frame with a caption: see {@link GroupingFrameWidget}. @example wf.groupingFrame('Delivery').add(streetInput) */
  groupingFrame(title: string): GroupingFrameWidget {
    return new GroupingFrameWidget(title)
  }

  /**
   * A page within a page, or with no loader an empty frame: see {@link EmbedWidget}.
   * @example wf.embed().withName('details')
   */
  embed(load?: PageLoader): EmbedWidget {
    return new EmbedWidget(load)
  }

  /**
   * A page of this app within the page: see {@link embed} of the core for what is inherited.
   * @example wf.embedHandler(ctx, '/orders/42').withName('details')
   */
  embedHandler(ctx: Context, path: string, options: EmbedOptions = {}): EmbedWidget {
    return new EmbedWidget((scope) => embed(ctx, path, { ...options, scope }))
  }
}
