import { watchPromises } from '../../../lib/html/content.js'
import {
  type Content,
  type Context,
  cssLength,
  InputWidgetBase,
  type Output,
  stateOf,
  tag,
  type Tag,
} from '../../../lib/index.js'
import { IconWidget } from '../../text/icon.js'
import { LinkOptions } from '../../link/link-options.js'
import type { ConfirmOptions } from '../../link/post-action.js'
import { type Predicate, Predicates } from '../value/predicates.js'
import { type Awaitable, type ValidationMessage, whenKnown } from '../value/validation-message.js'
import { refuseStray, warnOfButtonWithoutForm } from '../form/unattached-field.js'

/** Material's kinds of buttons, from the most to the least prominent. */
export type ButtonStyle = 'Filled' | 'Tonal' | 'Elevated' | 'Outlined' | 'Text'

/**
 * A button that submits its form, a link that looks like one, or one that posts an action. Which of several buttons was
 * pressed, `pressed(ctx)` tells, once the form was submitted.
 *
 * A disabled button is natively `disabled`: it takes no focus and posts nothing. A disabled link has
 * no address but stays a link to screen readers (`aria-disabled`), as HTML has no disabled links.
 *
 * @example
 * wf.form().add(wf.buttonText('').withHrefBack().add('Cancel'), wf.buttonFilled('save').add('Save'))
 */
export class ButtonWidget extends InputWidgetBase<ButtonWidget> {
  protected static override readonly drawsAltText = true
  readonly #style: ButtonStyle
  readonly #content: Content[] = []
  readonly #predicates = new Predicates()
  readonly #link = new LinkOptions()
  #width = ''
  #noValidate = false
  #autofocus = false
  #isDefault = false
  #refreshes = false
  #isDestructive = false
  #isLink = false

  /** @param name the state key that says it was pressed; without one, nobody can tell */
  constructor(style: ButtonStyle, name: string) {
    super()
    this.#style = style
    this.withName(name)
  }

  /** A link that looks like a button. @internal Use `wf.linkFilled(href)` and its siblings. */
  static linkTo(style: ButtonStyle, href: string): ButtonWidget {
    const link = new ButtonWidget(style, '').withHref(href)
    link.#isLink = true
    return link
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return `${this.#isLink ? 'link' : 'button'}${this.#style}`
  }

  /** It may stand in a menu: see `MenuEntry`. */
  get isMenuItem(): true {
    return true
  }

  /** Where “back” leads depends on the way that has led here. */
  get comparable(): boolean {
    return !this.#link.isBack
  }

  /** A button's press is over with its request: it is no part of the page's state. */
  override get confidential(): boolean {
    return true
  }

  /** Appends content: text, an icon before it, or an icon alone. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  /**
   * Makes it a link.
   *
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history
   */
  withHref(href: string): this {
    this.#link.leadTo(href)
    return this
  }

  /**
   * Makes it a link back to where the user has come from; hidden when there is no such place.
   *
   * @param fallback a path or an action to follow when nothing is known of the way, such as `/orders`
   */
  withHrefBack(fallback = ''): this {
    this.#link.leadBack(fallback)
    return this
  }

  /**
   * Makes it a button that posts an action to this page, with no form around it: for whatever changes
   * something. The page's handler reads it with `wf.actionOf(ctx)`. Cross-site posts are refused, a link
   * can never cause it, and a second press while it runs is none. In a form it neither sends nor checks
   * the form's fields. It works without script as well.
   *
   * @param name what `wf.actionOf(ctx)` gives as `name`
   * @param value what it concerns, most often the key of a record. Default: `''`
   * @throws {TypeError} If the name is empty or contains `=`.
   * @example
   * if (wf.actionOf(ctx)?.name === 'star') await issues.star(issue.id)
   * page.add(wf.buttonText().add('Star').withPost('star', issue.id))
   */
  withPost(name: string, value: string | number | bigint = ''): this {
    this.#link.post(name, value)
    return this
  }

  /**
   * Asks before the action of {@link withPost} is done, in an alert dialog. Without script the server
   * asks. Until it is confirmed, `wf.actionOf(ctx)` knows nothing of it.
   *
   * @param question what is asked, such as `Delete this issue?`
   * @param options what will happen, and another label for the button that confirms
   * @throws {TypeError} If there is no action to confirm: call {@link withPost} before.
   * @example
   * wf.buttonText().add('Delete').withPost('delete', issue.id).withConfirm('Delete this issue?')
   */
  withConfirm(question: string, options: ConfirmOptions = {}): this {
    this.#link.confirm(question, options)
    return this
  }

  /**
   * Sets where the link, or the answer to the form, opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default a link opens
   *   where the state's `_target` says, except for actions, and the form where it says itself
   */
  withTarget(target: string): this {
    this.#link.target = target
    return this
  }

  /**
   * Shows the label in the color of errors, for what cannot be taken back. Material uses it for text
   * buttons: a filled one would invite to press it. Default: `false`.
   */
  withDestructive(destructive = true): this {
    this.#isDestructive = destructive
    return this
  }

  /**
   * Sets the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) is that of the content
   * @throws {TypeError} when it is no length
   */
  withWidth(width: string | number): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /** Lets the browser submit whatever was entered, as for “Save draft”. The server still checks. */
  withNoValidate(noValidate = true): this {
    this.#noValidate = noValidate
    return this
  }

  /** Gives it the focus when the page, or the dialog around it, opens. */
  withAutoFocus(autofocus = true): this {
    this.#autofocus = autofocus
    return this
  }

  /**
   * Makes it the button that Enter presses, wherever it stands. Without one that is the first filled
   * button of the form, else the first one that commits.
   */
  withDefault(isDefault = true): this {
    this.#isDefault = isDefault
    return this
  }

  /**
   * Makes it a button that has the form drawn again with what was entered: nothing is checked, and the
   * form does not count as submitted. For choices that other fields depend on, and for rows.
   */
  withRefresh(refreshes = true): this {
    this.#refreshes = refreshes
    return this
  }

  /** Whether Enter presses it. */
  get isDefault(): boolean {
    return this.#isDefault
  }

  /** Whether it only redraws the form. */
  get refreshes(): boolean {
    return this.#refreshes
  }

  /** Whether it submits a form, and is neither a link nor an action of its own. */
  get submits(): boolean {
    return !this.#link.leads && !this.#link.posts
  }

  /** Material's kind. */
  get style(): ButtonStyle {
    return this.#style
  }

  /**
   * Adds a check that is made when this button was pressed, for example across several fields. Its
   * message stands at the head of the form.
   *
   * @param predicate is given `1`
   */
  withPredicate(predicate: Predicate | null | undefined): this {
    this.#predicates.add(predicate)
    return this
  }

  /**
   * Whether this button submitted the form, or its action was posted. Of the buttons in a form,
   * only those with a name can tell.
   *
   * @example
   * const remove = wf.buttonOutlined('remove').add('Delete')
   * if (remove.pressed(ctx)) orders.delete(id)
   */
  pressed(ctx: Context = this.boundContext): boolean {
    if (this.disabled) return false
    if (this.#link.posts) return this.#link.pressed(ctx)
    if (this.name === '') return false
    const state = stateOf(ctx)
    if (this.#refreshes) return this.sent(ctx) && state.get('_refresh') === this.name
    return this.submitted(ctx) && state.get(this.name) !== ''
  }

  /** `1` when the form was submitted by this button, else `''`. */
  value(ctx: Context = this.boundContext): string {
    return this.pressed(ctx) ? '1' : ''
  }

  /** What its predicates say against the press; `undefined` when there was none. */
  message(ctx: Context = this.boundContext): Awaitable<ValidationMessage | undefined> {
    return this.pressed(ctx) ? this.#predicates.validate('1', ctx) : undefined
  }

  valid(ctx: Context = this.boundContext): Awaitable<boolean> {
    return whenKnown(this.message(ctx), (message) => message === undefined)
  }

  changed(ctx: Context = this.boundContext): boolean {
    return this.pressed(ctx)
  }

  override children(): readonly Content[] {
    return this.#content
  }

  /** Also false for a link back when there is nowhere to return to. */
  override shown(ctx: Context): boolean {
    return super.shown(ctx) && !(this.#link.isBack && this.#link.hrefIn(ctx) === '')
  }

  draw(out: Output, ctx: Context): void {
    const isSubmit = !this.#link.hasPress(ctx)
    if (isSubmit && out.rendering.development) checkForm(this)
    const root = isSubmit ? this.#submit(ctx) : this.#press(out, ctx)
    root.draw(out, ctx)
  }

  #press(out: Output, ctx: Context): Tag {
    const label = this.altText === '' ? this.#content : [this.altText]
    this.#link.disabled = this.disabled
    return this.#link.applyPress(this.#begin(this.#link.element, ctx), label, out, ctx)
  }

  #submit(ctx: Context): Tag {
    return this.#asSubmit(this.#begin('button', ctx))
  }

  /** A copy without a look, which does the same: see `defaultButton`. */
  copy(): Tag {
    return this.#asSubmit(tag('button').class('DefaultButton'))
      .attr('tabindex', '-1')
      .attr('aria-hidden', 'true')
  }

  #asSubmit(button: Tag): Tag {
    const isNamed = this.name !== ''
    return button
      .attr('type', 'submit')
      .attrIf(isNamed, 'name', this.#refreshes ? '_refresh' : this.name)
      .attrIf(isNamed, 'value', this.#refreshes ? this.name : '1')
      .attr('formtarget', this.#link.target)
      .attr('formnovalidate', this.#noValidate || this.#refreshes)
      .attr('disabled', this.disabled)
  }

  #begin(element: string, ctx: Context): Tag {
    const isIcon = this.#content[0] instanceof IconWidget
    return this.root(element, ctx)
      .class('Button')
      .class(this.#style)
      .classIf(this.#isDestructive, 'Destructive')
      .classIf(isIcon, this.#content.length === 1 ? 'SingleIcon' : 'LeadingIcon')
      .style('inline-size', this.#width)
      .attr('autofocus', this.#autofocus && !this.disabled)
      .attr('aria-label', this.altText)
      .attrIf(isIcon && this.#content.length === 1, 'title', this.altText)
      .add(...this.#content)
  }
}

/** A submit button needs a form that knows about it. */
function checkForm(button: ButtonWidget): void {
  refuseStray(button)
  if (!button.disabled) warnOfButtonWithoutForm(button)
}
