import { Factory, Page, tag, type Content, type Context } from 'bespa'
import { lookOf } from '../look.js'
import { stagesIn, type Stage } from '../stage.js'
import { stageKey, stageOverlays, wholePageLink } from '../stage-opening.js'
import { articleHead } from './article-head.js'
import { lookMenus } from './look-menus.js'
import { neighborLinks } from './neighbor-links.js'
import { pageContents } from './page-contents.js'
import { pageHead } from './page-head.js'
import { searchDialog, searchLink } from './search-link.js'
import { SectionTree } from './section-tree.js'
import { sectionsOf } from './section-headings.js'
import { siteFooter } from './site-footer.js'
import { siteNavigation } from './site-navigation.js'

const wf = new Factory()

const siteName = 'BESPA'

/** How much room a page takes: as wide as text can be read, a little wider, or all there is. */
export type PageWidth = 'text' | 'wide' | 'full'

/**
 * A page of the site: what its author adds, with all that the pages have in common around it. Where it
 * is nested in another page, there is nothing around it but its bar.
 */
export class SitePage extends Page {
  readonly #title: string
  readonly #description: string
  readonly #content: Content[] = []
  #foot: Content = null
  #isArticle = false
  #debugger: 'closed' | 'open' | undefined
  #isPublic = true
  #hasOwnHeading = false
  #width: PageWidth = 'text'

  constructor(ctx: Context, title: string, description: string, look = lookOf(ctx)) {
    super()
    this.#title = title
    this.#description = description
    this.withTitle(title === siteName ? title : `${title} · ${siteName}`)
      .withDescription(description)
      .withTheme(look.theme)
      .withKeyColors(look.keyColors)
    const nested = isNested(ctx)
    super.add(
      wf.appearance(look.theme, look.keyColors).redrawIf(look.changed),
      // A page that is nested in another one leaves look and headings to the page around.
      wf
        .appBar(nested ? title : barTitle(title))
        .withHeading(nested)
        .addRight(!nested && [searchLink(ctx), lookMenus(look)]),
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

  /** Sets what follows the text, before the links to other pages. */
  withFoot(foot: Content): this {
    this.#foot = foot
    return this
  }

  /** Sets how much room the page takes. Default: `text`. */
  withWidth(width: PageWidth): this {
    this.#width = width
    return this
  }

  /** Leaves the main heading to the content. */
  withOwnHeading(): this {
    this.#hasOwnHeading = true
    return this
  }

  /** Shows the state of the page and of the pages in it. */
  withDebugger(open = false): this {
    this.#debugger = open ? 'open' : 'closed'
    return this
  }

  /** Keeps the page out of search engines. */
  asPrivate(): this {
    this.#isPublic = false
    return this
  }

  override draw(ctx: Context): void | Promise<void> {
    const alone = stagesIn(this.#content).find(isNamed(wf.stateOf(ctx).get(stageKey)))
    if (alone)
      this.#content.splice(0, Infinity, alone.asAlone(), !isFetched(ctx) && wholePageLink(ctx))
    if (isFetched(ctx)) {
      // The anchors are the same in every answer, or development would find a difference.
      if (this.#isArticle) sectionsOf(this.#content, ctx)
      super.add(...this.#content)
    } else this.#addWhole(ctx)
    // A page within a page leaves the search to the page around.
    if (!isNested(ctx)) super.add(searchDialog(ctx), this.#stageOverlays(ctx))
    return super.draw(ctx)
  }

  #addWhole(ctx: Context): void {
    const [title, description, isPublic] = [this.#title, this.#description, this.#isPublic]
    this.addHead(...pageHead(ctx, { title, description, isPublic }))
    super.add(siteNavigation(), new SectionTree(), this.#article(ctx), siteFooter(ctx.path))
    if (this.#debugger) {
      super.add(
        wf
          .debugger()
          .withEnabled(true)
          .withOpen(this.#debugger === 'open'),
      )
    }
  }

  /** What shows a stage alone; a page without stages needs none. */
  #stageOverlays(ctx: Context): Content {
    return stagesIn(this.#content).some(({ mayOpen }) => mayOpen) && stageOverlays(ctx)
  }

  /** The text with what stands before, beside and after it. */
  #article(ctx: Context): Content {
    const sections = this.#isArticle ? sectionsOf(this.#content, ctx) : []
    const { folded, beside } = pageContents(sections)
    const lead = this.#isArticle ? this.#description : ''
    return tag('div')
      .class(`Article Article${widthNames[this.#width]}`)
      .add(
        !this.#hasOwnHeading && articleHead(ctx.path, this.#title, lead),
        folded,
        beside,
        tag('div')
          .class('ArticleText')
          .add(...this.#content, this.#foot, this.#isArticle && neighborLinks(ctx.path)),
      )
  }
}

function isNamed(name: string): (stage: Stage) => boolean {
  return ({ stageName }) => stageName === name
}

const widthNames = { text: 'Text', wide: 'Wide', full: 'Full' } as const

/** What the bar shows: the name of the site, and the title once its heading is out of sight. */
function barTitle(title: string): Content {
  return [
    tag('a').class('SiteName').attr('href', '/').attr('aria-label', 'BESPA, home').add(siteName),
    title !== siteName && tag('span').class('SiteBarTitle').attr('aria-hidden', 'true').add(title),
  ]
}

/** Whether this is the first draw of a page within a page. */
function isNested(ctx: Context): boolean {
  return isFetched(ctx) && !wf.stateOf(ctx).hasChanges()
}

/** Whether the runtime sent the request, for a nested page or for parts of one. */
function isFetched(ctx: Context): boolean {
  return ctx.get('Bespa-Fetch') === '1'
}
