import type { Context } from 'koa'
import type { Widget } from './widget.js'

/** What a form needs of a widget that holds a value. */
export interface InputWidget extends Widget {
  /** The state key it reads and writes. */
  readonly name: string

  /** The value that it has before anything was posted. */
  readonly initial: string

  /**
   * Whether its value stays out of the state that the browser keeps (passwords, files, hidden
   * tokens).
   */
  readonly confidential: boolean

  /** Whether only forms with `POST` send its value, so that it appears in no address. */
  readonly postedOnly?: boolean

  /** The value for this request: what was posted, or else the initial one. */
  value(ctx: Context): string

  /** The values for this request, of an input that posts several fields of its name. */
  values?(ctx: Context): readonly string[]

  /** Whether the value passes every check. True as long as the form was not submitted. */
  valid(ctx: Context): boolean | Promise<boolean>

  /** Whether the form was submitted with a value that differs from the initial one. */
  changed(ctx: Context): boolean

  /** Told by the enclosing form, so that the input knows when it was submitted. */
  setForm(name: string, method: string): void
}

/** Whether this widget is an input. */
export function isInputWidget(widget: Widget): widget is InputWidget {
  // As in isWidget().
  return (widget as Partial<InputWidget>).setForm !== undefined
}
