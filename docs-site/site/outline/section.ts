/** A page as menus, decks, the sitemap and the page itself speak of it. */
export interface OutlinePage {
  readonly path: string
  readonly title: string
  /** What the page is about: one sentence, for decks, search engines and `/llms.txt`. */
  readonly summary: string
  /** The name of a Material Symbol. */
  readonly icon: string
}

/** A track of the documentation. The first page is its overview. */
export interface OutlineSection {
  readonly title: string
  readonly icon: string
  /** What its pages are, as Diátaxis divides documentation: said above the title of each. */
  readonly kind: string
  readonly pages: readonly [OutlinePage, ...OutlinePage[]]
}
