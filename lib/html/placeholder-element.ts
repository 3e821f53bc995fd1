/** Elements of HTML whose parents take no `span`. */
const htmlParts = words(
  `caption col colgroup dd dt li option optgroup source summary tbody td tfoot th thead tr track`,
)

/** Elements of SVG alone. Among them a `span` would end the drawing (HTML, “in foreign content”). */
const svgElements = words(
  `animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter
  foreignObject g image line linearGradient marker mask metadata mpath path pattern polygon polyline
  radialGradient rect set stop switch symbol text textPath title tspan use view`,
)

/** Elements of MathML alone that may stand in a row of others. */
const mathElements = words(
  `maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtext munder munderover semantics`,
)

/** Elements of HTML and of SVG alike: where one stands, only one of its kind is right in both. */
const ofBoth = ['a', 'script', 'style']

/** Elements whose placeholder is of their own kind: they stand where no other one may. */
const own = new Set([...htmlParts, ...ofBoth, 'svg', 'math', 'mtr', 'mtd', 'mlabeledtr'])
// Tags have names in lower case, which parsers turn into those of SVG.
const svg = new Set(svgElements.map((name) => name.toLowerCase()))
const math = new Set(mathElements)

/**
 * The element that keeps the place of a hidden one, so that the parser leaves it where it is: a `span`
 * within a table would be moved out of it.
 */
export function placeholderElement(element: string): string {
  if (own.has(element)) return element
  if (svg.has(element)) return 'g'
  return math.has(element) ? 'mrow' : 'span'
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
