import sanitizeHtml from 'sanitize-html'

/** An icon's drawing: the square it is drawn in, and what is drawn. */
export interface Drawing {
  readonly viewBox: string
  /** SVG without the outermost element; safe to be written as it is. */
  readonly body: string
}

const shapes = 'path circle ellipse line polygon polyline rect'.split(' ')
const anyShape = new RegExp(`^<g[\\s>].*<(?:${shapes.join('|')})\\s`, 's')
const attributes = (
  'd cx cy r rx ry x y x1 y1 x2 y2 width height points transform opacity fill fill-opacity ' +
  'fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
  'stroke-dasharray stroke-dashoffset stroke-opacity vector-effect'
).split(' ')
const known = new Map<string, Drawing>()

/**
 * Reduces an SVG to plain shapes and their paint: no scripts, styles, links, texts or references.
 *
 * @param source one `<svg …>…</svg>`
 * @throws {TypeError} when it is none, or nothing is left of it
 */
export function drawingOf(source: string): Drawing {
  const drawing = known.get(source) ?? sanitized(source)
  if (known.size < 500) known.set(source, drawing)
  return drawing
}

function sanitized(source: string): Drawing {
  let viewBox = ''
  const body = sanitizeHtml(source, {
    allowedTags: ['g', ...shapes],
    allowedAttributes: { '*': attributes },
    nonTextTags: ['script', 'style', 'title', 'desc', 'text', 'metadata', 'foreignObject'],
    parser: { xmlMode: true },
    // The outermost element's paint holds for all shapes; its size and place are the icon's.
    transformTags: {
      svg: (_, { viewBox: box = '', width = '24', height = '24', ...attribs }) => {
        viewBox ||= box || `0 0 ${parseFloat(width)} ${parseFloat(height)}`
        return { tagName: 'g', attribs: withoutPlace(attribs) }
      },
    },
  }).trim()
  const isSquare = /^(?:-?[\d.]+[\s,]*){4}$/.test(viewBox)
  if (!isSquare || !anyShape.test(body) || /url\(/i.test(body)) {
    throw new TypeError(`icon(): not an SVG of plain shapes: ${source.slice(0, 60)}`)
  }
  return { viewBox, body }
}

function withoutPlace({ x: _x, y: _y, ...attribs }: sanitizeHtml.Attributes) {
  return attribs
}
