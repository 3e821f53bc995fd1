import type { Content } from '../../lib/index.js'
import { CollectionWidget } from './collection.js'
import { ToolbarWidget } from './toolbar.js'

/** The constructors of the layout widgets. */
export class LayoutFactory {
  /** Things under one id: see {@link CollectionWidget}. @example wf.collection(a, b).hideIfEmpty(ctx, 'order') */
  collection(...content: readonly Content[]): CollectionWidget {
    return new CollectionWidget(false, ...content)
  }

  /** Things in a block of their own: see {@link CollectionWidget}. @example wf.block(a, b).withMaxWidth('40rem') */
  block(...content: readonly Content[]): CollectionWidget {
    return new CollectionWidget(true, ...content)
  }

  /** A row with two groups: see {@link ToolbarWidget}. @example wf.toolbar().addLeft(a).addRight(b) */
  toolbar(): ToolbarWidget {
    return new ToolbarWidget()
  }
}
