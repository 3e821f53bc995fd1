import { tag, type Content, type Context, type Output, type Tag } from '../../lib/index.js'
import { pageRequestOf } from '../../lib/request/page-request.js'
import {
  actionKey,
  actionOf,
  actionText,
  askedActionOf,
  askKey,
} from '../../lib/state/pressed-action.js'
import { plainText } from '../../lib/widget/plain-text.js'

/** What the user reads before an action is done. */
export interface ConfirmOptions {
  /** Says what will happen, below the question. */
  readonly text?: string
  /** The button that confirms. Default: what the button says that was pressed. */
  readonly button?: string
}

const noFields: ReadonlySet<string> = new Set()

/**
 * An action that a press posts: see `LinkOptions`. All buttons
 * of a page belong to one form that stands at the page's end: HTML knows no form within a form, and the
 * fields around a button must not be sent along. See `Rendering.postForm`.
 */
export class PostAction {
  readonly #text: string
  #question = ''
  #confirm: ConfirmOptions = {}

  /** @throws {TypeError} If the name is empty or contains `=`. */
  constructor(
    readonly name: string,
    value: string | number | bigint,
  ) {
    this.#text = actionText(name, String(value))
  }

  /** Asks before it is done. */
  confirmBy(question: string, options: ConfirmOptions): void {
    this.#question = question
    this.#confirm = options
  }

  /** Whether it was pressed, and confirmed where that is needed. */
  pressed(ctx: Context): boolean {
    const action = actionOf(ctx)
    return action !== undefined && actionText(action.name, action.value) === this.#text
  }

  /**
   * Makes a button that posts the action.
   *
   * @param button a `button` element
   * @param label what it says, which the button that confirms repeats
   */
  apply(button: Tag, label: readonly Content[], out: Output, ctx: Context): Tag {
    button
      .attr('type', 'submit')
      .attr('form', out.rendering.postForm())
      .attr('name', this.#question === '' ? actionKey : askKey)
      .attr('value', this.#text)
      .attr('data-widget', 'Post')
    if (this.#question === '') return button
    const { lang } = out.rendering
    const confirm = this.#confirm.button ?? plainText(label, ctx, lang)
    const { cancel } = pageRequestOf(ctx).wording(lang)
    if (this.#isAsked(ctx)) out.rendering.ask(this.#dialog(confirm, cancel, out))
    return button
      .attr('data-confirm', this.#question)
      .attr('data-text', this.#confirm.text ?? '')
      .attr('data-button', confirm)
      .attr('data-cancel', cancel)
  }

  #isAsked(ctx: Context): boolean {
    const asked = askedActionOf(ctx)
    return asked !== undefined && actionText(asked.name, asked.value) === this.#text
  }

  /** What the runtime makes of the attributes, for browsers without script: see `post.client.ts`. */
  #dialog(confirm: string, cancel: string, out: Output): Content {
    const [title, text] = [out.domId('bespa-ask', 'title'), out.domId('bespa-ask', 'text')]
    const supporting = this.#confirm.text ?? ''
    return tag('dialog')
      .class('Modal Confirm')
      .attr('open', true)
      .attr('role', 'alertdialog')
      .attr('aria-labelledby', title)
      .attr('aria-describedby', supporting && text)
      .add(
        tag('div')
          .class('ModalSheet')
          .add(
            tag('h2').class('Heading HeadlineSmall').attr('id', title).add(this.#question),
            supporting && tag('p').attr('id', text).add(supporting),
            tag('div')
              .class('FormButtons')
              .add(
                tag('a')
                  .class('Button Text')
                  .attr('href', out.rendering.formAddress('?', noFields))
                  .attr('autofocus', true)
                  .add(cancel),
                tag('button')
                  .class('Button Text')
                  .attr('type', 'submit')
                  .attr('form', out.rendering.postForm())
                  .attr('name', actionKey)
                  .attr('value', this.#text)
                  .add(confirm),
              ),
          ),
      )
  }
}
