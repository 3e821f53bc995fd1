import { cssLength, WidgetBase } from '../../../lib/index.js'

/** How a form is sent, and how it looks and behaves. */
export class FormSettingsValues {
  name = 'form'
  method = 'POST'
  action = '?'
  target = ''
  autocomplete = 'off'
  encType = ''
  width = ''
  noValidate = false
  stickyButtons = false
  live = false
  unsavedWarning = false
}

/** The settings of a form that have nothing to do with what is in it. */
export abstract class FormSettingsBase<T> extends WidgetBase<T> {
  /** What the builders have set. */
  protected readonly settings = new FormSettingsValues()

  /** Tells all inputs about the form that they belong to. */
  protected abstract enlist(): this

  /**
   * Sets how and where the form is sent (default: `POST`, `?`, which is the page itself).
   *
   * @param method `GET` or `POST`, in any case. With `GET` the values come to stand in the address.
   * @param action an action URL or an address
   * @throws {TypeError} for another method
   * @example
   * wf.form().withAction('GET', '/search').add(wf.inputText('for', '').withLabel('Search for'))
   */
  withAction(method: string, action: string): this {
    if (!/^(get|post)$/i.test(method)) throw new TypeError(`A form has no method ${method}`)
    this.settings.method = method.toUpperCase()
    this.settings.action = action || '?'
    return this.enlist()
  }

  /**
   * Sets how the browser encodes a POST that it sends by itself: a value of HTML's `enctype` attribute.
   * By default it is `multipart/form-data` where the form has inputs for files.
   */
  withEncType(encType: string): this {
    this.settings.encType = encType
    return this
  }

  /** Sets where the answer opens: a frame's name, or `_top`, `_parent`, `_self`, `_blank`. */
  withTarget(target: string): this {
    this.settings.target = target
    return this
  }

  /**
   * Sets whether browsers may fill in the fields that do not say so themselves. Default: `off`. A
   * value of HTML's `autocomplete` attribute; `''` leaves it out, which means `on`.
   */
  withAutoComplete(autocomplete: string): this {
    this.settings.autocomplete = autocomplete
    return this
  }

  /**
   * Limits the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) is the limit of the style sheet,
   *   800 pixels
   * @throws {TypeError} when it is no length
   */
  withWidth(width: string | number): this {
    this.settings.width = cssLength(width, 'withWidth')
    return this
  }

  /** Leaves all checks to the server: the browser sends whatever was entered. */
  withNoValidate(noValidate = true): this {
    this.settings.noValidate = noValidate
    return this
  }

  /** Keeps the row of buttons at the end of the form in view while the form is scrolled. */
  withStickyButtons(sticky = true): this {
    this.settings.stickyButtons = sticky
    return this
  }

  /** Has the server check each field while the form is filled in: see `withLiveValidation` of inputs. */
  withLiveValidation(live = true): this {
    this.settings.live = live
    return this.enlist()
  }

  /**
   * Asks before what was entered is lost by a link, by Back, by closing the dialog around the form or
   * the tab. It asks only while something differs from what is stored.
   */
  withUnsavedWarning(warns = true): this {
    this.settings.unsavedWarning = warns
    return this
  }
}
