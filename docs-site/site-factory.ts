import { Factory, type Content, type Context, type Page } from 'bespa'
import { sample } from './sample.js'

/** The factory of the documentation site: the default one, and what its pages have in common. */
export class SiteFactory extends Factory {
  /** A page of the site: its bar with the title, and the site's name in the window's title. */
  sitePage(title: string, description: string): Page {
    return this.page()
      .withTitle(`${title} · BESPA`)
      .withDescription(description)
      .add(this.appBar(title))
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

  /** Links with bars between them, each with its address as its label. */
  actionLinks(...actions: readonly string[]): Content {
    const links = actions.map((action) => this.link(action).add(this.code(action)))
    return this.block(links.flatMap((link, at) => (at > 0 ? [this.pipeSeparator(), link] : [link])))
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
