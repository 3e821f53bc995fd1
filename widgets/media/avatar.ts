import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { rotations } from '../../lib/theme/color-roles.js'
import { IconWidget } from '../text/icon.js'
import { initials } from './initials.js'

/**
 * A round picture of somebody. Where there is no picture, or it cannot be loaded, there are the
 * initials, in a color that is always the same for a name; without a name a symbol.
 *
 * @example
 * wf.avatar(person.name, person.picture).withNameLabel()
 */
export class AvatarWidget extends WidgetBase<AvatarWidget> {
  readonly #name: string
  readonly #imageSrc: string
  readonly #placeholder = new IconWidget('person')
  #labeled = false
  #size = 1

  /**
   * @param imageSrc the picture's path or address; `''` when there is none
   */
  constructor(name: string, imageSrc: string) {
    super()
    this.#name = name.trim()
    this.#imageSrc = imageSrc
  }

  /** Who is shown; `''` when that is not known. */
  get name(): string {
    return this.#name
  }

  /** Shows the name beside the picture. */
  withNameLabel(shown = true): this {
    this.#labeled = shown
    return this
  }

  /**
   * Sets the size of picture and name in proportion to the text around; the picture is as large as
   * two of its lines.
   *
   * @param ratio default 1; 0 and less, and what is no number, change nothing
   */
  withSize(ratio: number): this {
    if (ratio > 0 && Number.isFinite(ratio)) this.#size = ratio
    return this
  }

  override children(): readonly Content[] {
    return [this.#placeholder]
  }

  draw(out: Output, ctx: Context): void {
    const isLabelled = this.#labeled && this.#name !== ''
    this.root('span', ctx)
      .class('Avatar')
      .styleIf(this.#size !== 1, 'font-size', `${Number(this.#size.toFixed(2))}em`)
      .add(
        this.#disc(out.rendering.lang, isLabelled),
        isLabelled && tag('span').class('AvatarName').add(this.#name),
      )
      .draw(out, ctx)
  }

  #disc(lang: string, isLabelled: boolean): Content {
    const isNamed = this.#name !== '' && !isLabelled
    const role = `tertiary-${hueOf(this.#name)}deg`
    return tag('span')
      .class('AvatarDisc')
      .styleIf(this.#name !== '', '--bespa-avatar', `var(--md-sys-color-${role}-container)`)
      .styleIf(this.#name !== '', '--bespa-on-avatar', `var(--md-sys-color-on-${role}-container)`)
      .attrIf(isNamed, 'role', 'img')
      .attrIf(isNamed, 'aria-label', this.#name)
      .attrIf(!isNamed, 'aria-hidden', 'true')
      .add(initials(this.#name, lang) || this.#placeholder, this.#image())
  }

  #image(): Content {
    return (
      this.#imageSrc !== '' &&
      tag('img')
        .attr('alt', '')
        .attr('loading', 'lazy')
        .attr('decoding', 'async')
        .attr('src', this.#imageSrc)
    )
  }
}

/** Names are spread over the hues of the palette; the same name has the same hue everywhere. */
function hueOf(name: string): number {
  let hash = 0
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0
  return rotations[(hash >>> 0) % rotations.length] ?? 0
}
