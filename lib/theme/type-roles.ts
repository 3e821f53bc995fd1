/** A role of the type scale: its measures in pixels at the default root font size of 16 px. */
export interface TypeRole {
  /** The role's name in the tokens, such as `body-large`. */
  readonly name: string
  /** Font size, px. */
  readonly size: number
  /** Line height, px. */
  readonly lineHeight: number
  /** Letter spacing, px at this size. */
  readonly tracking: number
  /** Font weight. */
  readonly weight: 400 | 500
  /** Which of the two faces it is set in. */
  readonly face: 'brand' | 'plain'
}

/** The fifteen roles of Material's type scale, with its measures. */
export const typeRoles: readonly TypeRole[] = [
  role('display-large', 57, 64, -0.25, 400, 'brand'),
  role('display-medium', 45, 52, 0, 400, 'brand'),
  role('display-small', 36, 44, 0, 400, 'brand'),
  role('headline-large', 32, 40, 0, 400, 'brand'),
  role('headline-medium', 28, 36, 0, 400, 'brand'),
  role('headline-small', 24, 32, 0, 400, 'brand'),
  role('title-large', 22, 28, 0, 400, 'brand'),
  role('title-medium', 16, 24, 0.15, 500, 'plain'),
  role('title-small', 14, 20, 0.1, 500, 'plain'),
  role('label-large', 14, 20, 0.1, 500, 'plain'),
  role('label-medium', 12, 16, 0.5, 500, 'plain'),
  role('label-small', 11, 16, 0.5, 500, 'plain'),
  role('body-large', 16, 24, 0.5, 400, 'plain'),
  role('body-medium', 14, 20, 0.25, 400, 'plain'),
  role('body-small', 12, 16, 0.4, 400, 'plain'),
]

function role(
  name: string,
  size: number,
  lineHeight: number,
  tracking: number,
  weight: TypeRole['weight'],
  face: TypeRole['face'],
): TypeRole {
  return { name, size, lineHeight, tracking, weight, face }
}
