import { DebuggerWidget } from './debugger.js'

/** The constructors of the widgets that tell how things are going. */
export class FeedbackFactory {
  /** A panel for developers: see {@link DebuggerWidget}. @example wf.debugger() */
  debugger(): DebuggerWidget {
    return new DebuggerWidget()
  }
}
