/** The groups of results, in the order in which they stand when they fit equally well. */
export const searchKinds = ['api', 'guides', 'concepts', 'widgets', 'errors'] as const

/** The group that a result belongs to. */
export type SearchKind = (typeof searchKinds)[number]

/** Something that the search can find: a page, a section, a name of the API, or an error code. */
export interface SearchEntry {
  readonly kind: SearchKind
  /** What it is called: a heading, `wf.slider()`, `withMin`, `unsafe-markup`. */
  readonly title: string
  /** Where it stands, for the line below the title: `Build › Forms`. */
  readonly trail: string
  /** Its address on the site, with the anchor. */
  readonly href: string
  /** What is searched besides the title, in Markdown. */
  readonly text: string
  /** The exact name that puts it first, in lower case: `slider`. */
  readonly name?: string
  /** Whether it is a whole page, which weighs more than a section with the same words. */
  readonly isPage?: boolean
}
