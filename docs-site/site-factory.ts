import { Factory, presetKeyColors, type Content, type Context, type Page } from 'bespa'
import { LiveFeed } from './live/live-feed.js'
import { lookOf, themes, type Look } from './look.js'
import { sample } from './sample.js'

/** The factory of the documentation site: the default one, and what its pages have in common. */
export class SiteFactory extends Factory {
  /** A page of the site: its bar with the title and the look, and the site's name in the window's title. */
  sitePage(ctx: Context, title: string, description: string): Page {
    const look = lookOf(ctx)
    return this.page()
      .withTitle(`${title} · BESPA`)
      .withDescription(description)
      .withTheme(look.theme)
      .withKeyColors(look.keyColors)
      .add(
        this.appearance(look.theme, look.keyColors).redrawIf(look.changed),
        this.appBar(title).addRight(this.lookMenu(look)),
      )
  }

  /** Chooses theme and palette. */
  lookMenu(look: Look): Content {
    return this.menu(this.icon('palette').withAltText('Theme and colors'))
      .add(
        ...Object.entries(themes).map(([theme, name]) =>
          this.link(`?theme=${theme}`)
            .withCurrent(theme === look.theme && 'true')
            .add(name),
        ),
        ...presetKeyColors.map((palette) =>
          this.link(`?palette=${encodeURIComponent(palette.name)}`)
            .withCurrent(palette.name === look.keyColors.name && 'true')
            .add(palette.name),
        ),
      )
      .redrawIf(look.changed)
  }

  /** Prose in Markdown. */
  prose(...paragraphs: readonly string[]): Content {
    // The sources indent the text; to Markdown that would mean code.
    const text = paragraphs.join('\n\n').replace(/^[ \t]+/gm, '')
    return this.block(this.markdown(text))
  }

  /** Code of the site itself, read from the source that runs. */
  codeOf(file: string, region?: string): Content {
    return this.plainCodeBlock(sample(file, region)).withLanguage('ts')
  }

  /** An example: a heading, what it makes, and the code that makes it. */
  example(title: string, file: string, region: string, ...content: readonly Content[]): Content {
    return [
      this.headlineMedium(title).withAnchor(region),
      this.tag('div')
        .class('Example Block')
        .add(...content),
      this.codeOf(file, region),
    ]
  }

  /** Links with bars between them, each with its address as its label. */
  actionLinks(...actions: readonly string[]): Content {
    const links = actions.map((action) => this.link(action).add(this.code(action)))
    return this.block(links.flatMap((link, at) => (at > 0 ? [this.pipeSeparator(), link] : [link])))
  }

  /** Listens to a feed of events: see {@link LiveFeed}. */
  liveFeed(feedURL: string): LiveFeed {
    return new LiveFeed(feedURL)
  }

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
