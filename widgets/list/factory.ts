import type { Content } from '../../lib/index.js'
import { EmptyStateWidget } from './empty-state.js'
import { ListItemWidget } from './list-item.js'
import { ListWidget } from './list.js'

/** The constructors of lists. */
export class ListFactory {
  /**
   * A list of items: see {@link ListWidget}.
   * @example wf.list(mails.map((mail) => wf.listItem(mail.subject).withHref(`/mails/${mail.id}`)))
   */
  list(...content: readonly Content[]): ListWidget {
    return new ListWidget(...content)
  }

  /**
   * An item of a list: see {@link ListItemWidget}.
   * @example wf.listItem('Wi-Fi').withLeading(wf.icon('wifi')).withSupportingText('Connected')
   */
  listItem(...headline: readonly Content[]): ListItemWidget {
    return new ListItemWidget(...headline)
  }

  /**
   * What is shown where there is nothing yet: see {@link EmptyStateWidget}.
   * @param icon the name of a symbol, `''` for none
   * @param action what to do next, such as a button
   * @example wf.emptyState('inbox', 'All done', 'New mail appears here.')
   */
  emptyState(icon: string, title: Content, text?: Content, action?: Content): EmptyStateWidget {
    return new EmptyStateWidget(icon, title, text, action)
  }
}
