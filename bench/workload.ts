import type { Context, Page } from 'bespa'

/** Makes a page's HTML without BESPA: the same `.Page` element, with the same ids in it. */
export type PeerDraw<Model> = (model: Model) => string

/** How a page of BESPA is built. */
export interface PageOptions {
  /** Whether most of the page is a function, which is called only when it is drawn. */
  readonly lazy?: boolean
  /** Whether all elements are built with `tag()`, also in loops over many of them. */
  readonly tagsOnly?: boolean
}

/** One page in all the ways that are compared. */
export interface Workload<Model> {
  readonly title: string
  readonly path: string
  /** The state that the request brings. */
  readonly state: Readonly<Record<string, string>>
  /** The data of the page. Elements that carry a `data-id` have an empty `id` in it. */
  readonly model: () => Model
  /** Writes the ids into the data: in the order in which the elements stand in the page. */
  readonly fillIds: (model: Model, next: () => string) => void
  readonly page: (ctx: Context, model: Model, options?: PageOptions) => Page
  readonly peers: readonly {
    readonly name: string
    readonly draw: PeerDraw<Model>
  }[]
  /** The key on which the page's one small widget is drawn again. */
  readonly changes: string
  /** Whether {@link PageOptions.lazy} changes anything. */
  readonly hasLazyPart: boolean
  /** Whether {@link PageOptions.tagsOnly} changes anything. */
  readonly hasTagsOnly: boolean
}
