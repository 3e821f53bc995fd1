import { tag, type Content } from 'bespa'
import { sectionWith } from '../outline/outline.js'

/**
 * What a page begins with: the section it belongs to and what kind of page it is, its title as the main
 * heading, and one sentence on what it is about.
 *
 * @param lead `''` when the page says so itself
 */
export function articleHead(path: string, title: string, lead: string): Content {
  return tag('header')
    .class('ArticleHead')
    .add(
      kindLabel(path),
      tag('h1').add(title),
      lead !== '' && tag('p').class('ArticleLead').add(lead),
    )
}

function kindLabel(path: string): Content {
  const section = sectionWith(path)
  if (!section) return null
  const { title, kind, pages } = section
  return tag('p')
    .class('ArticleKind')
    .add(
      pages[0].path === path ? title : tag('a').attr('href', pages[0].path).add(title),
      tag('span').add(kind),
    )
}
