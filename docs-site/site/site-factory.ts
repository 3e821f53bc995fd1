import { composeFactories, Factory, type Content, type Context } from 'bespa'
import { CodeFactory, type CodeBlockWidget } from 'bespa/code'
import { LiveFeed } from '../content/live/live-feed.js'
import { FoldedPart } from './folded-part.js'
import { Stage } from './stage.js'
import { callout, type CalloutKind } from './callout.js'
import type { Look } from './look.js'
import { outlinePage } from './outline/outline.js'
import type { OutlinePage, OutlineSection } from './outline/section.js'
import { usedOn } from '../reference/used-on.js'
import { sample } from './sample.js'
import { SitePage } from './shell/site-page.js'

/** Pages whose tables need more room than text. */
const tablePages = new Set([
  '/showcase/dir-list',
  '/showcase/orders',
  '/showcase/states',
  '/showcase/tables',
])

/** The factory of the documentation site: the default one, and what its pages have in common. */
export class SiteFactory extends composeFactories(Factory, CodeFactory) {
  /**
   * A page of the outline, which knows its title and what it is about. Its sections get anchors and the
   * list “On this page”, and at its end it leads to the pages before and after.
   */
  outlinePage(ctx: Context): SitePage {
    const { title, summary } = outlinePage(ctx.path)
    return this.sitePage(ctx, title, summary).asArticle()
  }

  /** A page of the showcase, with the panel that shows its state. */
  showcasePage(ctx: Context): SitePage {
    const page = this.outlinePage(ctx).withDebugger().withFoot(usedOn(ctx.path))
    return tablePages.has(ctx.path) ? page.withWidth('full') : page
  }

  /** A page of the site: its bar with the title and the look, and the navigation. */
  sitePage(ctx: Context, title: string, description: string, look?: Look): SitePage {
    return new SitePage(ctx, title, description, look)
  }

  /**
   * Cards that lead to the pages of a section, its overview left out.
   *
   * @param more what else is on the card of a page
   */
  outlineDeck(
    { pages: [, ...pages] }: OutlineSection,
    more?: (page: OutlinePage) => Content,
  ): Content {
    return this.deck(1, 2, 3).add(
      pages.map((page) =>
        this.cardOutlined()
          .withHref(page.path)
          .add(
            this.titleMedium(this.icon(page.icon), ' ', page.title).withLevel(2),
            page.summary,
            more?.(page),
          ),
      ),
    )
  }

  /** Prose in Markdown. */
  prose(...paragraphs: readonly string[]): Content {
    // The sources indent the text; to Markdown that would mean code.
    const text = paragraphs.join('\n\n').replace(/^[ \t]+/gm, '')
    return this.block(this.markdown(text))
  }

  /**
   * What a reader should not miss.
   *
   * @param kind `note` adds something, `tip` helps, `warning` is a trap, `danger` loses or exposes data
   * @param title without it the word for the kind
   * @param paragraphs in Markdown
   */
  callout(kind: CalloutKind, title: string, ...paragraphs: readonly string[]): Content {
    return callout(kind, title, this.prose(...paragraphs))
  }

  /** Code of the site itself, read from the source that runs. */
  codeOf(file: string, region?: string): Content {
    const block = this.codeSample(sample(file, region), 'ts')
    return region === undefined ? block.withTitle(file.slice(file.lastIndexOf('/') + 1)) : block
  }

  /** Code in color with a button that copies it; what is long is folded. */
  codeSample(code: string, language: string): CodeBlockWidget {
    return this.codeBlock(code).withLanguage(language).withFold(24)
  }

  /** A part that few readers need, folded behind its title. It is drawn when somebody opens it. */
  folded(title: string, content: () => Content): FoldedPart {
    return new FoldedPart(title, content)
  }

  /** A whole file, folded behind its name. */
  foldedFile(name: string, code: string, language: string): FoldedPart {
    return this.folded(name, () => this.codeSample(code, language))
  }

  /** An example: a heading, what it makes, and the code that makes it. */
  example(title: string, file: string, region: string, ...content: readonly Content[]): Content {
    return [
      this.headlineMedium(title).withAnchor(region),
      new Stage(content, {
        name: region,
        code: this.codeOf(file, region),
        source: sample(file, region),
      }),
    ]
  }

  /** Links separated by bars, each labeled with its address. One that clears a key says so. */
  actionLinks(...actions: readonly string[]): Content {
    const links = actions.map((action) =>
      this.link(action).add(this.code(action), action.endsWith('=') && ' (clear)'),
    )
    return this.block(links.flatMap((link, at) => (at > 0 ? [this.pipeSeparator(), link] : [link])))
  }

  // #region feed
  /** Listens to a feed of events: see {@link LiveFeed}. */
  liveFeed(feedURL: string): LiveFeed {
    return new LiveFeed(feedURL)
  }
  // #endregion feed

  /** Where to read on. */
  seeAlso(...links: readonly (readonly [href: string, title: string])[]): Content {
    return [
      this.headlineMedium('See also'),
      this.tag('ul').add(
        links.map(([href, title]) => this.tag('li').add(this.link(href).add(title))),
      ),
    ]
  }

  /** The state key, written as it is quoted in code. */
  quoted(ctx: Context, key: string): Content {
    return this.code(`${key} = ${JSON.stringify(this.stateOf(ctx).get(key))}`)
  }
}

export const wf = new SiteFactory()
