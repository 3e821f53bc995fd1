import { hasContent, watchPromises } from '../../lib/html/content.js'
import {
  isInputWidget,
  isWidget,
  tag,
  type Content,
  type Context,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { plainText } from '../../lib/widget/plain-text.js'
import { isFormControl, type FormControl } from '../form/input/form-control.js'
import { singly } from '../layout/cells.js'
import { LinkedWidgetBase } from '../link/linked-widget-base.js'
import { AvatarWidget } from '../media/avatar.js'

/**
 * An item of a list: a headline, and around it what Material Design knows as leading and trailing
 * elements. With an address the whole item is one link, with `withPost` one button; inputs and actions on it stand beside the link
 * and work for themselves. Without an address, a single checkbox, radio button or switch makes the whole
 * item its label.
 *
 * @example
 * wf.listItem('Ada King').withHref('/people/7').withLeading(wf.avatar('Ada King', ''))
 *   .withSupportingText('Mathematician')
 *   .withAction(wf.menuEllipsisV().withAltText('More').add(wf.link('?remove=7').add('Remove')))
 */
export class ListItemWidget extends LinkedWidgetBase<ListItemWidget> {
  protected static override readonly drawsAltText = true
  readonly #leading: Content[] = []
  readonly #supporting: Content[] = []
  readonly #trailing: Content[] = []
  readonly #actions: Content[] = []
  #isSelected = false

  constructor(...headline: readonly Content[]) {
    super('', ...headline)
  }

  /** Appends to what stands before the text: an icon, an avatar, a picture, or a checkbox. */
  withLeading(...content: readonly Content[]): this {
    watchPromises(content)
    this.#leading.push(...content)
    return this
  }

  /** Appends to the text below the headline. */
  withSupportingText(...content: readonly Content[]): this {
    watchPromises(content)
    this.#supporting.push(...content)
    return this
  }

  /** Appends to what stands behind the text: a short text, an icon, or a switch. */
  withTrailing(...content: readonly Content[]): this {
    watchPromises(content)
    this.#trailing.push(...content)
    return this
  }

  /** Appends to what can be done with the item, at its end: buttons, links, a menu. */
  withAction(...content: readonly Content[]): this {
    watchPromises(content)
    this.#actions.push(...content)
    return this
  }

  /**
   * Marks the item as the selected one: as the present page in a list with `withNavigation`, else as the
   * current one of its list. (WAI-ARIA `aria-current`.)
   */
  withSelected(selected = true): this {
    this.#isSelected = selected
    return this
  }

  override children(): readonly Content[] {
    const { content } = this
    return [...this.#leading, ...content, ...this.#supporting, ...this.#trailing, ...this.#actions]
  }

  draw(out: Output, ctx: Context): void {
    const { lang } = out.rendering
    const [leading, before] = withoutInputs(this.#leading)
    const [trailing, after] = withoutInputs(this.#trailing)
    const headline = plainText(this.content, ctx, lang)
    this.root(listAround(this) ? 'li' : 'div', ctx)
      .class('ListItem')
      .classIf(this.#isSelected, 'ListItemSelected')
      .classIf(this.link.disabled, 'ListItemDisabled')
      .add(
        beside('ListItemControl', before),
        this.#body([...before, ...after], headline, out, ctx).add(
          part('ListItemLeading', leading, isDecoration(leading, headline)),
          tag('span')
            .class('ListItemText')
            .add(
              tag('span').class('ListItemHeadline').add(this.content),
              part('ListItemSupporting', this.#supporting),
            ),
          part('ListItemTrailing', trailing),
        ),
        beside('ListItemControl', after),
        beside('ListItemActions', this.#actions),
      )
      .draw(out, ctx)
  }

  /** All that can be clicked as the item: its link, or the label of its input. */
  #body(inputs: readonly Content[], headline: string, out: Output, ctx: Context): Tag {
    const current = this.#isSelected && (listAround(this)?.isNavigationList ? 'page' : 'true')
    if (this.link.hasPress(ctx)) {
      nameInputs(inputs, headline)
      const link = tag(this.link.element)
        .class('ListItemBody')
        .attr('aria-label', this.altText)
        .attr('aria-current', current || '')
      return this.link.applyPress(link, [this.altText || headline], out, ctx)
    }
    const input = labeledInput(inputs)
    if (!input) nameInputs(inputs, headline)
    return tag(input ? 'label' : 'span')
      .class('ListItemBody')
      .attr('for', input?.controlId(out))
      .attr('aria-current', current || '')
  }
}

/** What an item must know of the list that it stands in. */
interface ListAround {
  readonly isNavigationList: boolean
}

function listAround({ parent }: ListItemWidget): ListAround | undefined {
  const list = parent as Partial<ListAround> | undefined
  return list?.isNavigationList === undefined ? undefined : (list as ListAround)
}

/** Inputs stand beside the link, since nothing that can be clicked may stand in it. */
function withoutInputs(content: readonly Content[]): [others: Content[], inputs: Content[]] {
  const all = singly(content)
  return [all.filter((item) => !isInput(item)), all.filter(isInput)]
}

function isInput(content: Content): boolean {
  return typeof content === 'object' && content !== null && isWidget(content)
    ? isInputWidget(content)
    : false
}

/** The only input, when a label can name it. */
function labeledInput(inputs: readonly Content[]): FormControl<unknown> | undefined {
  const [input, ...others] = inputs.filter((one) => isLabelable(one))
  return others.length === 0 && input?.label.length === 0 ? input : undefined
}

function isLabelable(content: Content): content is FormControl<unknown> {
  const isControl = typeof content === 'object' && content !== null && isWidget(content)
  return isControl && isFormControl(content) && content.labelable && !content.disabled
}

/** An input without a name is called what the item is called. */
function nameInputs(inputs: readonly Content[], headline: string): void {
  for (const input of inputs) {
    if (!isLabelable(input) || input.altText !== '' || input.label.length > 0) continue
    input.withAltText(headline)
  }
}

/** An avatar beside the name of whom it shows would only repeat it. */
function isDecoration(leading: readonly Content[], headline: string): boolean {
  const [avatar, ...others] = leading
  return avatar instanceof AvatarWidget && others.length === 0 && headline.includes(avatar.name)
}

/** What stands beside the link may be of any kind. */
function beside(name: string, content: readonly Content[]): Content {
  return (
    hasContent(content) &&
    tag('div')
      .class(name)
      .add(...content)
  )
}

function part(name: string, content: readonly Content[], isHidden = false): Content {
  return (
    hasContent(content) &&
    tag('span')
      .class(name)
      .attrIf(isHidden, 'aria-hidden', 'true')
      .add(...content)
  )
}
