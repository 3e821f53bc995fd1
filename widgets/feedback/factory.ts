import type { Content } from '../../lib/index.js'
import { CopyToClipboardWidget } from './copy-to-clipboard.js'
import { DebuggerWidget } from './debugger.js'
import { InfoBubbleWidget } from './info-bubble.js'
import { InfoLinkWidget } from './info-link.js'
import { MessageBarWidget } from './message-bar.js'
import { ProgressWidget } from './progress.js'
import { SnackbarWidget } from './snackbar.js'

/** The constructors of the widgets that tell how things are going. */
export class FeedbackFactory {
  /** A small button that copies a text: see {@link CopyToClipboardWidget}. @example wf.copyToClipboard(order.token) */
  copyToClipboard(text: string): CopyToClipboardWidget {
    return new CopyToClipboardWidget(text)
  }

  /** A panel for developers: see {@link DebuggerWidget}. @example wf.debugger() */
  debugger(): DebuggerWidget {
    return new DebuggerWidget()
  }

  /** An icon “i” that explains something: see {@link InfoBubbleWidget}. @example wf.infoBubble('Without the bookings of today.') */
  infoBubble(...content: readonly Content[]): InfoBubbleWidget {
    return new InfoBubbleWidget('information', ...content)
  }

  /** A question mark that explains something: see {@link InfoBubbleWidget}. @example wf.helpBubble('Digits only.') */
  helpBubble(...content: readonly Content[]): InfoBubbleWidget {
    return new InfoBubbleWidget('help', ...content)
  }

  /** An icon “i” that leads to an explanation: see {@link InfoLinkWidget}. @example wf.infoLink('/rates/details') */
  infoLink(href: string): InfoLinkWidget {
    return new InfoLinkWidget('information', href)
  }

  /** A question mark that leads to an explanation: see {@link InfoLinkWidget}. @example wf.helpLink('/manual').withTarget('_blank') */
  helpLink(href: string): InfoLinkWidget {
    return new InfoLinkWidget('help', href)
  }

  /** A message within the page: see {@link MessageBarWidget}. @example wf.messageBar('Prices are without tax.') */
  messageBar(...content: readonly Content[]): MessageBarWidget {
    return new MessageBarWidget('Information', ...content)
  }

  /** A message that all is well: see {@link MessageBarWidget}. @example wf.messageBarOK('All files were read.') */
  messageBarOK(...content: readonly Content[]): MessageBarWidget {
    return new MessageBarWidget('OK', ...content)
  }

  /** A message that something may go wrong: see {@link MessageBarWidget}. @example wf.messageBarWarning('The trial ends tomorrow.') */
  messageBarWarning(...content: readonly Content[]): MessageBarWidget {
    return new MessageBarWidget('Warning', ...content)
  }

  /** A message that something went wrong: see {@link MessageBarWidget}. @example wf.messageBarError('The file could not be read.') */
  messageBarError(...content: readonly Content[]): MessageBarWidget {
    return new MessageBarWidget('Error', ...content)
  }

  /** A bar that shows how far some work is: see {@link ProgressWidget}. @example wf.progress().withMax(10).withValue(3) */
  progress(): ProgressWidget {
    return new ProgressWidget()
  }

  /** A short message that goes away by itself: see {@link SnackbarWidget}. @example wf.snackbar().add('Saved').showOnce(ctx, 'saved') */
  snackbar(): SnackbarWidget {
    return new SnackbarWidget()
  }
}
