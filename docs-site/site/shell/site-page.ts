import { Factory, Page, tag, type Content, type Context } from 'bespa'
import { lookOf } from '../look.js'
import { lookMenus } from './look-menus.js'
import { neighborLinks } from './neighbor-links.js'
import { pageContents } from './page-contents.js'
import { pageHead } from './page-head.js'
import { searchDialog, searchLink } from './search-link.js'
import { sectionsOf, type Section } from './section-headings.js'
import { siteNavigation } from './site-navigation.js'

const wf = new Factory()

/**
 * A page of the site: what its author adds, with all that the pages have in common around it. Where it
 * is nested in another page, there is nothing around it but its bar.
 */
export class SitePage extends Page {
  readonly #title: string
  readonly #description: string
  readonly #content: Content[] = []
  #isArticle = false
  #hasDebugger = false
  #isPublic = true

  constructor(ctx: Context, title: string, description: string, look = lookOf(ctx)) {
    super()
    this.#title = title
    this.#description = description
    this.withTitle(title === 'BESPA' ? title : `${title} · BESPA`)
      .withDescription(description)
      .withTheme(look.theme)
      .withKeyColors(look.keyColors)
    super.add(
      wf.appearance(look.theme, look.keyColors).redrawIf(look.changed),
      // A page that is nested in another one leaves that to the page around.
      wf.appBar(title).addRight(!isNested(ctx) && [searchLink(), lookMenus(look)]),
    )
  }

  override add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  /** Gives the sections their anchors and a list, and leads to the pages before and after. */
  asArticle(): this {
    this.#isArticle = true
    return this
  }

  /** Shows the state of the page, and of those in it, to whoever wants to see it. */
  withDebugger(): this {
    this.#hasDebugger = true
    return this
  }

  /** Keeps the page out of search engines. */
  asPrivate(): this {
    this.#isPublic = false
    return this
  }

  override draw(ctx: Context): void | Promise<void> {
    const sections = this.#isArticle ? sectionsOf(this.#content, ctx) : []
    if (isFetched(ctx)) super.add(...this.#content)
    else this.#addWhole(ctx, sections)
    // A page within a page leaves the search to the page around.
    if (!isNested(ctx)) super.add(searchDialog(ctx))
    return super.draw(ctx)
  }

  #addWhole(ctx: Context, sections: readonly Section[]): void {
    const [title, description, isPublic] = [this.#title, this.#description, this.#isPublic]
    this.addHead(...pageHead(ctx, { title, description, isPublic }))
    super.add(siteNavigation())
    if (!this.#isArticle) super.add(...this.#content)
    else super.add(article(this.#content, sections, ctx.path))
    if (this.#hasDebugger) super.add(wf.debugger().withEnabled(true))
  }
}

/** Is this the first draw of a page within a page? */
function isNested(ctx: Context): boolean {
  return isFetched(ctx) && !wf.stateOf(ctx).hasChanges()
}

/** Has the runtime asked, for a nested page or for parts of one? */
function isFetched(ctx: Context): boolean {
  return ctx.get('Bespa-Fetch') === '1'
}

function article(content: readonly Content[], sections: readonly Section[], path: string): Content {
  const { folded, beside } = pageContents(sections)
  return tag('div')
    .class('Article')
    .add(
      folded,
      tag('div')
        .class('ArticleText')
        .add(...content, neighborLinks(path)),
      beside,
    )
}
