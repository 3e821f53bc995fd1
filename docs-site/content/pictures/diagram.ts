import { tag, type Content, type Tag } from 'bespa'

/** How a part looks: the style sheet has a class for each. */
export type Tone = 'plain' | 'quiet' | 'accent' | 'tint' | 'second' | 'third' | 'ghost' | 'error'

/** Where a part of a diagram stands. */
export type Place = readonly [x: number, y: number, width: number, height: number]

/**
 * A diagram as inline SVG: colors come from the theme's tokens, and its letters are text. It is drawn
 * upright, 400 units wide, so that it can be read on a phone at its natural size.
 *
 * @example
 * new Diagram('cycle', 'Request cycle', 'A click is posted …', 300).box([0, 0, 400, 80], 'Browser')
 */
export class Diagram {
  readonly #name: string
  readonly #title: string
  readonly #description: string
  readonly #height: number
  readonly #parts: Content[] = []

  /**
   * @param name unique on a page
   * @param title what it is called
   * @param description what it shows, for those who do not see it
   */
  constructor(name: string, title: string, description: string, height: number) {
    this.#name = name
    this.#title = title
    this.#description = description
    this.#height = height
  }

  /** A box with a label in its middle. */
  box(place: Place, label = '', tone: Tone = 'plain', radius = 8): this {
    const [x, y, width, height] = place
    this.#parts.push(
      tag('rect')
        .class(`Diagram-${tone}`)
        .attr('x', x + 1)
        .attr('y', y + 1)
        .attr('width', width - 2)
        .attr('height', height - 2)
        .attr('rx', radius),
    )
    if (label !== '') this.text(x + width / 2, y + height / 2 + 5, label, 'middle', `On-${tone}`)
    return this
  }

  /** A box around others, with its label at the top. */
  frame(place: Place, label: string, tone: Tone = 'quiet'): this {
    this.box(place, '', tone, 16)
    return this.text(place[0] + 16, place[1] + 26, label, 'start', 'Strong')
  }

  /** A line of text. */
  text(x: number, y: number, label: string, anchor = 'start', look = ''): this {
    this.#parts.push(
      tag('text')
        .class(look && `Diagram-${look}`)
        .attr('x', x)
        .attr('y', y)
        .attr('text-anchor', anchor)
        .add(label),
    )
    return this
  }

  /** A line of code. */
  code(x: number, y: number, label: string, anchor = 'start'): this {
    return this.text(x, y, label, anchor, 'Code')
  }

  /** An arrow along a path, with an optional label at a place. */
  arrow(path: string, look: 'Line' | 'Dashed' | 'Strong' = 'Line'): this {
    this.#parts.push(
      tag('path')
        .class(`Diagram-Arrow Diagram-Arrow${look}`)
        .attr('d', path)
        .attr('marker-end', `url(#${this.#name}-head)`),
    )
    return this
  }

  /** A line without a head. */
  line(path: string, look: 'Line' | 'Dashed' = 'Line'): this {
    this.#parts.push(tag('path').class(`Diagram-Arrow Diagram-Arrow${look}`).attr('d', path))
    return this
  }

  /** The number of a step. */
  step(x: number, y: number, number: number): this {
    this.#parts.push(tag('circle').class('Diagram-Step').attr('cx', x).attr('cy', y).attr('r', 12))
    return this.text(x, y + 5, `${number}`, 'middle', 'StepNumber')
  }

  /** A sample of a reference tone, for example `primary40`. */
  tone([x, y, width, height]: Place, tone: string): this {
    this.#parts.push(
      tag('rect')
        .class('Diagram-Tone')
        .style('fill', `rgb(var(--md-ref-palette-${tone}))`)
        .attr('x', x)
        .attr('y', y)
        .attr('width', width)
        .attr('height', height)
        .attr('rx', 4),
    )
    return this
  }

  /** A dot. */
  dot(x: number, y: number, radius: number, look: string): this {
    this.#parts.push(
      tag('circle').class(`Diagram-${look}`).attr('cx', x).attr('cy', y).attr('r', radius),
    )
    return this
  }

  /** The diagram with a caption below it, and its steps as a list. */
  figure(caption: string, steps: readonly string[] = []): Tag {
    return tag('figure')
      .class('Diagram Block')
      .add(
        this.svg(),
        tag('figcaption').add(
          caption,
          steps.length > 0 && tag('ol').add(steps.map((step) => tag('li').add(step))),
        ),
      )
  }

  /** The picture alone. */
  svg(): Tag {
    const [titleId, descriptionId] = [`${this.#name}-title`, `${this.#name}-description`]
    return tag('svg')
      .class('DiagramPicture')
      .attr('viewBox', `0 0 400 ${this.#height}`)
      .attr('role', 'img')
      .attr('aria-labelledby', `${titleId} ${descriptionId}`)
      .add(
        tag('title').attr('id', titleId).add(this.#title),
        tag('desc').attr('id', descriptionId).add(this.#description),
        tag('defs').add(
          tag('marker')
            .attr('id', `${this.#name}-head`)
            .attr('viewBox', '0 0 10 10')
            .attr('refX', 8)
            .attr('refY', 5)
            .attr('markerWidth', 7)
            .attr('markerHeight', 7)
            .attr('orient', 'auto-start-reverse')
            .add(tag('path').class('Diagram-Head').attr('d', 'M0 0 10 5 0 10z')),
        ),
        this.#parts,
      )
  }
}
