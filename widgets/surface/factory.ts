import { calledAs } from '../../lib/widget/widget-name.js'
import { completed } from '../../lib/widget/bound-context.js'
import type { Context } from 'koa'
import type { Content } from '../../lib/index.js'
import { embed, type EmbedOptions } from '../../lib/http/embed/embed.js'
import { CardWidget } from './card.js'
import { EmbedWidget, type PageLoader } from './embed.js'
import { GroupingFrameWidget } from './grouping-frame.js'
import { LaterWidget, type LaterSource } from './later.js'
import { ModalWidget } from './modal.js'
import { SidePanelWidget } from './side-panel.js'

type Options = EmbedOptions | undefined

/** The constructors of the widgets that others are put on. */
export class SurfaceFactory {
  /** A frame with a caption: see {@link GroupingFrameWidget}. @example wf.groupingFrame('Delivery').add(streetInput) */
  groupingFrame(title: string): GroupingFrameWidget {
    return new GroupingFrameWidget(title)
  }

  /** A card with a shadow: see {@link CardWidget}. @example wf.cardElevated().add(wf.titleMedium('Lake'), 'In autumn') */
  cardElevated(): CardWidget {
    return new CardWidget('Elevated')
  }

  /** A card with an outline: see {@link CardWidget}. @example wf.cardOutlined().withHref('/lake').add(wf.titleMedium('Lake')) */
  cardOutlined(): CardWidget {
    return new CardWidget('Outlined')
  }

  /** A card with a color of its own: see {@link CardWidget}. @example wf.cardFilled().add('In autumn') */
  cardFilled(): CardWidget {
    return new CardWidget('Filled')
  }

  /**
   * A page within a page, or with no loader an empty frame: see {@link EmbedWidget}.
   * @example wf.embed('orders', '/orders?status=open').withLazy()
   */
  embed(load?: PageLoader): EmbedWidget
  /** @param name the frame's name @param path a page of this app, such as `/orders` */
  embed(name: string, path: string, options?: EmbedOptions): EmbedWidget
  embed(nameOrLoad?: PageLoader | string, path = '', options: EmbedOptions = {}): EmbedWidget {
    if (typeof nameOrLoad !== 'string') return new EmbedWidget(nameOrLoad)
    const load: PageLoader = (scope, ctx) => embed(ctx, path, { ...options, scope })
    return new EmbedWidget(load, () => path).withName(nameOrLoad)
  }

  /**
   * A slow part of the page, which follows it in the same response: see {@link LaterWidget}.
   * @example wf.later((signal) => salesChart(signal)).withTimeout('5s')
   */
  later(source: LaterSource, placeholder?: Content): LaterWidget {
    return new LaterWidget(source, placeholder)
  }

  /**
   * A page of this app within the page: see {@link embed} of the core for what is inherited.
   * @example wf.embedHandler(ctx, '/orders/42').withName('details')
   */
  embedHandler(path: string, options?: EmbedOptions): EmbedWidget
  embedHandler(ctx: Context, path: string, options?: EmbedOptions): EmbedWidget
  embedHandler(...given: [string, Options?] | [Context, string, Options?]): EmbedWidget {
    const [ctx, path, options = {}] = completed<[string, Options?]>(this, given)
    const { method = 'GET' } = options
    const frame = new EmbedWidget(
      (scope) => embed(ctx, path, { ...options, scope }),
      () => (method === 'GET' ? path : ''),
    )
    return calledAs(frame, 'embedHandler')
  }

  /**
   * A dialog that is open while a state variable is not empty: see {@link ModalWidget}.
   * @example wf.modal('modal').embedHandler(ctx, { allow: ['/orders/'] })
   */
  modal(name: string): ModalWidget {
    return new ModalWidget(name)
  }

  /**
   * A panel beside the page that is open while a state variable is not empty: see {@link SidePanelWidget}.
   * @example wf.sidePanel('panel').embedHandler(ctx, { allow: ['/orders/'] })
   */
  sidePanel(name: string): SidePanelWidget {
    return new SidePanelWidget(name)
  }
}
