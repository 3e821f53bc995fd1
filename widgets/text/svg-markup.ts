import sanitizeHtml from 'sanitize-html'
import { functionsIn } from '../../lib/html/css-functions.js'
import { isNestedDeeper } from '../../lib/html/nesting.js'

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
/** What transformations and colors are written with. */
const harmless = new Set(
  (
    'matrix translate scale rotate skewx skewy calc var ' +
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix'
  ).split(' '),
)
const box = /^\s*-?[\d.]{1,20}(?:[\s,]{1,20}-?[\d.]{1,20}){3}\s*$/
const longest = 64 * 1024
const deepest = 50
const mostRemembered = 500
/** Icons of an app are shorter; a longer one may come from requests, and be another each time. */
const longestRemembered = 1024
const known = new Map<string, Drawing>()

/**
 * Reduces an SVG to plain shapes and their paint: no scripts, styles, links, texts or references.
 *
 * @param source one `<svg …>…</svg>`, at most 64 KB long and 50 elements deep
 * @throws {TypeError} when it is none, or nothing is left of it
 */
export function drawingOf(source: string): Drawing {
  const remembered = known.get(source)
  if (remembered) return remembered
  if (source.length > longest || isNestedDeeper(source, deepest)) throw notADrawing(source)
  const drawing = sanitized(source)
  if (source.length <= longestRemembered && known.size < mostRemembered) known.set(source, drawing)
  return drawing
}

function sanitized(source: string): Drawing {
  let viewBox = ''
  const refused: string[] = []
  const body = sanitizeHtml(source, {
    allowedTags: ['g', ...shapes],
    allowedAttributes: { '*': attributes },
    nonTextTags: ['script', 'style', 'title', 'desc', 'text', 'metadata', 'foreignObject'],
    parser: { xmlMode: true },
    transformTags: {
      // The outermost element's paint holds for all shapes; its size and place are the icon's.
      svg: (_, { viewBox: own = '', width = '24', height = '24', ...attribs }) => {
        viewBox ||= own || `0 0 ${parseFloat(width)} ${parseFloat(height)}`
        return { tagName: 'g', attribs: withoutPlace(attribs) }
      },
      '*': (tagName, attribs) => {
        refused.push(...attributes.filter((name) => !isPlainValue(attribs[name])))
        return { tagName, attribs }
      },
    },
  }).trim()
  if (refused.length > 0 || !box.test(viewBox) || !anyShape.test(body)) throw notADrawing(source)
  return { viewBox: viewBox.trim(), body }
}

/** Values with functions are read as browsers do: `\75rl(` is `url(`. */
function isPlainValue(value = ''): boolean {
  if (!/[(\\]/.test(value)) return true
  const functions = functionsIn(value)
  return functions !== undefined && [...functions].every((name) => harmless.has(name))
}

function notADrawing(source: string): TypeError {
  return new TypeError(`icon(): not an SVG of plain shapes: ${source.slice(0, 60)}`)
}

function withoutPlace({ x: _x, y: _y, ...attribs }: sanitizeHtml.Attributes) {
  return attribs
}
